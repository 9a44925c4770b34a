"""A folder of data with other files in it: the old one stands or the new one does, whole."""

from __future__ import annotations

import contextlib
import os
import shutil
from collections.abc import Callable, Collection, Iterator, Mapping
from pathlib import Path

from plugins.system.exchanging import exchanged
from plugins.system.files import alone
from plugins.system.signals import held_off


@contextlib.contextmanager
def held(folder: Path, say_waiting: Callable[[], None]) -> Iterator[None]:
    """Hold `folder` from reading it to writing it: what is recorded there meanwhile would be lost.

    Others that import, record or publish wait, as this one does for them, after `say_waiting`. What
    a run before left under way is settled.
    """
    folder = folder.resolve()
    with contextlib.ExitStack() as holding:
        # Who takes a publication back holds both in this order, too.
        for each in (folder, folder.parent):
            if each.is_dir():
                holding.enter_context(alone(each, say_waiting))
        settle(folder)
        yield


def write_folder(
    folder: Path,
    files: Mapping[str, str | bytes],
    gone: Collection[str] = (),
    approve: Callable[[Path], None] | None = None,
) -> None:
    """Make `folder` hold `files`, by their names below it, and no longer those that are `gone`.

    All else that lies there stays. It is made beside the folder, which is `held`, and takes its
    place in one step; where a system cannot do that, whoever writes next puts back what stood.
    approve: looks at what was made, and raises where it may not take that place.
    Raises OSError, and what `approve` raises: then what stood stands.
    """
    folder = folder.resolve()
    folder.parent.mkdir(parents=True, exist_ok=True)
    made = _beside(folder, "made")
    try:
        _copy(folder, made)
        for name, content in files.items():
            _write(made / name, content)
        for name in gone:
            (made / name).unlink(missing_ok=True)
        if approve:
            approve(made)
        os.sync()
        with held_off(last=True):
            _put_in_place(folder, made)
    finally:
        with held_off():
            settle(folder)


def settle(folder: Path) -> None:
    """Put back what stood where a run before was stopped in between, and clear what it left."""
    folder = folder.resolve()
    aside = _beside(folder, "before")
    if aside.exists() and not folder.exists():
        aside.rename(folder)
    for left in (_beside(folder, "made"), aside):
        if left.exists():
            shutil.rmtree(left)


def _put_in_place(folder: Path, made: Path) -> None:
    if not folder.exists():
        made.rename(folder)
    elif not exchanged(folder, made):
        folder.rename(_beside(folder, "before"))
        made.rename(folder)


def _copy(folder: Path, made: Path) -> None:
    """The same files under other names: no byte of them is copied where links can be had."""
    if folder.exists():
        shutil.copytree(folder, made, symlinks=True, copy_function=_linked)
    else:
        made.mkdir()


def _linked(source: str, target: str) -> str:
    try:
        os.link(source, target, follow_symlinks=False)
    except OSError:
        shutil.copy2(source, target, follow_symlinks=False)
    return target


def _write(path: Path, content: str | bytes) -> None:
    """A file of its own: what shares its bytes with the folder that stands is never written."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.unlink(missing_ok=True)
    path.write_bytes(content.encode() if isinstance(content, str) else content)


def _beside(folder: Path, what: str) -> Path:
    return folder.with_name(f".{folder.name}.{what}")
