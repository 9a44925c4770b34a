"""Footnotes and endnotes of a Word file: the marks that stand in the text, and their words."""

from __future__ import annotations

from xml.etree.ElementTree import Element

from .word_numbering import counted
from .xml_parts import attribute, local, stated

KINDS = {"footnoteReference": "decimal", "endnoteReference": "lowerRoman"}
# What Word keeps among the notes for the line between them and the text.
NO_NOTES = {"separator", "continuationSeparator", "continuationNotice"}


class WordNotes:
    """The notes of a file: their marks are given in the order in which the text has them.

    `settings` say by which numbers each kind is counted.
    """

    def __init__(
        self, footnotes: Element | None, endnotes: Element | None, settings: Element | None
    ) -> None:
        self._words = {
            ("footnoteReference", key): words for key, words in _notes(footnotes).items()
        } | {("endnoteReference", key): words for key, words in _notes(endnotes).items()}
        self._forms = {
            kind: stated(settings, f"{kind.removesuffix('Reference')}Pr", "numFmt") or usual
            for kind, usual in KINDS.items()
        }
        self._counts = dict.fromkeys(KINDS, 0)
        self._marks: dict[tuple[str, str], str] = {}
        self.by_mark: dict[str, str] = {}

    def mark(self, reference: Element, run: Element) -> str | None:
        """The mark of the note that is referred to; None where the file has no such note."""
        kind = local(reference.tag)
        key = (kind, attribute(reference, "id"))
        if key not in self._words:
            return None
        if key not in self._marks:
            own = "".join(each.text or "" for each in run if local(each.tag) == "t").strip()
            if own and own_mark(reference):
                mark = own
            else:
                self._counts[kind] += 1
                mark = counted(self._counts[kind], self._forms[kind])
            while mark in self.by_mark:
                mark += "'"
            self._marks[key] = mark
            self.by_mark[mark] = self._words[key]
        return self._marks[key]


def own_mark(reference: Element) -> bool:
    """Whether the mark stands as words behind the reference, instead of a number."""
    return attribute(reference, "customMarkFollows") in {"1", "true", "on"}


def _notes(root: Element | None) -> dict[str, str]:
    return {
        attribute(each, "id"): _words(each)
        for each in ([] if root is None else root)
        if attribute(each, "type") not in NO_NOTES
    }


def _words(note: Element) -> str:
    lines = [
        "".join(
            {"tab": "\t", "br": "\n"}.get(local(each.tag), each.text or "")
            for each in paragraph.iter()
            if local(each.tag) in {"t", "tab", "br"}
        )
        for paragraph in note.iter()
        if local(paragraph.tag) == "p"
    ]
    return "\n".join(line.strip() for line in lines).strip()
