"""Styles of a Word file, as far as they change what is read: lists, centred, bold, hidden."""

from __future__ import annotations

from dataclasses import dataclass
from xml.etree.ElementTree import Element

from .xml_parts import attribute, child, local, number, stated, switched

# Styles are based on each other; a damaged file may have them go round.
LONGEST_CHAIN = 30


@dataclass(frozen=True, slots=True)
class WordStyle:
    """What a style states itself; None or "" where it leaves that to what it is based on."""

    based_on: str = ""
    list_id: str = ""
    level: str = ""
    centred: bool | None = None
    bold: bool | None = None
    hidden: bool | None = None


class WordStyles:
    """The styles of a file, by their ids."""

    def __init__(self, root: Element | None) -> None:
        self._styles: dict[str, WordStyle] = {}
        self.usual = ""
        for each in [] if root is None else root:
            if local(each.tag) != "style":
                continue
            name = attribute(each, "styleId")
            self._styles[name] = _style(each)
            is_usual = attribute(each, "default") in {"1", "true"}
            if is_usual and attribute(each, "type") == "paragraph":
                self.usual = name

    def centred(self, name: str) -> bool:
        """Whether paragraphs of that style are centred."""
        return next((s.centred for s in self._chain(name) if s.centred is not None), False)

    def bold(self, name: str) -> bool | None:
        """Whether words of that style are bold; None where it does not say."""
        return next((s.bold for s in self._chain(name) if s.bold is not None), None)

    def hidden(self, name: str) -> bool | None:
        """Whether words of that style are hidden; None where it does not say."""
        return next((s.hidden for s in self._chain(name) if s.hidden is not None), None)

    def list_of(self, name: str) -> tuple[str, int]:
        """The list and the level, from 0, that paragraphs of that style stand in; "" for none."""
        list_id = next((s.list_id for s in self._chain(name) if s.list_id), "")
        level = next((s.level for s in self._chain(name) if s.level), "0")
        return list_id, number(level)

    def _chain(self, name: str) -> list[WordStyle]:
        found: list[WordStyle] = []
        while name in self._styles and len(found) < LONGEST_CHAIN:
            found.append(self._styles[name])
            name = found[-1].based_on
        return found


def _style(element: Element) -> WordStyle:
    alignment = stated(element, "pPr", "jc")
    numbers = child(element, "pPr", "numPr")
    return WordStyle(
        based_on=stated(element, "basedOn"),
        list_id=stated(numbers, "numId"),
        level=stated(numbers, "ilvl"),
        centred=alignment == "center" if alignment else None,
        bold=switched(element, "rPr", "b"),
        hidden=switched(element, "rPr", "vanish"),
    )
