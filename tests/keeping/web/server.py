"""A site on this computer that speaks TLS with the certificate of this folder, which is for these tests alone."""

from __future__ import annotations

import contextlib
import ssl
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

from preconise.keeping.web.fetch import Reach

TLS = Path(__file__).with_name("tls")
HERE = "127.0.0.1"
HOST = "documents.exemple.test"
ELSEWHERE = "ailleurs.exemple.test"

Respond = Callable[[BaseHTTPRequestHandler], None]


@dataclass(frozen=True, slots=True)
class Site:
    """The running site: ``asked`` are the hosts and paths of the requests that arrived, in order."""

    port: int
    asked: list[tuple[str, str]]
    names: list[str] = field(default_factory=list)
    """Resolved, in order."""

    def url(self, path: str, host: str = HOST) -> str:
        return f"https://{host}:{self.port}{path}"

    def reach(self, addresses: Mapping[str, Sequence[str]] | None = None) -> Reach:
        """What reaches this site and nothing else; the names of ``addresses`` lead to other places."""
        known = {HOST: (HERE,), ELSEWHERE: (HERE,), **(addresses or {})}

        def resolve(host: str, port: int) -> Sequence[str]:
            self.names.append(host)
            return known[host]

        return Reach(
            resolve=resolve,
            may_ask=lambda address: address == HERE,
            ports=frozenset({self.port}),
            tls=lambda: ssl.create_default_context(cafile=str(TLS / "certificate.pem")),
            patience=5.0,
            longest=20.0,
        )


@contextlib.contextmanager
def site(pages: Mapping[str, Respond]) -> Iterator[Site]:
    """Serves pages by path; what they answer, they write themselves."""
    asked: list[tuple[str, str]] = []

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            asked.append((self.headers["Host"], self.path))
            with contextlib.suppress(OSError):  # a visitor who went away
                pages[self.path.partition("?")[0]](self)

        def log_message(self, *args: object) -> None:
            """Says nothing."""

    server = ThreadingHTTPServer((HERE, 0), Handler)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(TLS / "certificate.pem", TLS / "key.pem")
    server.socket = context.wrap_socket(server.socket, server_side=True, do_handshake_on_connect=False)
    thread = Thread(target=server.serve_forever, args=(0.05,))
    thread.start()
    try:
        yield Site(int(server.server_address[1]), asked)
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


def page(content: bytes, media_type: str = "text/html", length: int | None = None) -> Respond:
    """A page that announces ``length`` bytes, or as many as it has."""

    def respond(handler: BaseHTTPRequestHandler) -> None:
        handler.send_response(200)
        handler.send_header("Content-Type", media_type)
        handler.send_header("Content-Length", str(len(content) if length is None else length))
        handler.end_headers()
        handler.wfile.write(content)

    return respond


def redirect(location: str, status: int = 302) -> Respond:
    def respond(handler: BaseHTTPRequestHandler) -> None:
        handler.send_response(status)
        handler.send_header("Location", location)
        handler.end_headers()

    return respond


def refusal(status: int) -> Respond:
    def respond(handler: BaseHTTPRequestHandler) -> None:
        handler.send_response(status)
        handler.send_header("Content-Length", "0")
        handler.end_headers()

    return respond
