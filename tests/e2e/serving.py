"""Serving the app over a corpus, in a home of its own, to a real browser: for the tests and for the tour."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from tests.ui.corpus import ROOT

CHROMIUM = "/usr/bin/chromium"
FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
MILLISECONDS = 180_000
"""Room for loading the model, on a busy computer."""


@dataclass(frozen=True, slots=True)
class RunningApp:
    """A server of the app, and the folders that it works on."""

    url: str
    corpus: Path
    index: Path
    feedback: Path


@contextmanager
def serving(home: Path) -> Iterator[RunningApp]:
    """The app over ``home/corpus``; its index, baskets and feedback stand in ``home`` too.

    Raises:
        RuntimeError: the index cannot be built, or the server does not come up.
    """
    app = RunningApp(f"http://127.0.0.1:{_free_port()}", home / "corpus", home / "index", home / "feedback")
    environment = {
        **os.environ,
        "PRECONISE_CORPUS": str(app.corpus),
        "PRECONISE_INDEX": str(app.index),
        "PRECONISE_BASKETS": str(home / "baskets"),
        "PRECONISE_MODELS": str(ROOT / "models"),
        "PRECONISE_FEEDBACK_FOLDER": str(app.feedback),
        "PYTHONPATH": os.pathsep.join((str(ROOT / "src"), os.environ.get("PYTHONPATH", ""))),
    }
    built = subprocess.run([sys.executable, "-m", "preconise", "build"], env=environment, cwd=ROOT, check=False)
    if built.returncode not in {0, 3}:
        raise RuntimeError("the index cannot be built")
    port = app.url.rpartition(":")[2]
    with (home / "server.log").open("wb") as log:
        server = subprocess.Popen(
            [sys.executable, "-m", "streamlit", "run", "app.py", "--server.port", port],
            env=environment,
            cwd=ROOT,
            stdout=log,
            stderr=subprocess.STDOUT,
        )
        try:
            _wait_until_healthy(server, app.url)
            yield app
        finally:
            server.terminate()
            server.wait(timeout=30)


def _free_port() -> int:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return int(free.getsockname()[1])


def _wait_until_healthy(server: subprocess.Popen[bytes], url: str) -> None:
    deadline = time.monotonic() + MILLISECONDS / 1000
    while time.monotonic() < deadline:
        if server.poll() is not None:
            raise RuntimeError("the server stopped")
        try:
            with urllib.request.urlopen(f"{url}/_stcore/health", timeout=5):  # noqa: S310 (an address made above)
                return
        except (urllib.error.URLError, ConnectionError, TimeoutError):
            time.sleep(0.2)
    raise RuntimeError("the server does not answer")
