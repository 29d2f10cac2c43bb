"""Baskets on this computer: a file each, which a crash leaves whole and two windows never overwrite unseen.

baskets/
  .lock                 held by whoever writes, for an instant
  3f9a1c77d204.json     a basket, named by its id
"""

from __future__ import annotations

import contextlib
import re
import secrets
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import msgspec
from filelock import FileLock, Timeout

from preconise.baskets.basket import Basket, Change
from preconise.errors import BasketDamaged, BasketInaccessible
from preconise.store.durable import replace_file

FORMAT = 1
"""Of the files; raised when they change their meaning."""
LOCK = ".lock"
LOCK_SECONDS = 5.0

_BASKET_ID = re.compile(r"[0-9a-f]{12}")


@dataclass(frozen=True, slots=True)
class Label:
    """What a list of baskets shows of one."""

    basket_id: str
    title: str
    excerpts: int


@dataclass(frozen=True, slots=True)
class _File:
    format: int
    basket: Basket


def new_basket_id() -> str:
    """An id that no other basket has."""
    return secrets.token_hex(6)


def is_basket_id(text: str) -> bool:
    """Whether a text, from the address of a page perhaps, can name a basket."""
    return _BASKET_ID.fullmatch(text) is not None


@dataclass(frozen=True, slots=True)
class Shelf:
    """The folder of the baskets; it is made when the first one is kept."""

    folder: Path

    def load(self, basket_id: str) -> Basket:
        """A basket, empty if nothing was kept in it yet.

        Raises:
            BasketDamaged: its file is not as it was written.
            BasketInaccessible: the operating system refuses the file.
        """
        path = self._path(basket_id)
        try:
            written = path.read_bytes()
        except FileNotFoundError:
            return Basket(basket_id)
        except OSError as error:
            raise BasketInaccessible(path=path, reason=error.strerror or str(error)) from error
        try:
            return msgspec.json.decode(written, type=_File).basket
        except msgspec.DecodeError as error:
            raise BasketDamaged(path=path) from error

    def change(self, basket_id: str, change: Change) -> Basket:
        """Changes a basket as it is at this moment, and keeps what comes of it.

        Raises:
            BasketDamaged: its file is not as it was written.
            BasketInaccessible: the folder cannot be written.
        """
        with self._locked():
            before = self.load(basket_id)
            changed = change(before)
            if changed != before:
                encoded = msgspec.json.encode(_File(FORMAT, changed))
                replace_file(self._path(basket_id), msgspec.json.format(encoded, indent=1))
            return changed

    def drop(self, basket_id: str) -> None:
        """Forgets a basket, if it is there.

        Raises:
            BasketInaccessible: the folder cannot be written.
        """
        with self._locked():
            self._path(basket_id).unlink(missing_ok=True)

    def labels(self) -> tuple[Label, ...]:
        """The baskets that can be read, the one changed last first; that of two changed at once with the smaller id."""
        found: list[tuple[float, Label]] = []
        for path in self.folder.glob("*.json") if self.folder.is_dir() else ():
            with contextlib.suppress(BasketDamaged, BasketInaccessible, FileNotFoundError):
                if is_basket_id(path.stem):
                    basket = self.load(path.stem)
                    found.append((path.stat().st_mtime, Label(path.stem, basket.title, len(basket.excerpts))))
        return tuple(label for _, label in sorted(found, key=lambda entry: (-entry[0], entry[1].basket_id)))

    def _path(self, basket_id: str) -> Path:
        if not is_basket_id(basket_id):
            raise ValueError(basket_id)
        return self.folder / f"{basket_id}.json"

    @contextlib.contextmanager
    def _locked(self) -> Iterator[None]:
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
            with FileLock(self.folder / LOCK, timeout=LOCK_SECONDS):
                yield
        except (OSError, Timeout) as error:
            raise BasketInaccessible(path=self.folder, reason=getattr(error, "strerror", "") or str(error)) from error
