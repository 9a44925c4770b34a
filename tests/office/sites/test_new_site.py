"""A new site is a project of its own: it stands there whole, and builds once it has a plan."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest

from plugins.editions.page_rules import PageRule
from plugins.office.sites import new_site
from plugins.office.sites.blank_files import NewSiteRefused, blank_files
from plugins.office.sites.new_site import write_site
from plugins.plan.records.prose_facts import FACT_NAMES
from plugins.plan.rules.check import check
from plugins.search.lexicon import LexiconRule
from tests.conftest import built
from tests.plans.harness import HERE
from tests.samples.folders import SAMPLE, contents
from tests.samples.languages import spoken
from tests.samples.plan import AS_OF
from tests.site.reading import missing, read_site


def laid(folder: Path, *languages: str) -> None:
    """Lay what a new site of these languages begins with into `folder`, over what is there."""
    for name, text in blank_files(languages).items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A small generator, with a plan and what was built of it."""
    names = (
        *("Makefile", "README.md", "pelicanconf.py", "requirements.lock", ".gitignore"),
        *("plugins/a/b.py", "plugins/a/__pycache__/b.pyc", "tests/test_a.py", "theme/x.css"),
        *("tests/this_plan/test_b.py", "data/plan.yaml", "content/pages/about.vi.md"),
        *("output/index.html", ".venv/bin/python", ".git/HEAD", "ledger-head.txt", "secret"),
    )
    for name in names:
        path = tmp_path / "generator" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(name, "utf-8")
    return tmp_path / "generator"


def test_a_new_site_has_the_generator_and_nothing_of_the_plan(project: Path) -> None:
    """What was made, what git and the machine keep and what is the plan's own stay behind."""
    site = write_site(project, str(project.parent / "far" / "new site"), ["vi"])
    found = contents(site)
    blank = {name: text.encode() for name, text in blank_files(["vi"]).items()}
    assert {name: found.pop(name) for name in blank} == blank
    copied = {name: name for name in contents(project) if name in found}
    assert {name: text.decode() for name, text in found.items()} == {
        **copied,
        "GENERATOR.md": "README.md",
    }
    assert {*copied} == {
        *("Makefile", "pelicanconf.py", "requirements.lock", ".gitignore"),
        *("plugins/a/b.py", "tests/test_a.py", "theme/x.css"),
    }
    assert [path.name for path in site.parent.iterdir()] == ["new site"]


def test_a_new_site_may_be_where_another_one_begins(project: Path) -> None:
    """What the generator says of itself is handed on; what a site says of itself is not."""
    first = write_site(project, str(project.parent / "first"), ["vi"])
    (first / "README.md").write_text("of this site alone", "utf-8")
    second = write_site(first, str(project.parent / "second"), ["vi"])
    assert (second / "GENERATOR.md").read_text("utf-8") == "README.md"
    assert "of this site alone" not in (second / "README.md").read_text("utf-8")


def test_nothing_is_written_where_it_should_not_be(project: Path, tmp_path: Path) -> None:
    """A folder with something in it, a file, the project itself and no name at all are refused."""
    (tmp_path / "file").write_text("", "utf-8")
    (tmp_path / "full").mkdir()
    (tmp_path / "full" / ".hidden").write_text("", "utf-8")
    before = contents(tmp_path)
    refused = {
        "": "new-site-folder",
        str(tmp_path / "full"): "new-site-not-empty",
        str(tmp_path / "file"): "new-site-not-empty",
        str(project): "new-site-inside",
        str(project / "plugins" / "new"): "new-site-inside",
        str(tmp_path / "file" / "below"): "new-site-not-written",
    }
    for folder, code in refused.items():
        with pytest.raises(NewSiteRefused) as caught:
            write_site(project, folder, ["vi"])
        assert caught.value.problem.code == code, folder
    assert contents(tmp_path) == before


def test_an_empty_folder_is_filled_whole_or_stays_empty(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where the disk is full on the way nothing is left behind, and the next try succeeds."""
    folder = project.parent / "empty"
    folder.mkdir()

    def full(_languages: object) -> dict[str, str]:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patched:
        patched.setattr(new_site, "blank_files", full)
        with pytest.raises(NewSiteRefused) as caught:
            write_site(project, str(folder), ["vi"])
    assert caught.value.problem.values["reason"] == "No space left on device"
    assert [*folder.iterdir()] == []
    assert {path.name for path in project.parent.iterdir()} == {"generator", "empty"}
    write_site(project, str(folder), ["vi"])
    assert (folder / "README.md").is_file()


def test_a_site_without_a_plan_is_told_so_once(tmp_path: Path) -> None:
    """All that is missing is the plan: one problem says how to bring it in."""
    laid(tmp_path, "vi")
    _, problems = check(tmp_path / "data", AS_OF, tmp_path / "content")
    assert [(each.place, each.code) for each in problems] == [("data:1:1", "no-plan")]
    assert "make import-plan FILE=" in problems[0].said("vi")


def of_the_sample(folder: Path) -> None:
    """The made-up plan in both languages, without its pages."""
    shutil.copytree(SAMPLE / "data", folder / "data")


def in_vietnamese(folder: Path) -> None:
    """The made-up plan with its updates in one language, without its pages."""
    spoken(folder, "vi")
    shutil.rmtree(folder / "content" / "pages")


def whole(folder: Path, name: str) -> None:
    """A whole plan of another form, with its attachments, without its pages."""
    for part in ("data", "content/attachments"):
        if (HERE / name / part).exists():
            shutil.copytree(HERE / name / part, folder / part)


PLANS = [
    pytest.param(of_the_sample, ("vi", "en"), id="sample"),
    pytest.param(in_vietnamese, ("vi",), id="in Vietnamese"),
    *(
        pytest.param(partial(whole, name=name), languages, id=name, marks=pytest.mark.slow)
        for name, languages in (("quyet-dinh", ("vi",)), ("chuong-trinh", ("vi", "en")))
    ),
]


@pytest.mark.slow
@pytest.mark.parametrize(("plan", "languages"), PLANS)
def test_with_a_plan_it_is_a_site_without_a_fault(
    tmp_path: Path, plan: Callable[[Path], None], languages: tuple[str, ...]
) -> None:
    """Prose and settings need no change: no problem, no notice, no link that leads nowhere."""
    plan(tmp_path)
    laid(tmp_path, *languages)
    data, content = tmp_path / "data", tmp_path / "content"
    rules = (PageRule(content), LexiconRule(data))
    assert check(data, AS_OF, content, rules)[1] == ()
    site = built(tmp_path / "output", data, content)
    pages = read_site(site)
    targets = {target for page in pages.values() for target in page.targets()}
    assert {target for target in targets if missing(site, pages, target)} == set()
    unfilled = [f"{{{{{name}" for name in FACT_NAMES]
    assert [
        path for path, page in pages.items() if any(each in page.words for each in unfilled)
    ] == []
