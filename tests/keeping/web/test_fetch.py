"""Real TLS on this computer; only the addresses that may be asked are let in through ``Reach``."""

from __future__ import annotations

import socket
import ssl
import time
from dataclasses import replace
from http.server import BaseHTTPRequestHandler
from threading import Thread

import pytest

from preconise.errors import (
    CertificateRefused,
    FetchTookTooLong,
    FileTooLarge,
    HostUnreachable,
    InvalidAddress,
    NotHttps,
    PageRefused,
    PrivateAddress,
    TooManyRedirects,
)
from preconise.keeping.web.fetch import MOST_REDIRECTS, fetch
from tests.keeping.web.server import ELSEWHERE, HERE, HOST, Respond, page, redirect, refusal, site

TEXT = "Éclairer les abords des gares.".encode()


def test_a_page_arrives_whole_with_what_the_server_calls_it() -> None:
    with site({"/note.html": page(TEXT, "text/html; charset=utf-8")}) as running:
        fetched = fetch(f"  {running.url('/note.html')} ", running.reach())
        assert (fetched.content, fetched.media_type) == (TEXT, "text/html")
        assert running.asked == [(f"{HOST}:{running.port}", "/note.html")]


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
def test_redirects_are_followed_to_other_hosts_too(status: int) -> None:
    pages = {"/fin": page(TEXT)}
    with site(pages) as running:
        pages["/court"] = redirect(running.url("/fin", ELSEWHERE), status)
        fetched = fetch(running.url("/court"), running.reach())
        assert (fetched.content, fetched.place) == (TEXT, running.url("/fin", ELSEWHERE))
        assert running.asked == [(f"{HOST}:{running.port}", "/court"), (f"{ELSEWHERE}:{running.port}", "/fin")]


def test_a_redirect_may_be_relative() -> None:
    with site({"/a/court": redirect("../fin?x=1"), "/fin": page(TEXT)}) as running:
        assert fetch(running.url("/a/court"), running.reach()).place == running.url("/fin?x=1")


def test_a_page_that_sends_to_itself_is_given_up() -> None:
    with site({"/rond": redirect("/rond")}) as running:
        with pytest.raises(TooManyRedirects):
            fetch(running.url("/rond"), running.reach())
        assert len(running.asked) == MOST_REDIRECTS + 1


@pytest.mark.parametrize(
    ("location", "error"),
    [
        ("http://documents.exemple.test/", NotHttps),
        ("https://moi:secret@documents.exemple.test/", InvalidAddress),
        ("https://documents.exemple.test:22/", InvalidAddress),
        ("file:///etc/passwd", InvalidAddress),
    ],
)
def test_where_a_redirect_leads_is_held_to_the_same_rules(location: str, error: type[Exception]) -> None:
    with site({"/court": redirect(location)}) as running, pytest.raises(error):
        fetch(running.url("/court"), running.reach())


@pytest.mark.parametrize("address", ["10.0.0.1", "127.0.0.2", "169.254.169.254", "::1"])
def test_a_redirect_to_an_inner_computer_is_refused_before_it_is_asked(address: str) -> None:
    pages: dict[str, Respond] = {}
    with site(pages) as running:
        pages["/court"] = redirect(running.url("/secret", ELSEWHERE))
        with pytest.raises(PrivateAddress):
            fetch(running.url("/court"), running.reach({ELSEWHERE: (address,)}))
        assert [path for _, path in running.asked] == ["/court"]


@pytest.mark.parametrize(
    "url",
    [
        "https://127.0.0.1/",
        "https://localhost/",
        "https://2130706433/",
        "https://0x7f.0.0.1/",
        "https://[::1]/",
        "https://[::ffff:127.0.0.1]/",
        "https://0.0.0.0/",
        "https://10.1.2.3/rapport.pdf",
        "https://192.168.0.1/",
        "https://169.254.169.254/latest/meta-data/",
        "https://100.64.0.1/",
        "https://224.0.0.1/",
        "https://[fd00::1]/",
        "https://[fe80::1]/",
    ],
)
def test_by_default_nothing_but_the_public_web_is_asked(url: str) -> None:
    with pytest.raises(PrivateAddress):
        fetch(url)


def test_one_inner_address_among_those_of_a_host_rules_it_out() -> None:
    with site({"/note": page(TEXT)}) as running:
        with pytest.raises(PrivateAddress):
            fetch(running.url("/note"), running.reach({HOST: (HERE, "10.0.0.1")}))
        assert running.asked == []


