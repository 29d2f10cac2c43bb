"""A web address taken apart: only https on its usual port, and nothing that would identify the visitor."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass
from urllib.parse import quote, urlsplit

from preconise.errors import InvalidAddress, NotHttps

HTTPS_PORT = 443
_SPACE_OR_CONTROL = re.compile(r"[\s\x00-\x1f\x7f]")
# What may stand unchanged in the path and the query of an address; "%" because it may be escaped already.
_UNCHANGED = "/%:@!$&'()*+,;=~-._?"


@dataclass(frozen=True, slots=True)
class Target:
    """Whom to ask, and for what: ``request`` is the path with its query, in ASCII."""

    host: str
    port: int
    request: str


def target_of(address: str, ports: Collection[int]) -> Target:
    """The parts of an address.

    Raises:
        InvalidAddress: no complete address, one with a name and password, or with another port.
        NotHttps: another scheme.
    """
    try:
        parts = urlsplit(address)
        host, port = parts.hostname, parts.port or HTTPS_PORT
        ascii_host = (host or "").encode("idna").decode("ascii") if not _is_literal(host) else host or ""
    except ValueError as error:  # an impossible port, bracket or label
        raise InvalidAddress(url=address) from error
    if parts.scheme and parts.scheme != "https" and host:
        raise NotHttps(url=address)
    is_plain = parts.username is None and parts.password is None and port in ports
    if parts.scheme != "https" or not ascii_host or not is_plain or _SPACE_OR_CONTROL.search(address):
        raise InvalidAddress(url=address)
    request = quote(parts.path or "/", safe=_UNCHANGED)
    return Target(ascii_host, port, f"{request}?{quote(parts.query, safe=_UNCHANGED)}" if parts.query else request)


def _is_literal(host: str | None) -> bool:
    """Whether a host is an IPv6 address, which has no labels to encode."""
    return host is not None and ":" in host
