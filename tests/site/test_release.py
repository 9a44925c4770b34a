"""The real release: asked, refused, stopped, killed, without room, and two at once."""

from __future__ import annotations

import contextlib
import os
import pty
import shutil
import signal
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from plugins.output.manifest import differing
from tests.samples.commands import command, ended, limit_size, run, seconds_of, started
from tests.samples.folders import contents
from tests.samples.languages import spoken
from tests.samples.ledger import REPORT_FILE, codes, lines
from tests.samples.publications import publications, said_update
from tests.thorough import tries

# Real commands, again and again: for CI.
pytestmark = pytest.mark.slow

NOTHING_DONE = ("chưa có gì thay đổi", "before anything was recorded or published")
NOBODY_SAID_YES = ("chưa có ai đồng ý", "nobody said yes: nothing was recorded")
RELEASED = ("đã được kiểm chứng đầy đủ", "all of it is as it should be")
# Before the first step nothing has been begun.
UNBEGUN = ("chưa ghi gì, mọi thứ vẫn như cũ", "nothing was written and nothing was changed")
FIRST_STEP = "step 1 of"
STOPPED = ("công việc sẽ tiếp tục từ đó", "which goes on from there")
# So often a release is killed, in two places at a time.
KILLS = tries(50, 10)
# So often it is stopped by each signal.
STOPS = tries(5, 2)


@dataclass(frozen=True)
class Released:
    """A plan of one language that was released once, with a file put beside the site by hand."""

    base: Path

    @property
    def source(self) -> Path:
        """The folder of data and content."""
        return self.base / "source"

    @property
    def data(self) -> Path:
        """What is recorded."""
        return self.source / "data"

    @property
    def output(self) -> Path:
        """The site that stands."""
        return self.base / "output"

    @property
    def command(self) -> list[str]:
        """The command that releases it."""
        folders = ("--output", str(self.output), "--preview", str(self.base / ".preview"))
        return command("release", self.source, *folders)

    def release(self, **settings: str) -> tuple[int, str]:
        """Release it without asking; the exit code and the words."""
        return run(self.command, YES="1", **settings)

    def what_stands(self) -> dict[str, bytes]:
        """All files but those of the preview."""
        return {name: held for name, held in contents(self.base).items() if name[0] != "."}


@pytest.fixture(scope="module")
def once(tmp_path_factory: pytest.TempPathFactory) -> Released:
    """Released for the first time: all of it is new."""
    place = Released(tmp_path_factory.mktemp("once"))
    spoken(place.source, "vi")
    code, said = place.release()
    assert code == 0, said
    assert "Chưa công bố lần nào: mọi nội dung đều sẽ là mới." in said
    (place.output / "CNAME").write_text("plan.example", "utf-8")
    return place


@pytest.fixture
def place(once: Released, tmp_path: Path) -> Released:
    """A copy of it with a report that is still to be released."""
    return with_report(once, tmp_path / "place", 6)


def with_report(once: Released, folder: Path, number: int) -> Released:
    """A copy in a folder, with a report more."""
    shutil.copytree(once.base, folder)
    place = Released(folder)
    said_update(place.data, number)
    return place


def asked(place: Released, answer: str, meanwhile: Callable[[], object]) -> tuple[int, str]:
    """Release it at a terminal: once asked, something happens, then the answer is typed."""
    terminal, stdin = pty.openpty()
    process = started(place.command, None, stdin)
    os.close(stdin)
    said = []
    assert process.stdout
    with process.stdout as words:
        for line in words:
            said.append(line)
            if "Type “yes” to publish" in line:
                meanwhile()
                os.write(terminal, f"{answer}\n".encode())
    os.close(terminal)
    return process.wait(timeout=60), "".join(said)


def test_a_person_says_yes(place: Released) -> None:
    """All six steps, each announced in both languages; where git is kept it says: commit."""
    (place.base / ".git").mkdir()
    code, said = asked(place, "có", lambda: None)
    assert code == 0, said
    for number in range(1, 7):
        assert f"bước {number}/6: " in said
        assert f"step {number} of 6: " in said
    recorded = "new: updates 1 (2024-07-06-1.1)"
    for words in (
        *RELEASED,
        "git add",
        'git commit -m "Công bố ngày ',
        "Mới: 1 thông tin cập nhật.",
        "CNAME",
        recorded,
    ):
        assert words in said
    assert "Done: Processed" not in said
    assert len(publications(place.data)) == 2
    assert (place.output / "cap-nhat/2024-07-06-1.1/index.html").is_file()
    assert (place.output / "CNAME").is_file()
    code, said = run(place.command)
    assert code == 1
    assert "YES=1" in said


