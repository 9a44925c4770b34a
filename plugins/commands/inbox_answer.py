"""The answer to whoever put workbooks into the inbox, as Markdown for a comment of a host."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from plugins.plan.reading.catalogues import N_
from plugins.plan.reading.problems import LANGUAGES
from plugins.plan.reading.saying import said, translated
from plugins.system.files import replace

FILE = "answer.md"
# Hosts take comments of some 65,000 signs; what is longer stands in a file beside.
MOST_SIGNS, WHOLE = 16_000, "{number}.txt"
TITLE = N_("Answer on the workbooks of the inbox")
TAKEN = N_("Taken in: {names}.")
REFUSED = N_("To be put right, nothing of it was taken in: {names}.")
NOTHING = N_("No workbook was found.")
DATA_WRONG = N_("The data as a whole are not right yet, see below; so there is no preview.")
TO_CORRECT = N_(
    "Next: in the files that come with this answer, faulty/ has a copy of each such workbook with "
    "its faults marked in red and listed in front. Put it right and put it into the inbox again "
    "under the same name. Of a file of the form it has a text with the faults and all words: fill "
    "in the form again."
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
    """What came of the workbooks, by their names, and of the data; all that was said meanwhile.

    moved: where files are now that were named by another path.
    """

    taken: list[str] = field(default_factory=list)
    refused: list[str] = field(default_factory=list)
    data_are_right: bool = False
    parts: list[AnswerPart] = field(default_factory=list)
    moved: dict[str, str] = field(default_factory=dict)

    @property
    def is_right(self) -> bool:
        """Whether it can be merged as it is."""
        return self.data_are_right and not self.refused

    def write(self, folder: Path) -> Path:
        """Write the answer into a folder; gives its file."""
        folder.mkdir(parents=True, exist_ok=True)
        text = "\n".join([f"## {said(TITLE)}", "", *self._outcome(), *self._parts(folder)])
        replace(folder / FILE, f"{text}\n".encode())
        return folder / FILE

    def _outcome(self) -> Iterator[str]:
        """In a paragraph for each language: what came of it, and what to do next."""
        for language in LANGUAGES:
            yield " ".join(translated(words, language, **v) for words, v in self._sentences())
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
        if self.refused:
            yield TO_CORRECT, {}
        elif self.is_right:
            yield TO_MERGE, {}

    def _parts(self, folder: Path) -> Iterator[str]:
        for number, part in enumerate(self.parts, 1):
            words, more = self._as_it_is_now(part.words.strip()), ""
            if len(words) > MOST_SIGNS:
                file = folder / WHOLE.format(number=number)
                replace(file, f"{words}\n".encode())
                words, more = (
                    words[:MOST_SIGNS].rpartition("\n")[0],
                    said(SHORTENED, file=file.name),
                )
            yield f"### {number}. {said(part.title)}"
            yield from ("", _verbatim(words), "")
            if more:
                yield from (more, "")

    def _as_it_is_now(self, words: str) -> str:
        for before, now in self.moved.items():
            words = words.replace(before, now)
        return words


def _names(names: Sequence[str]) -> str:
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
