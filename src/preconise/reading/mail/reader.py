"""E-mails: what their writer says, and the files attached, which become documents of their own."""

from __future__ import annotations

import mimetypes
import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from email.message import MIMEPart
from pathlib import PurePosixPath

from preconise.errors import ReadingError
from preconise.reading.canonical import Attachment, Content, Draft, compose, normalise
from preconise.reading.drafts import collapse, with_typed_headings, with_typed_lists
from preconise.reading.html import parse_page
from preconise.reading.html_blocks import drafts_of
from preconise.reading.mail.furniture import apart_from_quoted, own_and_quoted_lines, with_mail_furniture
from preconise.reading.mail.message import content_of, file_name, header, parse_message, parts, text_of
from preconise.reading.sniff import format_of
from preconise.reading.structure import blocks_of
from preconise.types import Metadata, Notice

_SUBJECT_PREFIX = re.compile(r"^(?:(?:re|ré|fwd?|tr|aw|wg|rv|rif|enc|antw|doorst)(?:\[\d+\])?\s?:\s*)+", re.IGNORECASE)
_UNNAMED = "document"


def read_mail(content: bytes, path: str) -> Content:
    """Reads an e-mail; quoted messages, greetings and signatures are furniture.

    Its subject is the title. Its sender is no publisher, unless a header names the organisation.

    Raises:
        UnknownEncoding: the bytes of the body make no readable text.
    """
    message = parse_message(content)
    body = message.get_body(preferencelist=("html", "plain"))
    text, blocks = compose(_drafts(body, path) if body is not None else ())
    kept, left_out = _attachments(message, body)
    return Content(
        text,
        blocks,
        Metadata(
            title=_SUBJECT_PREFIX.sub("", header(message, "Subject")),
            publisher=header(message, "Organization"),
            date=_day(message),
        ),
        notices=(Notice("attachments", {"names": ", ".join(left_out)}),) if left_out else (),
        attachments=tuple(kept),
    )


def _drafts(body: MIMEPart, path: str) -> Sequence[Draft]:
    source = text_of(body, path)
    if body.get_content_type() != "text/html":
        written, others = own_and_quoted_lines(normalise(source))
        return with_mail_furniture(_plain_drafts(written), list(_plain_drafts(others)))
    page, quoted = apart_from_quoted(parse_page(source))
    own = with_typed_lists(with_typed_headings(drafts_of(page.first("body") or page)))
    return with_mail_furniture(own, [draft for part in quoted for draft in drafts_of(part)])


def _plain_drafts(text: str) -> Iterator[Draft]:
    for block in blocks_of(text):
        yield Draft(block.kind, collapse(text[block.start : block.end]), block.level, block.marker)


def _day(message: MIMEPart) -> str:
    written = message.get("Date")
    sent = getattr(written, "datetime", None)
    return sent.date().isoformat() if isinstance(sent, datetime) else ""


def _attachments(message: MIMEPart, body: MIMEPart | None) -> tuple[list[Attachment], list[str]]:
    """The attached documents, and the names of attached files of other sorts: pictures, diaries, business cards."""
    kept: list[Attachment] = []
    left_out: list[str] = []
    for part in parts(message):
        if part is body or not _is_attached(part):
            continue
        attachment = Attachment(_free_name(_name(part), kept), content_of(part))
        if _may_be_document(attachment):
            kept.append(attachment)
        else:
            left_out.append(attachment.name)
    return kept, left_out


def _is_attached(part: MIMEPart) -> bool:
    """Whether a part is a file that the sender added; pictures of the text and its other versions are none."""
    if part.get_content_maintype() == "image" and part["Content-ID"]:
        return False
    if part.get_content_disposition() == "attachment" or part.get_content_type() == "message/rfc822":
        return True
    return bool(part.get_filename()) and part.get_content_maintype() != "image"


def _name(part: MIMEPart) -> str:
    if part.get_content_type() == "message/rfc822":
        inner = next(part.iter_parts(), None)
        subject = header(inner, "Subject") if isinstance(inner, MIMEPart) else ""
        return f"{subject.replace('/', '-')[:100] or _UNNAMED}.eml"
    return file_name(part) or f"{_UNNAMED}{mimetypes.guess_extension(part.get_content_type()) or ''}"


def _free_name(name: str, taken: Iterable[Attachment]) -> str:
    """The name, or with a number: two attachments may have the same."""
    names = {attachment.name for attachment in taken}
    path = PurePosixPath(name)
    candidates = (f"{path.stem} ({number}){path.suffix}" for number in range(2, len(names) + 3))
    return next(candidate for candidate in (name, *candidates) if candidate not in names)


def _may_be_document(attachment: Attachment) -> bool:
    try:
        return format_of(attachment.content, attachment.name) != "unknown"
    except ReadingError:
        # Its reader says what is wrong with it, in a report of its own.
        return True
