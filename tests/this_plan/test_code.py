"""The generator knows nothing of this plan, and what proves the generator neither."""

from __future__ import annotations

from tests.samples.plan import ROOT

FOLDERS = ("plugins", "scripts", "theme", "tests", ".ci", ".github")
KINDS = {".py", ".html", ".js", ".mjs", ".sh", ".yaml", ".yml", ""}
# What this plan and its places are called.
NAMES = ("kon tum", "kontum", "492", "quảng ngãi", "quang-ngai")


def test_the_plan_is_named_nowhere_but_in_its_data() -> None:
    """Code, theme, scripts and the tests of the generator name neither it nor its province."""
    here = ROOT / "tests/this_plan"
    files = [
        ROOT / "Makefile",
        *(file for folder in FOLDERS for file in (ROOT / folder).rglob("*")),
    ]
    texts = {
        file.relative_to(ROOT).as_posix(): file.read_text("utf-8").casefold()
        for file in files
        if file.suffix in KINDS and file.is_file() and here not in file.parents
    }
    assert len(texts) > 500
    assert [
        f"{path}: {name}" for path, text in texts.items() for name in NAMES if name in text
    ] == []
