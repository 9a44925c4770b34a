"""What each wording of a plan's cells is: a body of the list, one of its own, or none."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from plugins.office.documents.document import FilePlace
from plugins.office.plans.bodies.known import KnownBody
from plugins.office.plans.bodies.naming import OPEN, Naming
from plugins.office.plans.bodies.parts import ANY_KIND, CellPart, CellParts
from plugins.office.plans.bodies.proposed import ProposedBody
from plugins.office.plans.doubts import Doubt, Questions
from plugins.plan.reading.catalogues import N_
from plugins.plan.reading.problems import Message

NO_BODY = "-"
UNKNOWN_BODY = Message(
    "unknown-body",
    N_("“{words}” is not a usual name of an agency; it was taken for one; rows: {rows}"),
    N_("“-” if it is not an agency, or the name of the agency that is meant"),
)
NOT_A_NAME = Message(
    "not-a-name",
    N_("“{words}” does not begin like the name of an agency; it was left unread; rows: {rows}"),
    N_("the name of the agency that is meant, or “-” if none is"),
)
ALMOST_A_NAME = Message(
    "almost-a-name",
    N_("“{words}” is almost “{name}” and was taken for it; rows: {rows}"),
    N_("that name, or the words themselves if they name another agency"),
)
SHORT_FOR_A_NAME = Message(
    "short-for-a-name",
    N_("“{words}” is part of a list and was taken to be short for “{name}”; rows: {rows}"),
    N_("that name, another one, or “-” if no agency is meant"),
)
NAME_OF_SEVERAL = Message(
    "name-of-several-bodies",
    N_("“{words}” may be any of several agencies that the plan names; rows: {rows}"),
    N_("one of the names listed, or “-” if none of them is meant"),
)


def key_of_body(words: str, whole: str = "") -> str:
    """What the answer is kept under that says which body words name, short for `whole` or not."""
    return f"body {words} ({whole})" if whole else f"body {words}"


@dataclass(frozen=True, slots=True)
class Wording:
    """A part of cells, where it stands first, and the rows that have it, in words."""

    part: CellPart
    place: FilePlace
    rows: str


class NamedBodies:
    """Says of each wording which body it names, asking where that is open.

    `all_of_them` are all wordings of the plan: a name may be short for some of the others.
    """

    def __init__(
        self,
        parts: CellParts,
        all_of_them: Iterable[Wording],
        questions: Questions,
    ) -> None:
        self._known, self._parts, self._questions = parts.known, parts, questions
        self._naming = Naming(parts.known.listed, parts.known.own)
        self._placed: dict[str, dict[tuple[object, ...], str]] = {}
        for wording in all_of_them:
            words = wording.part.short_for or wording.part.words
            body = self._resolved(words)
            if body and body.area and body.area.name and body.listed.kind != OPEN:
                name = self._of(words, body).name["vi"]
                self._placed.setdefault(body.listed.id, {})[body.key] = name

    def body_of(self, wording: Wording) -> ProposedBody | None:
        """The body that `wording` names, None for none; its names in the plan are still open."""
        words = wording.part.words
        if whole := wording.part.short_for:
            name = self.named(whole).name["vi"]
            return self._asked(wording, SHORT_FOR_A_NAME, name, ())
        if found := self._resolved(words):
            own, others = self._of(words, found), self._others(found)
            return self._asked(wording, NAME_OF_SEVERAL, own.name["vi"], others) if others else own
        if almost := self._known.loosely(words):
            name = self._of(words, almost).name["vi"]
            return self._asked(wording, ALMOST_A_NAME, name, (words,))
        near = self._known.near(words)
        if self._parts.head(words) or self._parts.is_plural(words):
            return self._asked(wording, UNKNOWN_BODY, words, near)
        return self._asked(wording, NOT_A_NAME, NO_BODY, (words, *near))

    def named(self, name: str) -> ProposedBody:
        """The body of a name that a person gave, of a place its People’s Committee."""
        found = self._resolved(name)
        if not found and self._known.area_of(name):
            found = self._known.resolve(f"{self._known.listed.committee} {name}")
        if found:
            return self._of(name, found)
        return self._naming.of_words(name, self._kind(name))

    def _others(self, body: KnownBody) -> tuple[str, ...]:
        """The names of bodies of other places that one without any may be, where that is open."""
        if body.area or body.name or body.with_level or body.with_place:
            return ()
        others = self._placed.get(body.listed.id, {})
        return tuple(others.values()) if len(others) > 1 else ()

    def _resolved(self, words: str) -> KnownBody | None:
        return self._known.resolve(words) or self._known.resolve(self._parts.singular(words))

    def _of(self, words: str, body: KnownBody) -> ProposedBody:
        return self._naming.of_known(body, self._known.spellings.long(words))

    def _kind(self, words: str) -> str:
        head = self._parts.head(words)
        if self._parts.is_of_several(words):
            return OPEN
        return head[1] if head else ANY_KIND

    def _asked(
        self, wording: Wording, message: Message, read_as: str, choices: tuple[str, ...]
    ) -> ProposedBody | None:
        words, whole = wording.part.words, wording.part.short_for
        others = dict.fromkeys((*choices, NO_BODY))
        answer = self._questions.ask(
            Doubt(
                key=key_of_body(words, whole),
                place=wording.place,
                message=message,
                words=words,
                read_as=read_as,
                choices=tuple(choice for choice in others if choice != read_as),
                is_open=True,
                values={
                    "words": words,
                    "rows": wording.rows,
                    "name": read_as,
                },
            )
        ).strip()
        if answer in ("", NO_BODY):
            return None
        # What keeps its own name is no body of the list, whatever that looks like.
        if answer == words and message is ALMOST_A_NAME:
            return self._naming.of_words(words, self._kind(words))
        return self.named(answer)
