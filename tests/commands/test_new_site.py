"""`python -m plugins new-site` writes a project that works, or says in both languages why not."""

from __future__ import annotations

from pathlib import Path

import pytest

from plugins.commands.main import main


def test_a_new_site_is_written_once(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """It says where it is and what comes next; a second time nothing is written over it."""
    folder = tmp_path / "my plan"
    assert main(["new-site", str(folder), "--languages", "vi"]) == 0
    done, after = capsys.readouterr().out.splitlines()
    assert done.startswith(f"trang web mới nằm trong {folder};")
    assert f" / the new site is in {folder};" in done
    assert f"cd '{folder}' && make import-plan FILE=" in after
    assert (folder / "plugins/commands/main.py").is_file()
    (folder / "data/site.yaml").write_text("mine", "utf-8")
    assert main(["new-site", str(folder)]) == 1
    lines = capsys.readouterr().out.splitlines()
    assert [line.partition(" ")[0] for line in lines] == ["DIR:", "DIR:"]
    assert (folder / "data/site.yaml").read_text("utf-8") == "mine"


@pytest.mark.parametrize(
    ("wrong", "setting"), [("", "DIR"), pytest.param("x", "LANGUAGES", id="new-site-languages")]
)
def test_what_cannot_be_written_is_said(
    wrong: str, setting: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A folder that is not named, and languages with which no site begins, by what sets them."""
    folder = str(tmp_path / "new") if setting == "LANGUAGES" else wrong
    given = ["--languages", wrong] if setting == "LANGUAGES" else []
    assert main(["new-site", folder, *given]) == 1
    assert all(line.startswith(f"{setting}: ") for line in capsys.readouterr().out.splitlines())
    assert [*tmp_path.iterdir()] == []
