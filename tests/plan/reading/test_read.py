"""Reading a data folder: its files, their bytes, and nothing from outside."""

from __future__ import annotations

import pickle
import shutil
import time
from itertools import groupby
from pathlib import Path

import pytest

from plugins.commands.main import main
from plugins.plan.reading import chain_file
from plugins.plan.reading.problems import Severity
from plugins.plan.reading.reader import read
from plugins.plan.rules.check import check, load
from tests.samples.folders import SAMPLE, laid_out
from tests.samples.plan import AS_OF

GOOD = SAMPLE / "data"


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """A copy of the good sample."""
    return Path(shutil.copytree(GOOD, tmp_path / "data"))


FOLDERS = ["--content", str(SAMPLE / "content")]


def codes(data: Path) -> list[tuple[str, str]]:
    """File and code of each problem of a reading."""
    return [(problem.file, problem.code) for problem in read(data).problems]


def test_tasks_come_in_the_order_of_the_plan(data: Path) -> None:
    """Task 1.10 stands after 1.3 and before 2.1, not after 1.1 as the alphabet has it."""
    text = (data / "tasks" / "1.3.yaml").read_text("utf-8")
    (data / "tasks" / "1.10.yaml").write_text(text.replace('"1.3"', '"1.10"'), "utf-8")
    assert [task.id for task in read(data).records.tasks] == [
        "1.1", "1.2", "1.3", "1.10", "2.1", "2.2",
    ]  # fmt: skip


def test_a_folder_that_does_not_exist_is_said_to_be_missing(tmp_path: Path) -> None:
    """A wrong path gives one problem, not one for each file that lies nowhere."""
    assert [code for _, code in codes(tmp_path / "none")] == ["missing-folder"]
    _, problems = check(tmp_path / "none", AS_OF)
    assert [problem.code for problem in problems] == ["missing-folder"]


def test_bytes_that_are_no_utf_8_are_located(data: Path) -> None:
    """A file in another encoding is refused at the first byte that gives it away."""
    (data / "site.yaml").write_bytes("name:\n  vi: Ti\xeang".encode("latin-1"))
    (problem,) = read(data).problems
    assert (problem.line, problem.column, problem.code) == (2, 9, "not-utf-8")


def test_a_huge_file_is_not_parsed(data: Path) -> None:
    """More than 256 KiB are refused."""
    (data / "site.yaml").write_text("# " + "x" * 300_000, "utf-8")
    assert codes(data) == [("data/site.yaml", "file-too-large")]


# What nothing reads, how that is named, and the name that was probably meant.
UNREAD = {
    "agencys.yaml": ("unknown-file", "agencies.yaml"),
    "ledger.jsonl.bak": ("unknown-file", "ledger.jsonl"),
    "update": ("unknown-file", "updates"),
    "source/old.pdf": ("unread-file", None),
    "tasks/1.4.yml": ("not-a-task-file", "1.4.yaml"),
    "tasks/1.5.YAML": ("not-a-task-file", "1.5.yaml"),
    "tasks/1.6.yaml.txt": ("not-a-task-file", None),
    "tasks/README.md": ("not-a-task-file", None),
    "tasks/more": ("not-a-task-file", None),
}


def test_nothing_in_the_folder_is_passed_over_in_silence(data: Path) -> None:
    """Every file and folder is read or named, but for README.md and what is hidden or left over."""
    for name in ("README.md", ".hidden", "site.yaml.part", "record.journal", *UNREAD):
        if "." in Path(name).name:
            (data / name).write_text("{}", "utf-8")
        else:
            (data / name).mkdir()
    found = read(data).problems
    named = {p.file.removeprefix("data/"): (p.code, p.nearest) for p in found}
    assert named == UNREAD
    assert {p.code for p in found if p.severity is Severity.NOTICE} == {"unread-file"}


def test_links_that_lead_outside_are_refused(data: Path, tmp_path: Path) -> None:
    """What is a link to something outside the data folder is not read, whatever it is for."""
    outside = tmp_path / "secret.yaml"
    outside.write_text("secret: yes", "utf-8")
    found = []
    names = (
        *("tasks/2.3.yaml", "ledger.jsonl", "recorded", "updates", "languages"),
        *("languages/en.yaml", "site.yaml"),
    )
    for name in names:
        (data / name).parent.mkdir(exist_ok=True)
        (data / name).unlink(missing_ok=True)
        (data / name).symlink_to(outside)
        found += codes(data)
        (data / name).unlink()
    assert found == [(f"data/{name}", "outside-data") for name in names]


