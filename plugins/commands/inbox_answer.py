"""The answer to whoever put reports into the inbox, as Markdown for a comment of a host."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from plugins.office.form.form_file import is_of_form
from plugins.plan.reading.catalogues import N_
from plugins.plan.reading.problems import LANGUAGES
from plugins.plan.reading.saying import said, translated
from plugins.system.files import replace

FILE = "answer.md"
# Hosts take comments of some 65,000 signs; what is longer stands in a file beside.
MOST_SIGNS, WHOLE = 16_000, "{number}.txt"
# Items with the same mark would be one list in Markdown.
MARKS = "-*"
TITLE = N_("Answer on the files of the inbox")
TAKEN = N_("Taken in: {names}.")
REFUSED = N_("To be put right, nothing of it was taken in: {names}.")
NOTHING = N_("No file was found.")
DATA_WRONG = N_("The data as a whole are not right yet, see below; so there is no preview.")
MARKED = N_(
    "Next: among the files that come with this answer are copies with each fault marked in red and "
    "listed in front: {copies}. Put them right and put them into the inbox again under the same "
    "names."
)
FILL_IN_AGAIN = N_(
    "Next: fill in the form again for {names}; what is wrong, and all words that were filled in, "
    "stand in {copies} among the files that come with this answer. Put the file that the form "
    "saves into the inbox, and delete the old one there."
)
NO_COPY = N_(
    "Next: there is no marked copy of {names}; what is wrong is named below. Put it right, or "
    "delete it from the inbox where it is not a report."
)
TO_MERGE = N_(
    "Next: whoever answers for the site looks at what readers would see change and merges; with "
    "that it is published. The pages as they would be come with this answer: preview.html."
)
SHORTENED = N_("… more of it is in {file}, in the files that come with this answer")


@dataclass(frozen=True, slots=True)
class AnswerPart:
    """What was said in one step, under its title."""

    title: str
    words: str


@dataclass(slots=True)
class InboxAnswer:
    """What came of the files, by their names, and of the data; all that was said meanwhile.

    refused: for each what shows its faults, "" where nothing does. moved: where files are now that
    were named by another path.
    """

    taken: list[str] = field(default_factory=list)
    refused: dict[str, str] = field(default_factory=dict)
    data_are_right: bool = False
    parts: list[AnswerPart] = field(default_factory=list)
    moved: dict[str, str] = field(default_factory=dict)

    @property
    def is_right(self) -> bool:
        """Whether it can be merged as it is."""
        return self.data_are_right and not self.refused

    def write(self, folder: Path) -> Path:
        """Write the answer into a folder, in place of one before; its file. Raises OSError."""
        folder.mkdir(parents=True, exist_ok=True)
        for before in folder.glob(WHOLE.format(number="[0-9]")):
            before.unlink()
        for name, text in self.files().items():
            replace(folder / name, f"{text}\n".encode())
        return folder / FILE

    def files(self) -> dict[str, str]:
        """The answer, and each part that is too long for it, by the names of their files."""
        lines, whole = [f"## {said(TITLE)}", "", *self._outcome()], {}
        for number, part in enumerate(self.parts, 1):
            words = self._as_it_is_now(part.words.strip())
            lines += [f"### {number}. {said(part.title)}", ""]
            if len(words) <= MOST_SIGNS:
                lines += [_verbatim(words), ""]
                continue
            name = WHOLE.format(number=number)
            whole[name] = words
            shown = words[:MOST_SIGNS].rpartition("\n")[0]
            lines += [_verbatim(shown), "", said(SHORTENED, file=name), ""]
        return {FILE: "\n".join(lines), **whole}

    def _outcome(self) -> Iterator[str]:
        """As a list in each language: what came of it, and what to do next."""
        for language, mark in zip(LANGUAGES, MARKS, strict=True):
            for words, values in self._sentences():
                yield f"{mark} {translated(words, language, **values)}"
            yield ""

    def _sentences(self) -> Iterator[tuple[str, dict[str, str]]]:
        if self.taken:
            yield TAKEN, {"names": _names(self.taken)}
        if self.refused:
            yield REFUSED, {"names": _names(self.refused)}
        if not self.taken and not self.refused:
            yield NOTHING, {}
        if not self.data_are_right:
            yield DATA_WRONG, {}
        yield from self._to_correct()
        if self.is_right:
            yield TO_MERGE, {}

    def _to_correct(self) -> Iterator[tuple[str, dict[str, str]]]:
        """What to do with the files that were refused, by what there is of them."""
        ways: dict[str, list[str]] = {}
        for name, copy in self.refused.items():
            marked = FILL_IN_AGAIN if is_of_form(Path(name)) else MARKED
            ways.setdefault(marked if copy else NO_COPY, []).append(name)
        for way, names in ways.items():
            copies = _names(map(self.refused.__getitem__, names))
            yield way, {"names": _names(names), "copies": copies}

    def _as_it_is_now(self, words: str) -> str:
        for before, now in self.moved.items():
            words = words.replace(before, now)
        return words


def _names(names: Iterable[str]) -> str:
    return ", ".join(map(_code, names))


def _code(name: str) -> str:
    """A name as it stands: whoever chose it has no links, pictures or names of people in it."""
    plain = re.sub(r"[`\s]+", " ", name)
    return f"`{plain}`"


def _verbatim(words: str) -> str:
    """The same of words of several lines."""
    longest = max((len(each) for each in re.findall(r"`{3,}", words)), default=2)
    fence = "`" * (longest + 1)
    return f"{fence}text\n{words}\n{fence}"
