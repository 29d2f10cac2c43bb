"""Formats of old programs: rewritten by LibreOffice where it is installed, else told by name with what to do."""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from preconise.errors import DamagedFile, OutdatedFormat, ReadingTookTooLong
from preconise.reading.formats import Format

LONGEST_CONVERSION = 120
"""Seconds: LibreOffice takes some ten to start on a slow computer, and a few for a long report."""

_PROGRAMS = ("soffice", "libreoffice")
# Where the installers of Windows and macOS put it, outside the search path.
_PLACES = (
    Path("C:/Program Files/LibreOffice/program/soffice.exe"),
    Path("/Applications/LibreOffice.app/Contents/MacOS/soffice"),
)
# No macro is run, and nothing that a document links to is fetched.
_SAFE_PROFILE = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="MacroSecurityLevel" oor:op="fuse">
<value>3</value></prop></item>
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="DisableMacrosExecution" oor:op="fuse">
<value>true</value></prop></item>
<item oor:path="/org.openoffice.Office.Common/Security/Scripting">
<prop oor:name="BlockUntrustedRefererLinks" oor:op="fuse"><value>true</value></prop></item>
<item oor:path="/org.openoffice.Office.Writer/Content/Update"><prop oor:name="Link" oor:op="fuse">
<value>0</value></prop></item>
</oor:items>
"""


@dataclass(frozen=True, slots=True)
class OldFormat:
    """A format that is not read itself.

    ``program`` and ``instead`` are for the sentence that says what to do; ``rewritten`` is what LibreOffice makes of
    it, where it can.
    """

    program: str
    suffix: str
    instead: str
    rewritten: Format | None = None


OLD_FORMATS: Mapping[Format, OldFormat] = {
    "doc": OldFormat("Word 97-2003 (.doc)", ".doc", ".docx, .odt", "odt"),
    "ppt": OldFormat("PowerPoint 97-2003 (.ppt)", ".ppt", ".pptx, .odp", "odp"),
    "wordxml": OldFormat("Word 2003 XML (.xml)", ".xml", ".docx, .odt", "odt"),
    "wordperfect": OldFormat("WordPerfect (.wpd)", ".wpd", ".docx, .odt", "odt"),
    "works": OldFormat("Microsoft Works (.wps)", ".wps", ".docx, .odt", "odt"),
    "iwork": OldFormat("Pages, Keynote, Numbers (Apple)", "", ".docx, .pptx, .xlsx, .pdf"),
    "outlook": OldFormat("Outlook (.msg)", ".msg", ".eml, .pdf"),
}


def rewritten(content: bytes, old: OldFormat, path: str) -> tuple[bytes, Format]:
    """A file of an old format as LibreOffice rewrites it, and the format of that.

    Args:
        content: the bytes of the file.
        old: its format.
        path: names the file in errors.

    Raises:
        OutdatedFormat: LibreOffice is not installed, or does not know the format.
        DamagedFile: it made nothing of the file.
        ReadingTookTooLong: it was stopped.
    """
    program = _libreoffice()
    if program is None or old.rewritten is None:
        raise OutdatedFormat(path=path, format=old.program, instead=old.instead)
    with tempfile.TemporaryDirectory(prefix="preconise-") as folder:
        made = _converted(program, Path(folder), content, old.suffix, old.rewritten, path)
    return made, old.rewritten


def is_installed() -> bool:
    """Whether LibreOffice is there to rewrite old formats."""
    return _libreoffice() is not None


def _libreoffice() -> str | None:
    found = next((found for name in _PROGRAMS if (found := shutil.which(name))), None)
    return found or next((str(place) for place in _PLACES if place.is_file()), None)


def _converted(program: str, folder: Path, content: bytes, suffix: str, target: Format, path: str) -> bytes:
    """Converts in a folder of its own, with a profile of its own: an open LibreOffice is left alone."""
    profile = folder / "profile"
    (profile / "user").mkdir(parents=True)
    (profile / "user" / "registrymodifications.xcu").write_text(_SAFE_PROFILE, encoding="utf-8")
    source = folder / f"document{suffix}"
    source.write_bytes(content)
    command = [program, "--headless", "--norestore", "--nolockcheck", f"-env:UserInstallation={profile.as_uri()}"]
    command += ["--convert-to", target, "--outdir", str(folder), str(source)]
    try:
        subprocess.run(
            command,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            timeout=LONGEST_CONVERSION,
            check=False,
            env={**os.environ, "HOME": str(folder)},
        )
        return (folder / f"document.{target}").read_bytes()
    except subprocess.TimeoutExpired as error:
        raise ReadingTookTooLong(path=path, seconds=LONGEST_CONVERSION) from error
    except FileNotFoundError as error:
        raise DamagedFile(path=path) from error
