"""What is said where the site cannot be written, and to who stops it."""

from __future__ import annotations

import signal
from collections.abc import Iterator
from pathlib import Path

import pytest

import plugins.__main__ as command
from plugins.publish import put_out as put_out_module
from plugins.publish.pelican_plugin import register
from plugins.publish.put_out import put_out, written
from plugins.system.files import alone
from plugins.system.signals import HEARD

FILES = [("index.html", b"new")]


def refused(output: Path) -> str:
    """The words with which a run ends that cannot write into `output`."""
    with pytest.raises(SystemExit) as ended:
        put_out(FILES, output, output.parent / "data", None)
    return str(ended.value)


def test_what_is_in_the_way_is_named_in_both_languages(tmp_path: Path) -> None:
    """The path, the reason, and that the site that stands is as it was."""
    output = tmp_path / "output"
    output.write_text("mine")
    said = refused(output)
    assert "trang web đang có vẫn như cũ" in said
    assert f"the existing one is unchanged: {output}: " in said
    assert "no manifest lists" in said
    assert output.read_text() == "mine"


def test_what_the_system_refuses_is_named(tmp_path: Path) -> None:
    """A folder that cannot be made is named with the system's own reason."""
    (tmp_path / "file").touch()
    said = refused(tmp_path / "file" / "output")
    assert "Not a directory" in said or "File exists" in said


def test_what_has_no_number_of_the_system_is_told_in_its_words(tmp_path: Path) -> None:
    """Nothing that failed is said to be a success."""

    def fail() -> str:
        raise OSError("the archive is odd")

    with pytest.raises(SystemExit, match="the archive is odd"):
        written(fail, tmp_path)


class Waited(Exception):
    """Somebody was told to wait."""


def test_a_second_run_is_told_to_wait(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """While another run writes in the same place the reader of the screen is told."""

    def told(*_: object, **__: object) -> None:
        raise Waited

    monkeypatch.setattr(put_out_module, "tell", told)
    with alone(tmp_path, pytest.fail), pytest.raises(Waited):
        put_out(FILES, tmp_path / "output", tmp_path / "data", None)
    assert not (tmp_path / "output").exists()


@pytest.fixture
def _handlers() -> Iterator[None]:
    before = {number: signal.getsignal(number) for number in HEARD}
    yield
    for number, handler in before.items():
        signal.signal(number, handler)


@pytest.mark.usefixtures("_handlers")
def test_who_stops_a_build_is_answered_in_both_languages() -> None:
    """By our own commands, and where Pelican itself runs the plugin."""
    register()
    for words in (command._stopped(), str(signal.getsignal(signal.SIGINT))):  # noqa: SLF001
        assert "đã dừng: chưa ghi gì" in words
        assert "stopped: nothing was written" in words
