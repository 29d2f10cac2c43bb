"""E-mails and pages saved as one file: MIME messages, taken apart."""

from __future__ import annotations

import email
import email.policy
import re
import unicodedata
from collections.abc import Iterator
from email.message import MIMEPart

from preconise.reading.decoding import decode, decode_html

_NOT_IN_NAMES = re.compile(r"[\x00-\x1f\x7f]")


def parse_message(content: bytes) -> MIMEPart:
    """The message in a file; what is wrong with its form is passed over, as mail programs do."""
    return email.message_from_bytes(content, policy=email.policy.default)


def parts(message: MIMEPart) -> Iterator[MIMEPart]:
    """The parts that hold content, in the order of the message; a message inside it is one part."""
    if not message.is_multipart() or message.get_content_type() == "message/rfc822":
        yield message
        return
    for part in message.iter_parts():
        if isinstance(part, MIMEPart):
            yield from parts(part)


def content_of(part: MIMEPart) -> bytes:
    """The bytes of a part, unpacked; those of a message inside the message are the message itself."""
    if part.get_content_type() == "message/rfc822":
        return b"".join(bytes(inner) for inner in part.iter_parts())
    payload = part.get_payload(decode=True)
    return payload if isinstance(payload, bytes) else b""


def text_of(part: MIMEPart, path: str) -> str:
    """The characters of a text part, in its declared charset unless that is wrong.

    Raises:
        UnknownEncoding: the bytes make no readable text.
    """
    content = content_of(part)
    try:
        return content.decode(part.get_content_charset("ascii"))
    except (LookupError, UnicodeDecodeError):
        is_page = part.get_content_type() == "text/html"
        return decode_html(content, path) if is_page else decode(content, path)


def header(message: MIMEPart, name: str) -> str:
    """The value of a header on one line, empty if it is missing."""
    return " ".join(unicodedata.normalize("NFC", str(message.get(name, ""))).split())


def file_name(part: MIMEPart) -> str:
    """The name that a part is to be saved under, without folders and control characters; empty if it has none."""
    written = unicodedata.normalize("NFC", part.get_filename() or "")
    return _NOT_IN_NAMES.sub("", written.replace("\\", "/").rsplit("/", 1)[-1]).lstrip(". ")
