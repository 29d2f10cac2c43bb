"""The app over a small corpus of three ordinary documents and one that tries to break the page."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from preconise.build import build
from preconise.types import Encoder
from tests.ui.corpus import ROOT, write_corpus

SECONDS = 180
"""Room for loading the model, on a busy computer."""


@pytest.fixture(scope="session")
def corpus_and_index(encoder: Encoder, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """Read-only; a test that changes files copies them."""
    home = tmp_path_factory.mktemp("ui")
    corpus = write_corpus(home / "corpus")
    build(corpus, home / "index", encoder, lambda progress: None)
    return corpus, home / "index"


@pytest.fixture(autouse=True)
def baskets(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """The folder of the baskets, not that of the person who runs the tests."""
    monkeypatch.setenv("PRECONISE_BASKETS", str(tmp_path / "baskets"))
    return tmp_path / "baskets"


@pytest.fixture
def settle(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Callable[[Path, Path], None]:
    """Points the app at a corpus and an index; what people think of the answers is kept in a folder of the test."""

    def settle(corpus: Path, index: Path) -> None:
        monkeypatch.setenv("PRECONISE_CORPUS", str(corpus))
        monkeypatch.setenv("PRECONISE_INDEX", str(index))
        monkeypatch.setenv("PRECONISE_MODELS", str(ROOT / "models"))
        monkeypatch.setenv("PRECONISE_FEEDBACK_FOLDER", str(tmp_path / "feedback"))

    return settle


@pytest.fixture
def app(corpus_and_index: tuple[Path, Path], settle: Callable[[Path, Path], None]) -> AppTest:
    """The page of questions, drawn once."""
    settle(*corpus_and_index)
    return AppTest.from_file(ROOT / "app.py", default_timeout=SECONDS).run()


@pytest.fixture
def documents_app() -> AppTest:
    """The page of documents alone, not yet drawn; ``settle`` it first."""

    def script() -> None:
        from preconise.settings import load_settings
        from preconise.ui.documents import documents_page

        documents_page(load_settings())

    return AppTest.from_function(script, default_timeout=SECONDS)


@pytest.fixture
def quality_app(corpus_and_index: tuple[Path, Path], settle: Callable[[Path, Path], None]) -> AppTest:
    """The page of quality alone, not yet drawn."""

    def script() -> None:
        from preconise.settings import load_settings
        from preconise.ui.quality import quality_page

        quality_page(load_settings())

    settle(*corpus_and_index)
    return AppTest.from_function(script, default_timeout=SECONDS)


@pytest.fixture
def excerpts_app(corpus_and_index: tuple[Path, Path], settle: Callable[[Path, Path], None]) -> AppTest:
    """The page of excerpts alone, drawn once."""
    settle(*corpus_and_index)
    return open_excerpts()


def open_excerpts(basket: str = "") -> AppTest:
    """Another window on the page of excerpts, with a basket in its address or none."""

    def script() -> None:
        from preconise.settings import load_settings
        from preconise.ui import basket
        from preconise.ui.excerpts import excerpts_page

        basket.follow_address()
        excerpts_page(load_settings())

    app = AppTest.from_function(script, default_timeout=SECONDS)
    if basket:
        app.query_params["basket"] = basket
    return app.run()


def html_of(app: AppTest) -> str:
    """All the HTML of a page."""
    return "\n".join(str(element.value) for element in app.html)


def texts_of(app: AppTest) -> list[str]:
    """All the plain texts of a page."""
    return [str(element.value) for element in app.text]
