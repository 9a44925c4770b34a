"""Styles of a workbook: the number format of a cell, and whether it is bold."""

from __future__ import annotations

from xml.etree.ElementTree import Element

from .number_formats import BUILT_IN, GENERAL
from .xml_parts import attribute, child, number, switched


class ExcelStyles:
    """The styles of a workbook by their numbers."""

    def __init__(self, root: Element | None) -> None:
        own = {
            number(attribute(each, "numFmtId")): attribute(each, "formatCode")
            for each in _all(root, "numFmts")
        }
        fonts = [bool(switched(each, "b")) for each in _all(root, "fonts")]
        self._styles = [
            (
                own.get(kind := number(attribute(each, "numFmtId"))) or BUILT_IN.get(kind, GENERAL),
                number(attribute(each, "fontId"), -1),
            )
            for each in _all(root, "cellXfs")
        ]
        self._bold = {index for index, is_bold in enumerate(fonts) if is_bold}

    def format(self, style: int) -> str:
        """The number format of cells of that style."""
        return self._styles[style][0] if 0 <= style < len(self._styles) else GENERAL

    def bold(self, style: int) -> bool:
        """Whether cells of that style are bold."""
        return 0 <= style < len(self._styles) and self._styles[style][1] in self._bold


def _all(root: Element | None, name: str) -> list[Element]:
    found = child(root, name)
    return [] if found is None else list(found)
