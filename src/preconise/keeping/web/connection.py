"""A connection to an address that was checked: the name is never resolved again, so it cannot change in between."""

from __future__ import annotations

import http.client
import socket
import ssl
from collections.abc import Sequence
from contextlib import suppress

from preconise.keeping.web.target import Target


class PinnedConnection(http.client.HTTPConnection):
    """Speaks TLS with ``target.host``, whose certificate is verified, at the given addresses and no other."""

    def __init__(self, target: Target, addresses: Sequence[str], tls: ssl.SSLContext, timeout: float) -> None:
        super().__init__(target.host, target.port, timeout=timeout)
        self._addresses = addresses
        self._tls = tls
        self._broken_off = False
        # ``sock`` is taken away once the headers are read, while the body still comes through it.
        self._secured: ssl.SSLSocket | None = None

    def connect(self) -> None:
        """Connects to the first address that answers.

        Raises:
            OSError: none does, or the certificate is not that of the host.
        """
        plain = self._first_that_answers()
        # The handshake comes once the socket is known, so that it can be broken off like everything after it.
        secured = self._tls.wrap_socket(plain, server_hostname=self.host, do_handshake_on_connect=False)
        self.sock = self._secured = secured
        if self._broken_off:
            raise TimeoutError
        secured.do_handshake()

    def break_off(self) -> None:
        """Ends what waits on the connection, or will, from another thread."""
        self._broken_off = True
        if self._secured is not None:
            with suppress(OSError):
                # Not the method of TLS sockets, which would take its state from under the thread that reads.
                socket.socket.shutdown(self._secured, socket.SHUT_RDWR)

    def _first_that_answers(self) -> socket.socket:
        refused = OSError()
        for address in self._addresses:
            try:
                return socket.create_connection((address, self.port), timeout=self.timeout)
            except OSError as error:
                refused = error
        raise refused