def test_paths_of_the_appendix_stay_inside(data: Path) -> None:
    """No path in plan.yaml reaches a file outside the data folder."""
    plan = (data / "plan.yaml").read_text("utf-8")
    found = []
    for path in ("../x.txt", "/etc/passwd", "source/../../x", "C:\\x", "source\\sample.txt"):
        for given in ("source/sample.txt", "source/sample.layout.yaml"):
            (data / "plan.yaml").write_text(plan.replace(given, f"'{path}'"), "utf-8")
            found += codes(data)
    assert found == [("data/plan.yaml", "outside-data")] * 10


def test_what_is_there_and_cannot_be_read_is_not_called_missing(data: Path) -> None:
    """A folder in the place of a file and a circle of links are named, and end nothing."""
    places = ("ledger.jsonl", "publications.jsonl", "site.yaml", "errata.yaml")
    found = []
    for name in places:
        (data / name).unlink(missing_ok=True)
        (data / name).mkdir()
        found += [code for file, code in codes(data) if file == f"data/{name}"]
        (data / name).rmdir()
        shutil.copytree(GOOD, data, dirs_exist_ok=True)
    assert found == ["unreadable-file"] * len(places)
    (data / "tasks" / "9.9.yaml").symlink_to("9.9.yaml")
    (data / "search").symlink_to("search")
    (data / "updates").symlink_to("updates")
    assert codes(data) == [
        ("data/tasks/9.9.yaml", "unreadable-file"),
        ("data/updates", "unreadable-file"),
    ]


def test_no_text_keeps_a_build_busy(data: Path) -> None:
    """A text of more than 20,000 characters is refused."""
    site = data / "site.yaml"
    text = site.read_text("utf-8")
    assert "vi: Trang mẫu" in text
    site.write_text(text.replace("vi: Trang mẫu", f"vi: {'x' * 20_001}"), "utf-8")
    assert codes(data) == [("data/site.yaml", "text-too-long")]


def test_the_text_as_received_has_no_hidden_characters(data: Path) -> None:
    """An invisible character in the official text is named with its line and column."""
    path = data / "source" / "sample.txt"
    path.write_text(f"x\u200b\n{path.read_text('utf-8')}", "utf-8")
    problem = read(data).problems[0]
    assert (problem.file, problem.line, problem.column) == ("data/source/sample.txt", 1, 2)
    assert (problem.code, problem.values["character"]) == ("forbidden-character", "U+200B")


def test_windows_line_ends_are_read(data: Path) -> None:
    """A file saved with CRLF holds the same records."""
    plain = load(GOOD, AS_OF)
    for path in data.rglob("*.yaml"):
        path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    again = load(data, AS_OF)
    assert (again.plan, again.tasks, again.agencies) == (plain.plan, plain.tasks, plain.agencies)


