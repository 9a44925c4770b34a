"""A letter as it lies on paper: its parts from top to bottom, and the same as plain text."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from urllib.parse import quote

# Where whoever writes fills in a few words. In the address that opens a mail program each “…” would
# take nine signs, and some programs take no more than some thousands.
BLANK = "." * 30


@dataclass(frozen=True, slots=True)
class PaperPart:
    """Lines that stand together; kind: "head", "place", "title", "text" or "sign"."""

    kind: str
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PreparedLetter:
    """A letter in the language `lang`; `subject` is what a mail with it is about."""

    subject: str
    parts: tuple[PaperPart, ...]
    lang: str

    @property
    def plain(self) -> str:
        """Its words as plain text, with an empty line between its parts."""
        return "\n\n".join("\n".join(part.lines) for part in self.parts)


def letter(subject: str, parts: Iterable[PaperPart], lang: str) -> PreparedLetter:
    """A letter of those `parts` that have any lines."""
    return PreparedLetter(
        subject=subject, parts=tuple(part for part in parts if part.lines), lang=lang
    )


def mail_address(of: PreparedLetter, to: str = "") -> str:
    """What opens a mail program with the letter (RFC 6068); whom it goes to is left open for ""."""
    body = quote(of.plain.replace("\n", "\r\n"), safe="")
    return f"mailto:{quote(to, safe='@')}?subject={quote(of.subject, safe='')}&body={body}"
