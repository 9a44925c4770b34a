"""The files with which a new site begins, in the languages that it will have."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from plugins.plan.reading.catalogues import N_
from plugins.plan.reading.problems import Message, Problem

BLANK = Path(__file__).parent / "blank"
# The languages of which every page is there; that of the plan comes first.
CHOICES = (("vi",), ("vi", "en"))
LANGUAGES_UNKNOWN = Message(
    "new-site-languages",
    N_("a new site cannot be made with the languages “{languages}”"),
    N_("one of these; others can be added later: {expected}"),
)

# A line that says for which languages of the site those after it are: "[[vi en]]", "[[end]]".
ONLY = re.compile(r"\[\[([a-z ]+)\]\]")
END = "end"
# A page says its language in its name: about.vi.md.
IN_ONE = re.compile(r".+\.([a-z]{2})\.md")


class NewSiteRefused(Exception):
    """A new site that cannot be written: what is wrong with what the command line says."""

    def __init__(self, setting: str, message: Message, **values: str) -> None:
        super().__init__(message.code)
        self.problem = Problem.of_setting(setting, message, values)


def stated_languages(words: str) -> tuple[str, ...]:
    """The languages that `words` state, with blanks or commas between them.

    Raises NewSiteRefused where no new site can begin with these.
    """
    found = tuple(words.replace(",", " ").split())
    if found not in CHOICES:
        expected = "; ".join(" ".join(choice) for choice in CHOICES)
        raise NewSiteRefused("LANGUAGES", LANGUAGES_UNKNOWN, languages=words, expected=expected)
    return found


def blank_files(languages: Sequence[str]) -> Mapping[str, str]:
    """The text of every file with which a site of these languages begins, by its path."""
    files = sorted(path for path in BLANK.rglob("*") if path.is_file())
    return {
        path.relative_to(BLANK).as_posix(): in_languages(path.read_text("utf-8"), languages)
        for path in files
        if _is_of(path, languages)
    }


def in_languages(text: str, languages: Sequence[str]) -> str:
    """`text` without the lines that are for sites of other languages."""
    return "\n".join(_lines(text, " ".join(languages)))


def _lines(text: str, languages: str) -> Iterator[str]:
    kept = True
    for line in text.split("\n"):
        if only := ONLY.fullmatch(line):
            kept = only[1] in (END, languages)
        elif kept:
            yield line


def _is_of(path: Path, languages: Sequence[str]) -> bool:
    """Whether a file is for a site of these languages: a page in one of them, or no page."""
    page = IN_ONE.fullmatch(path.name)
    return page is None or page[1] in languages
