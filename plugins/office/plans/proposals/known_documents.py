"""Documents as they are cited, and those of the legal basis with what a person adds to them."""

from __future__ import annotations

from collections.abc import Mapping

from plugins.office.plans.doubts import Doubt, Questions, short
from plugins.office.plans.preamble import NamedDocument, Preamble
from plugins.plan.reading.catalogues import N_
from plugins.plan.reading.cells.phrases import keys
from plugins.plan.reading.places import Value
from plugins.plan.reading.problems import Message
from plugins.plan.records.kinds import Kinds

NOT_IN_BASIS = {
    "title": Message(
        "import-basis-title",
        N_("the file does not give the title of “{document}”, one of the legal bases"),
        N_("the title; without it the document is not listed among the legal bases"),
    ),
    "issuer": Message(
        "import-basis-issuer",
        N_("the file does not say who issued “{document}”, one of the legal bases"),
        N_(
            "the agency that issued it; without it the document is not listed among the legal bases"
        ),
    ),
}
STATED = ("number", "date")
# So many words at least tell a document apart.
FEWEST_WORDS = 5


def cited(document: Preamble, kinds: Kinds, language: str) -> str:
    """As it is cited, with its kind and number; by its title while one of these is unknown."""
    kind = kinds.documents.get(document.kind)
    form = kind.cited.get(language) if kind else None
    return form.format(number=document.number) if form and document.number else document.title


def evidence_of(
    document: Preamble, kinds: Kinds, language: str, issuer: Mapping[str, Value]
) -> dict[str, Value]:
    """The document as the source of what it states itself; issuer: its name by language."""
    stated = {name: getattr(document, name) for name in STATED}
    return {
        "title": cited(document, kinds, language),
        "publisher": {**issuer, language: document.issuer},
        "lang": language,
        **{name: value for name, value in stated.items() if value},
    }


def known_basis(named: NamedDocument, questions: Questions) -> NamedDocument | None:
    """A document of the legal basis with what a person added; None while something is missing."""
    if not named.number or not named.date:
        return None
    found: dict[str, str] = {}
    for name, message in NOT_IN_BASIS.items():
        doubt = Doubt(
            key=f"legal basis “{short(named.number)}” {name}",
            place=named.place,
            message=message,
            words=named.number,
            read_as="",
            is_open=True,
            values={"document": named.number},
        )
        found[name] = getattr(named, name) or " ".join(questions.ask(doubt).split())
    if not all(found.values()):
        return None
    return NamedDocument(**found, number=named.number, date=named.date, place=named.place)


def named_in(event: str, titles: Mapping[str, str]) -> str | None:
    """The one of the documents, with their `titles` by ids, with whose subject an event begins.

    "Kế hoạch hành động … được phê duyệt" begins with that of "Quyết định phê duyệt Kế hoạch hành
    động …".
    """
    said = keys(event)
    found = [id_ for id_, title in titles.items() if _begins_with_end_of(said, keys(title))]
    return found[0] if len(found) == 1 else None


def _begins_with_end_of(said: tuple[str, ...], title: tuple[str, ...]) -> bool:
    lengths = range(FEWEST_WORDS, min(len(said), len(title)))
    return any(said[:length] == title[-length:] for length in lengths)
