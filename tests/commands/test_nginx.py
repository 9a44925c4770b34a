"""`make nginx`: the configuration beside the site, or why there is none."""

from __future__ import annotations

from pathlib import Path

import pytest

from plugins.commands.main import main
from tests.samples.folders import laid_out


@pytest.fixture
def data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The made-up plan, with a site of one file beside it that says its headers."""
    monkeypatch.setenv("BUILD_DATE", "2026-11-22")
    monkeypatch.setenv("SITE_URL", "https://site.example")
    output = tmp_path / "output"
    output.mkdir()
    (output / "_headers").write_text("/*\n  X-A: 1\n")
    return laid_out(tmp_path, "")


def written(data: Path) -> int:
    """Run the command; its exit code."""
    folders = ["--data", str(data), "--content", str(data.parent / "content")]
    return main(["nginx", *folders, "--output", str(data.parent / "output")])


def test_it_is_written_beside_the_site(data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """With host, folder and headers of the site; what to do with it is said."""
    assert written(data) == 0
    config = (data.parent / "output-nginx.conf").read_text("utf-8")
    assert "server_name site.example;" in config
    assert f'root "{data.parent}/output";' in config
    assert 'add_header X-A "1" always;' in config
    assert "sudo nginx -t" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("address", "code"),
    [
        ("https://site.example/plan", "nginx-below-a-path"),
        ("https://site.example", "nginx-no-headers"),
    ],
)
def test_why_there_is_none(
    data: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    address: str,
    code: str,
) -> None:
    """A site below a path, or one that was not built, in words; nothing is written."""
    monkeypatch.setenv("SITE_URL", address)
    if code == "nginx-no-headers":
        (data.parent / "output/_headers").unlink()
    assert written(data) == 1
    said = capsys.readouterr().out
    words = {"nginx-below-a-path": "lies below a path", "nginx-no-headers": "holds no _headers"}
    assert words[code] in said
    assert not (data.parent / "output-nginx.conf").exists()


def test_with_something_wrong_in_the_data_there_is_none(
    data: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """What is wrong is said, and nothing is written."""
    (data / "tasks/1.1.yaml").write_text("id: [", "utf-8")
    assert written(data) == 1
    assert "tasks/1.1.yaml" in capsys.readouterr().out
    assert not (data.parent / "output-nginx.conf").exists()


def test_a_site_without_an_address_has_no_host(
    data: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """It is said as by `make publish`."""
    monkeypatch.delenv("SITE_URL")
    file = data / "site.yaml"
    lines = [line for line in file.read_text("utf-8").splitlines() if "address:" not in line]
    file.write_text("\n".join(lines), "utf-8")
    assert written(data) == 1
    assert "no public address yet" in capsys.readouterr().out
