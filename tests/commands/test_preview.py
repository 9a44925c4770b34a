"""A preview that fails takes the earlier one away, and nothing else."""

from __future__ import annotations

from pathlib import Path

import pytest

from plugins.commands.preview import PAGE, run
from plugins.output.publish import publish
from tests.samples.folders import contents


def failed(folder: Path) -> None:
    """A preview below `folder` for which there are no pages."""
    assert run(folder / "data", folder / "content", folder / "output", folder / "seen") == 1


@pytest.mark.parametrize("files", [{"index.html": b"1"}, {PAGE: b"mine"}])
def test_a_folder_that_is_no_preview_stays(tmp_path: Path, files: dict[str, bytes]) -> None:
    """Neither files of somebody nor a published site go."""
    site = tmp_path / "seen/site"
    if PAGE in files:
        site.mkdir(parents=True)
        (site / PAGE).write_bytes(files[PAGE])
    else:
        publish(files.items(), site)
    before = contents(site)
    failed(tmp_path)
    assert contents(site) == before


def test_of_an_earlier_preview_what_it_made_goes(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Also through a link; what somebody laid beside it stays."""
    real, site = tmp_path / "real", tmp_path / "seen/site"
    publish({PAGE: b"1", "en/a.html": b"2"}.items(), real)
    (real / "own.txt").write_text("mine")
    site.parent.mkdir()
    site.symlink_to(real)
    failed(tmp_path)
    assert contents(real) == {"own.txt": b"mine"}
    assert f"the earlier one in {site} was removed" in capsys.readouterr().out


def test_what_cannot_be_removed_is_named(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """With the reason, beside what stopped the preview."""
    site = tmp_path / "seen/site"
    publish({PAGE: b"1"}.items(), site)

    def refuse(path: Path) -> None:
        raise PermissionError(13, "denied", str(path))

    monkeypatch.setattr(Path, "unlink", refuse)
    failed(tmp_path)
    assert f"could not be removed ({site / PAGE}: denied)" in capsys.readouterr().out
