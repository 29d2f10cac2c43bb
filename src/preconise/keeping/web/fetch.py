"""Fetches a page or file of the public web over https, within limits of size, time and whom it may ask."""

from __future__ import annotations

import http.client
import ssl
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from threading import Event, Timer
from urllib.parse import urljoin

from preconise import __version__
from preconise.errors import (
    CertificateRefused,
    FetchTookTooLong,
    FileTooLarge,
    HostUnreachable,
    PageRefused,
    PrivateAddress,
    TooManyRedirects,
)
from preconise.keeping.adding import MAX_BYTES
from preconise.keeping.web.connection import PinnedConnection
from preconise.keeping.web.public_address import is_public, resolved
from preconise.keeping.web.target import HTTPS_PORT, Target, target_of

MOST_REDIRECTS = 5
_REDIRECTS = frozenset({301, 302, 303, 307, 308})
_PIECE = 64 * 1024
# "identity": what is sent is what is counted and kept, so that nothing can swell.
_HEADERS = {
    "User-Agent": f"Preconise/{__version__}",
    "Accept": "*/*",
    "Accept-Encoding": "identity",
    "Connection": "close",
}


@dataclass(frozen=True, slots=True)
class Reach:
    """Whom a fetch may ask, and how much it may take.

    ``patience`` is the longest silence in seconds, ``longest`` the time for everything, redirects included.
    """

    resolve: Callable[[str, int], Sequence[str]] = resolved
    may_ask: Callable[[str], bool] = is_public
    ports: frozenset[int] = frozenset({HTTPS_PORT})
    tls: Callable[[], ssl.SSLContext] = ssl.create_default_context
    most_bytes: int = MAX_BYTES
    patience: float = 10.0
    longest: float = 60.0


PUBLIC_WEB = Reach()


@dataclass(frozen=True, slots=True)
class Fetched:
    """What an address gave; ``place`` is where redirects led, ``media_type`` what the server calls it."""

    place: str
    media_type: str
    content: bytes


def fetch(address: str, reach: Reach = PUBLIC_WEB) -> Fetched:
    """Asks for an address and follows its redirects, each checked as the address itself is.

    Raises:
        InvalidAddress: no complete address, one with a password, or with another port.
        NotHttps: not an address that begins with https.
        HostUnknown: the name has no address, or there is no network.
        PrivateAddress: the name leads to a computer that is not on the public internet.
        HostUnreachable: nothing answers there, or the answer is cut short.
        CertificateRefused: the site cannot prove that it is the one asked for.
        PageRefused: the site answers, but not with the page.
        TooManyRedirects: it sends from page to page.
        FileTooLarge: there is more than a document of the corpus may hold.
        FetchTookTooLong: the answer does not come, or comes too slowly.
    """
    deadline = time.monotonic() + reach.longest
    place = address.strip()
    for _ in range(MOST_REDIRECTS + 1):
        answer = _answer(target_of(place, reach.ports), place, reach, deadline)
        if isinstance(answer, Fetched):
            return answer
        place = urljoin(place, answer)
    raise TooManyRedirects(url=address)


def _answer(target: Target, place: str, reach: Reach, deadline: float) -> Fetched | str:
    """The page, or the address that it redirects to."""
    connection = PinnedConnection(target, _checked_addresses(target, reach), reach.tls(), reach.patience)
    too_late = Event()

    def stop() -> None:
        too_late.set()
        connection.break_off()

    timer = Timer(max(deadline - time.monotonic(), 0.0), stop)
    timer.start()
    try:
        answer = _read(connection, target, place, reach)
    except ssl.SSLCertVerificationError as error:
        raise CertificateRefused(host=target.host) from error
    except (OSError, http.client.HTTPException) as error:
        if too_late.is_set() or isinstance(error, TimeoutError):
            raise FetchTookTooLong(host=target.host) from error
        raise HostUnreachable(host=target.host) from error
    finally:
        timer.cancel()
        connection.close()
    if too_late.is_set():
        # What was read is only what came before the connection was broken off.
        raise FetchTookTooLong(host=target.host)
    return answer


def _checked_addresses(target: Target, reach: Reach) -> Sequence[str]:
    """All addresses of a host: one that may not be asked rules the host out, whatever the others are."""
    addresses = reach.resolve(target.host, target.port)
    if not all(map(reach.may_ask, addresses)):
        raise PrivateAddress(host=target.host)
    return addresses


def _read(connection: PinnedConnection, target: Target, place: str, reach: Reach) -> Fetched | str:
    connection.request("GET", target.request, headers=_HEADERS)
    response = connection.getresponse()
    location = response.getheader("Location")
    if response.status in _REDIRECTS and location:
        return location
    if response.status != http.client.OK:
        raise PageRefused(host=target.host, status=response.status)
    return Fetched(place, response.headers.get_content_type(), _body(response, target, reach.most_bytes))


def _body(response: http.client.HTTPResponse, target: Target, most: int) -> bytes:
    pieces: list[bytes] = []
    size = 0
    # Told before it is sent, where the server says how much there is.
    announced = response.length or 0
    while announced <= most and size <= most and (piece := response.read(_PIECE)):
        pieces.append(piece)
        size += len(piece)
    if max(announced, size) > most:
        raise FileTooLarge(host=target.host, megabytes=most // 1024**2)
    if response.length:
        raise http.client.IncompleteRead(b"", response.length)
    return b"".join(pieces)
