"""Which addresses of the internet are public: a fetch must not be a way into the computers of one's own network."""

from __future__ import annotations

import socket
from collections.abc import Sequence
from ipaddress import IPv4Address, IPv6Address, IPv6Network, ip_address

from preconise.errors import HostUnknown

# Gateways between the two internets: what they lead to decides (RFC 6052).
_TRANSLATED = IPv6Network("64:ff9b::/96")


def resolved(host: str, port: int) -> Sequence[str]:
    """The addresses of a host, in the order in which the system would try them.

    Raises:
        HostUnknown: it has none, or there is no network to ask.
    """
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError) as error:
        raise HostUnknown(host=host) from error
    return tuple(dict.fromkeys(str(entry[4][0]) for entry in found))


def is_public(address: str) -> bool:
    """Whether an address belongs to the public internet.

    Private, loopback, link-local, shared (CGNAT), multicast, documentation and reserved ones do not, nor does an IPv6
    address that leads to such an IPv4 one.
    """
    parsed = ip_address(address)
    if isinstance(parsed, IPv6Address):
        inner = _inner(parsed)
        if inner is not None:
            return is_public(str(inner))
        if parsed.is_site_local or parsed.is_reserved:
            return False
    return parsed.is_global and not parsed.is_multicast


def _inner(address: IPv6Address) -> IPv4Address | None:
    """The IPv4 address that an IPv6 one carries: mapped, by 6to4, or translated."""
    if address in _TRANSLATED:
        return IPv4Address(int(address) & 0xFFFFFFFF)
    return address.ipv4_mapped or address.sixtofour