def write(place: Released, name: str) -> None:
    """Add a line to a file of the sources, as somebody else might meanwhile."""
    with (place.source / name).open("a", encoding="utf-8") as file:
        file.write("\n# a line more\n")


@pytest.mark.parametrize(
    ("answer", "name", "words", "ended"),
    [
        ("không", "", NOBODY_SAID_YES, 0),
        ("", "", NOBODY_SAID_YES, 0),
        ("yes", f"data/{REPORT_FILE}", ("have changed since the preview",), 1),
        ("yes", "content/pages/about.vi.md", ("have changed since the preview",), 1),
    ],
    ids=["no", "nothing", "data changed", "a page changed"],
)
def test_nothing_happens_without_a_yes_to_what_stands(
    place: Released, answer: str, name: str, words: tuple[str, ...], ended: int
) -> None:
    """A no, and a yes to something else than what is there now, leave everything as it is.

    Only the second is a failure.
    """
    before: list[dict[str, bytes]] = []

    def meanwhile() -> None:
        if name:
            write(place, name)
        before.append(place.what_stands())

    code, said = asked(place, answer, meanwhile)
    assert code == ended
    assert all(each in said for each in words), said
    assert place.what_stands() == before[0]


def test_without_a_terminal_it_stops_and_says_what_to_do(place: Released) -> None:
    """Nothing is recorded or published; the preview is there to be looked at."""
    before = place.what_stands()
    code, said = run(place.command)
    assert code == 1
    for words in ("không hỏi được ai", "or with YES=1", *NOBODY_SAID_YES):
        assert words in said
    assert place.what_stands() == before
    assert (place.base / ".preview/site/preview.html").is_file()


def test_a_problem_stops_the_first_step(place: Released) -> None:
    """It is named, nothing is changed, and what to do is said."""
    (place.data / "tasks/1.1.yaml").write_text("id: nothing", "utf-8")
    before = place.what_stands()
    code, said = place.release()
    assert code == 1
    assert "tasks/1.1.yaml" in said
    assert all(words in said for words in NOTHING_DONE)
    assert "step 2" not in said
    assert place.what_stands() == before


def test_a_site_without_an_address_is_not_recorded_either(place: Released) -> None:
    """That readers could not find it is said before anything is sealed."""
    settings = place.data / "site.yaml"
    lines = settings.read_text("utf-8").splitlines()
    settings.write_text(
        "\n".join(line for line in lines if not line.startswith("address:")), "utf-8"
    )
    before = place.what_stands()
    code, said = run([*place.command], SITE_URL="", YES="1")
    assert code == 1
    assert "this site has no public address yet" in said
    assert "step 2" not in said
    assert place.what_stands() == before


def test_what_was_recorded_and_not_published_is_published_by_the_next_run(place: Released) -> None:
    """Something in the way stops it; without it the change is told again, and recorded once."""
    in_the_way = place.output / "cap-nhat/2024-07-06-1.1"
    in_the_way.write_text("mine", "utf-8")
    site = contents(place.output)
    code, said = place.release()
    assert code == 1
    assert "the data are recorded, and readers see what they saw" in said
    assert str(in_the_way) in said
    assert contents(place.output) == site
    recorded = lines(place.data)
    in_the_way.unlink()
    code, said = place.release()
    assert code == 0, said
    assert "Mới: 1 thông tin cập nhật." in said
    assert lines(place.data) == recorded
    assert contents(place.output) != site


def test_a_full_disk_changes_nothing(place: Released) -> None:
    """The step that has no room says so, and what to do."""
    before = place.what_stands()
    process = started(place.command, limit_size, YES="1")
    said = process.communicate(timeout=120)[0]
    assert process.returncode == 1
    assert "Traceback" not in said
    assert all(words in said for words in ("File too large", *NOTHING_DONE))
    assert place.what_stands() == before


