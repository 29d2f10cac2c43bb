"""The parts of a file that is really a zip file, as those of word processors, slides and e-books are.

Nothing is unpacked to the disk, so that the names of the parts cannot lead anywhere. What a part declares as its size
bounds what is read of it: an archive that would swell beyond any document is refused before anything is unpacked.
"""

from __future__ import annotations

import io
import zipfile
import zlib
from dataclasses import dataclass

from preconise.errors import DamagedFile, PasswordNeeded, UnsafeFile

MOST_PARTS = 5_000
MOST_UNPACKED = 300_000_000
"""Bytes of all parts together: beyond the largest deck of slides with its films."""
MOST_RATIO = 200
"""Times that a large part may swell; the XML of a real document swells some 20 times."""
_LARGE = 1_000_000
_ENCRYPTED = 0x1

# What the zipfile module raises over bytes that are no sound archive: its own error, those of its decompressor and of
# its reading of the headers, and NotImplementedError for a compression that nobody uses.
_DAMAGE = (zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError, NotImplementedError)


@dataclass(frozen=True, slots=True)
class Archive:
    """A zip file that is safe to read; ``names`` are those of its parts in the order of the file."""

    path: str
    names: tuple[str, ...]
    _file: zipfile.ZipFile

    def __contains__(self, name: str) -> bool:
        return name in self._file.NameToInfo

    def read(self, name: str) -> bytes:
        """The bytes of a part.

        Raises:
            DamagedFile: there is no such part, or it cannot be unpacked whole.
        """
        try:
            return self._file.read(name)
        except (KeyError, *_DAMAGE) as error:
            raise DamagedFile(path=self.path) from error


def open_archive(content: bytes, path: str) -> Archive:
    """The parts of a zip file, none of them unpacked yet.

    Args:
        content: the bytes of the file.
        path: names the file in errors.

    Raises:
        DamagedFile: the bytes are no whole zip file.
        PasswordNeeded: its parts are encrypted.
        UnsafeFile: it holds more parts, or would swell further, than any document does.
    """
    try:
        file = zipfile.ZipFile(io.BytesIO(content))
    except _DAMAGE as error:
        raise DamagedFile(path=path) from error
    parts = file.infolist()
    if any(part.flag_bits & _ENCRYPTED for part in parts):
        raise PasswordNeeded(path=path)
    if len(parts) > MOST_PARTS or sum(part.file_size for part in parts) > MOST_UNPACKED:
        raise UnsafeFile(path=path)
    if any(part.file_size > max(_LARGE, MOST_RATIO * part.compress_size) for part in parts):
        raise UnsafeFile(path=path)
    # A damaged header may leave a part without a name.
    names = tuple(part.filename for part in parts if part.filename and not part.is_dir())
    return Archive(path, names, file)