def test_a_name_is_resolved_once_and_the_address_checked_is_the_one_asked() -> None:
    with site({"/note": page(TEXT)}) as running:
        fetch(running.url("/note"), running.reach())
        # The name leads nowhere outside this test: had it been resolved again, nothing would have answered.
        assert running.names == [HOST]
        assert running.asked


def test_a_certificate_of_another_host_is_refused() -> None:
    with site({"/note": page(TEXT)}) as running:
        with pytest.raises(CertificateRefused):
            fetch(running.url("/note", "autre.exemple.test"), running.reach({"autre.exemple.test": (HERE,)}))
        assert running.asked == []


def test_a_certificate_that_nobody_vouches_for_is_refused() -> None:
    with site({"/note": page(TEXT)}) as running, pytest.raises(CertificateRefused):
        fetch(running.url("/note"), replace(running.reach(), tls=ssl.create_default_context))


@pytest.mark.parametrize("status", [401, 403, 404, 410, 429, 500, 204])
def test_an_answer_that_is_no_page_is_told_by_its_code(status: int) -> None:
    with site({"/note": refusal(status)}) as running, pytest.raises(PageRefused) as caught:
        fetch(running.url("/note"), running.reach())
    assert caught.value.values["status"] == str(status)


def test_a_file_that_says_it_is_too_large_is_not_read() -> None:
    with site({"/lourd": page(b"x", length=5000)}) as running, pytest.raises(FileTooLarge):
        fetch(running.url("/lourd"), replace(running.reach(), most_bytes=4999))


def endless(handler: BaseHTTPRequestHandler) -> None:
    handler.send_response(200)
    handler.send_header("Content-Type", "text/plain")
    handler.end_headers()
    while True:
        handler.wfile.write(bytes(10_000))


def test_a_file_without_end_is_cut_off_at_the_limit() -> None:
    with site({"/sans-fin": endless}) as running, pytest.raises(FileTooLarge):
        fetch(running.url("/sans-fin"), replace(running.reach(), most_bytes=1_000_000))


def test_a_file_cut_short_is_never_kept() -> None:
    def cut(handler: BaseHTTPRequestHandler) -> None:
        page(TEXT, length=len(TEXT) + 10)(handler)
        handler.close_connection = True

    with site({"/coupe": cut}) as running, pytest.raises((HostUnreachable, FetchTookTooLong)):
        fetch(running.url("/coupe"), replace(running.reach(), patience=1.0))


def dripping(handler: BaseHTTPRequestHandler) -> None:
    """Sends a byte now and then, so that the connection is never silent for long."""
    handler.send_response(200)
    handler.end_headers()
    while True:
        handler.wfile.write(b".")
        time.sleep(0.05)


def test_an_answer_that_drips_is_stopped_at_the_deadline() -> None:
    with site({"/goutte": dripping}) as running, pytest.raises(FetchTookTooLong):
        fetch(running.url("/goutte"), replace(running.reach(), longest=1.0))


def test_headers_that_drip_are_stopped_at_the_deadline() -> None:
    def respond(handler: BaseHTTPRequestHandler) -> None:
        while True:
            handler.wfile.write(b"H")
            time.sleep(0.05)

    with site({"/goutte": respond}) as running, pytest.raises(FetchTookTooLong):
        fetch(running.url("/goutte"), replace(running.reach(), longest=1.0))


def test_a_site_that_says_nothing_is_given_up() -> None:
    with socket.create_server((HERE, 0)) as mute, site({}) as running:
        port = int(mute.getsockname()[1])
        reach = replace(running.reach(), patience=0.5, ports=frozenset({port}))
        with pytest.raises(FetchTookTooLong):
            fetch(f"https://{HOST}:{port}/", reach)


def test_a_site_that_does_not_speak_tls_is_told_as_one_that_does_not_answer() -> None:
    with socket.create_server((HERE, 0)) as plain, site({}) as running:
        port = int(plain.getsockname()[1])

        def answer() -> None:
            visitor, _ = plain.accept()
            with visitor:
                visitor.recv(1000)
                visitor.sendall(b"HTTP/1.1 200 OK\r\n\r\n")

        thread = Thread(target=answer)
        thread.start()
        with pytest.raises(HostUnreachable):
            fetch(f"https://{HOST}:{port}/", replace(running.reach(), ports=frozenset({port})))
        thread.join()


def test_a_closed_port_is_told_as_a_site_that_does_not_answer() -> None:
    with site({}) as running:
        reach, url = running.reach(), running.url("/")
    with pytest.raises(HostUnreachable):
        fetch(url, reach)