def test_check_exits_with_1_only_for_problems(
    data: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The command lists problems in both languages and says by its exit code if there are any."""
    assert main(["check", "--data", str(data), *FOLDERS]) == 0
    assert "0 lỗi" in capsys.readouterr().out
    (data / "site.yaml").unlink()
    assert main(["check", "--data", str(data), *FOLDERS]) == 1
    out = capsys.readouterr().out
    assert "không có tệp site.yaml" in out
    assert "the file site.yaml does not exist" in out


# What may be missing, and the file in which that is said.
FILES = {
    "site.yaml": "data/site.yaml",
    "plan.yaml": "data/plan.yaml",
    "areas.yaml": "data/areas.yaml",
    "agencies.yaml": "data/agencies.yaml",
    "glossary.yaml": "data/glossary.yaml",
    "source/sample.txt": "data/plan.yaml",
    "tasks": "data/tasks",
}


def test_a_file_that_is_not_there_is_named_once(data: Path, tmp_path: Path) -> None:
    """A missing file does not drown in hundreds of ids that were to be looked up in it."""
    found = []
    for name in FILES:
        (data / name).rename(tmp_path / "aside")
        _, problems = check(data, AS_OF)
        found += [(problem.file, problem.code) for problem in problems]
        (tmp_path / "aside").rename(data / name)
    assert found == [(file, "missing-file") for file in FILES.values()]


def test_a_site_without_a_plan_lacks_one_thing(data: Path) -> None:
    """Before a plan is brought in, one problem says how; with a part of one, each file is named."""
    for name in ("plan.yaml", "areas.yaml", "agencies.yaml"):
        (data / name).unlink()
    shutil.rmtree(data / "tasks")
    assert codes(data) == [("data", "no-plan")]
    (data / "agencies.yaml").write_text("[]\n", "utf-8")
    assert ("data/plan.yaml", "missing-file") in codes(data)


def test_a_folder_without_tasks_lacks_its_first(data: Path) -> None:
    """Where no file of a task is left, the first that there should be is named."""
    for path in (data / "tasks").iterdir():
        path.unlink()
    (problem,) = read(data).problems
    assert (problem.file, problem.values["path"]) == ("data/tasks", "tasks/1.1.yaml")


def test_the_file_of_a_task_bears_its_number(data: Path) -> None:
    """A file with another name is read last, and the right name is said."""
    task = data / "tasks" / "2.2.yaml"
    task.rename(data / "tasks" / "copy.yaml")
    found = read(data)
    assert found.records.tasks[-1].id == "2.2"
    assert [(p.file, p.code, p.nearest) for p in found.problems] == [
        ("data/tasks/copy.yaml", "misnamed-file", "2.2.yaml")
    ]


def test_a_huge_ledger_is_not_read(data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A ledger beyond its largest size is refused whole."""
    monkeypatch.setattr(chain_file, "LARGEST_CHAIN", 10)
    (data / "ledger.jsonl").write_text("x" * 11, "utf-8")
    assert codes(data) == [("data/ledger.jsonl", "file-too-large")]


def test_a_file_that_holds_something_else_is_said_once(data: Path) -> None:
    """A list that is none, and a file that holds nothing, are problems of the file as a whole."""
    (data / "areas.yaml").write_text("a: b", "utf-8")
    (data / "glossary.yaml").write_text("~", "utf-8")
    assert codes(data) == [("data/areas.yaml", "not-list"), ("data/glossary.yaml", "empty-file")]


def test_lists_without_entries_are_problems(data: Path) -> None:
    """A plan has areas, bodies and tasks; a glossary may be empty."""
    for name in ("areas.yaml", "agencies.yaml", "glossary.yaml"):
        (data / name).write_text("[]", "utf-8")
    assert codes(data) == [("data/agencies.yaml", "empty-list"), ("data/areas.yaml", "empty-list")]


def test_thousands_of_broken_files_are_reported_in_time(data: Path) -> None:
    """The time for naming problems grows with their number, not with its square."""
    text = (data / "tasks" / "2.2.yaml").read_text("utf-8").replace("title:", "titel:")
    for position in range(3, 900):
        number = f"2.{position}"
        (data / "tasks" / f"{number}.yaml").write_text(text.replace('"2.2"', f'"{number}"'))
    start = time.perf_counter()
    assert len(codes(data)) == 2 * 897
    assert time.perf_counter() - start < 10


def test_what_records_say_alike_is_held_once(tmp_path: Path) -> None:
    """Which fields they state, that no translation is outdated, keys, ids; kept ones as well."""
    found = read(laid_out(tmp_path)).records.updates
    for updates in (found, pickle.loads(pickle.dumps(found))):  # noqa: S301 - our own
        titles = [update.title for update in updates]
        keys = [key for title in titles for key in title.model_extra or {}]
        agencies = [update.agency for update in updates if update.agency]
        alike = {
            "stated": [title.model_fields_set for title in titles],
            "outdated": [title.__pydantic_private__ for title in titles],
            **{word: [*own] for word, own in groupby(sorted([*keys, *agencies]))},
        }
        assert min(map(len, alike.values())) > 1
        assert [name for name, held in alike.items() if len(set(map(id, held))) > 1] == []


def test_what_is_held_once_cannot_be_changed_for_others(data: Path) -> None:
    """A copy has its own; a private value that others share is refused, of a kept record too."""
    task, other = read(data).records.tasks[:2]
    before = set(task.model_fields_set)
    title = task.title.model_copy()
    copy = task.model_copy(update={"added_by": "2024-02-28-1.1", "title": title})
    title._outdated = frozenset({"en"})  # noqa: SLF001 - as the reader sets it
    assert "added_by" in copy.model_fields_set
    assert task.model_fields_set == before
    assert copy.title.is_outdated("en")
    for shared in (task.title, pickle.loads(pickle.dumps(task.title))):  # noqa: S301 - our own
        with pytest.raises(TypeError):
            shared._outdated = frozenset({"en"})  # noqa: SLF001 - as the reader sets it
    assert not other.title.is_outdated("en")