def test_two_at_once_release_one_after_the_other(place: Released) -> None:
    """The second one waits, and finds nothing new; both end well."""
    both = [started(place.command, YES="1") for _turn in range(2)]
    said = [each.communicate(timeout=120)[0] for each in both]
    assert [each.returncode for each in both] == [0, 0], said
    assert sum("another release is under way" in words for words in said) == 1
    assert len(publications(place.data)) == 2
    assert wrong(place) == []


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM], ids=lambda each: each.name)
def test_who_stops_it_is_told(once: Released, tmp_path: Path, number: signal.Signals) -> None:
    """At any moment: in both languages, without a traceback; what stands is whole."""
    place = with_report(once, tmp_path / "place", 7)
    seconds = seconds_of(place.command, YES="1")
    for turn in range(STOPS):
        said_update(place.data, 8 + turn)
        after = seconds * (0.1 + 0.8 * turn / (STOPS - 1))
        code, said = ended([*place.command], after, number, YES="1")
        assert "Traceback" not in said
        assert wrong(place) == []
        assert ends_as_told(code, said), said
    assert place.release()[0] == 0


def ends_as_told(code: int, said: str) -> bool:
    """Whether the last words are those of where it ended: released, stopped, or not begun."""
    stopped = [STOPPED] if FIRST_STEP in said else [STOPPED, UNBEGUN]
    endings = stopped if code else [RELEASED]
    return any(all(words in said for words in ending) for ending in endings)


def broken(place: Released) -> list[str]:
    """What is wrong with the site that stands: not whole, or without what was put there by hand."""
    found = [*differing(place.output)]
    if not (place.output / "CNAME").is_file():
        found.append("CNAME is gone")
    return found


def wrong(place: Released) -> list[str]:
    """The same, and what is wrong with the record."""
    return [*broken(place), *codes(place.data)]


@contextlib.contextmanager
def growing(place: Released) -> Iterator[None]:
    """The ledger goes on from what it was: no line is lost or changed."""
    before = lines(place.data)
    yield
    assert lines(place.data)[: len(before)] == before


def test_killed_at_any_moment_it_can_be_run_again(once: Released, tmp_path: Path) -> None:
    """Many times, each with a report more: a whole site stands, no line is lost, no file either.

    Every other time with all its processes, as when the power goes; else it alone, and what it had
    started goes on. The last run ends, and has released all of it.
    """
    places = [with_report(once, tmp_path / name, 6) for name in "ab"]
    began = time.monotonic()
    first = [started(place.command, YES="1") for place in places]
    said = [each.communicate(timeout=120)[0] for each in first]
    assert [each.returncode for each in first] == [0, 0], said
    seconds = time.monotonic() - began
    turns = KILLS // len(places)
    days = range(6, 7 + min(turns, 20))
    for turn in range(turns):
        for place in places:
            said_update(place.data, 7 + turn % 20)
        with growing(places[0]), growing(places[1]):
            kill_both(places, [seconds * (2 * turn + n) / (KILLS - 1) for n in range(2)])
        for place in places:
            assert broken(place) == []
            assert turn % 5 or codes(place.data) == []
    for place in places:
        code, words = place.release()
        assert code == 0, words
        assert wrong(place) == []
        assert {f"update:2024-07-{day:02}-1.1" for day in days} <= {
            str(line["record"]) for line in lines(place.data)
        }
        assert len(list(place.output.glob("cap-nhat/2024-07-*-1.1/index.html"))) == len(days) + 1
        assert {path.name for path in place.base.iterdir()} == {
            *("source", "output", ".output.previous", ".output.made-from", ".preview"),
        }


def kill_both(places: list[Released], moments: list[float]) -> None:
    """Start a release in each place, and kill each at its moment: one alone, one with all of it."""
    began = time.monotonic()
    processes = [started(place.command, YES="1") for place in places]
    for process, moment in zip(processes, moments, strict=True):
        time.sleep(max(0.0, began + moment - time.monotonic()))
        if process is processes[0]:
            process.kill()
        else:
            with contextlib.suppress(ProcessLookupError):
                os.killpg(process.pid, signal.SIGKILL)
    for process in processes:
        # What it had started holds its output, and may go on to its own end.
        process.communicate(timeout=120)
