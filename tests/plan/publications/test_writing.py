"""Whenever `make record` is broken off, data/ is as before, as after, or mended by the next run."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from tests.samples.folders import contents, laid_out
from tests.samples.ledger import record, unpublishable
from tests.samples.publications import copy_of, publications, publish, said_update, withdraw

pytestmark = pytest.mark.slow

# All that changes a file or a folder while recording.
STEPS = (
    *((Path, name) for name in ("replace", "unlink", "rmdir", "mkdir", "write_bytes")),
    (os, "sync"),
)


class Killed(BaseException):
    """Nothing more is done: not even what would be cleared up."""


@contextmanager
def broken_at(step: int, error: Callable[[], BaseException], *, for_good: bool) -> Iterator[None]:
    """Let `step` changes of the disk succeed, then fail the next one, or all that follow."""
    done = 0

    def counting(change: Callable[..., Any]) -> Callable[..., Any]:
        def counted(*arguments: object, **more: object) -> object:
            nonlocal done
            done += 1
            if done == step + 1 or (for_good and done > step):
                raise error()
            return change(*arguments, **more)

        return counted

    with pytest.MonkeyPatch.context() as patch:
        for owner, name in STEPS:
            patch.setattr(owner, name, counting(getattr(owner, name)))
        yield


@pytest.fixture
def news(data: Path) -> Path:
    """Data published once, with an update that is new since and one to be withdrawn."""
    said_update(data, 7)
    withdraw(data)
    return data


def anew(news: Path, name: str) -> Path:
    """The same data once more."""
    return Path(shutil.copytree(news.parent, news.parent.with_name(name))) / "data"


def broken_off(
    data: Path, step: int, error: Callable[[], BaseException], *, for_good: bool
) -> int | None:
    """Record, broken off at a step; the exit code, None where the run ended in the error."""
    with broken_at(step, error, for_good=for_good):
        try:
            return record(data)
        except Killed:
            return None


def test_who_is_killed_anywhere_is_mended_by_the_next_run(news: Path) -> None:
    """After a kill at any step the next `record` ends with the very files of a whole run."""
    expected = anew(news, "whole")
    assert record(expected) == 0
    step, ended = 0, None
    while ended is None:
        data = anew(news, f"killed-{step}")
        ended = broken_off(data, step, Killed, for_good=True)
        assert record(data) == 0, step
        assert contents(data.parent) == contents(expected.parent), step
        step += 1
    assert step > 15
    assert unpublishable(expected) == []


def test_where_a_step_fails_nothing_or_all_is_recorded(news: Path) -> None:
    """An error of the disk at any step leaves all as it was, or what is left is told and done."""
    before, expected = contents(news.parent), anew(news, "whole")
    assert record(expected) == 0
    outcomes = []
    for step in range(0, 20, 2):
        data = anew(news, f"failed-{step}")
        code = broken_off(data, step, lambda: OSError(28, "full"), for_good=False)
        if contents(data.parent) == before:
            outcomes.append("nothing")
            assert code == 1, step
            continue
        outcomes.append("all")
        assert record(data) == 0
        assert contents(data) == contents(expected), step
    assert outcomes[0] == "nothing"
    assert outcomes[-1] == "all"
    assert outcomes == sorted(outcomes, reverse=True)


@pytest.mark.parametrize("first", [True, False])
def test_a_ledger_without_its_publication_is_put_back(
    news: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    first: bool,
) -> None:
    """Where the lines about publications cannot be exchanged, the ledger is as it was too."""
    news = laid_out(news.parent.with_name("first")) if first else news
    before, replace = contents(news.parent), Path.replace

    def refuse(path: Path, target: Path) -> Path:
        if target.name == "publications.jsonl":
            raise PermissionError(13, "no", str(path))
        return replace(path, target)

    monkeypatch.setattr(Path, "replace", refuse)
    assert record(news) == 1
    assert contents(news.parent) == before
    assert "nothing was recorded and nothing was changed" in capsys.readouterr().out


def test_what_could_not_be_finished_is_said(
    news: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Where an old copy cannot be exchanged the run says so and fails; the next one does it."""
    old, replace = copy_of(news, 0), Path.replace
    held = old.read_bytes()

    def refuse(path: Path, target: Path) -> Path:
        if target == old:
            raise PermissionError(13, "no", str(path))
        return replace(path, target)

    capsys.readouterr()
    with monkeypatch.context() as patch:
        patch.setattr(Path, "replace", refuse)
        assert record(news) == 1
    said = capsys.readouterr().out
    assert f"{old} could not be exchanged or removed; the next `make record` tries" in said
    assert "lần `make record` sau sẽ làm lại" in said
    assert old.read_bytes() == held
    assert [each.code for each in unpublishable(news)] == ["frozen-rows-withdrawn"]
    assert len(publications(news)) == 2
    assert record(news) == 0
    assert unpublishable(news) == []
    assert len(publications(news)) == 2


def test_what_nobody_noted_is_left_for_a_person(data: Path) -> None:
    """A copy of no line that no broken-off run wrote stays: it may be all that is left of one."""
    publish(data, 7)
    left = data / f"published/{'1' * 64}.zip"
    left.write_bytes(copy_of(data).read_bytes())
    journal = f"published/{'1' * 64}.zip\n../../plan.yaml\nrecorded/x.json\n"
    said_update(data, 8)
    assert record(data) == 1
    (data / "record.journal").write_text(journal, "utf-8")
    assert record(data) == 0
    assert not left.exists()
    assert (data / "plan.yaml").exists()
