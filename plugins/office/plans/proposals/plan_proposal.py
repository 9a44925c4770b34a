"""What the document says of itself, as data/plan.yaml: what nobody knows is left out."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from plugins.office.documents.document import FilePlace
from plugins.office.plans.bodies.known import known_bodies
from plugins.office.plans.doubts import Doubt, Questions
from plugins.office.plans.preamble import NamedDocument, Preamble
from plugins.office.plans.proposals.cycle_proposals import reporting_note
from plugins.office.plans.proposals.known_documents import known_basis
from plugins.office.plans.proposals.proposal import FileProposal, text_of, with_words
from plugins.office.plans.proposals.proposing_table import LANGUAGE, ShippedLicence, proposing_words
from plugins.office.plans.proposals.sites_of_plans import SiteOfPlan
from plugins.office.plans.proposals.subjects import subject_of
from plugins.office.plans.slugs import slug_of
from plugins.plan.reading.catalogues import N_
from plugins.plan.reading.places import Value
from plugins.plan.reading.problems import Message

SUBJECT_DRAFTED = Message(
    "import-subject-drafted",
    N_("the subject “{words}” was taken from the title of the document"),
    N_("the subject in a few words, written as within a sentence"),
)
LICENCE_CHOSEN = Message(
    "import-licence-chosen",
    N_("the licence of the data is set to {licence}, which the file does not say"),
    N_("the licence chosen by whoever publishes the site"),
)
# The key under which a person says what the plan is about.
SUBJECT = "document subject"


def plan_proposal(  # noqa: PLR0913 - what it is made of
    document: Preamble,
    issuer: str,
    columns: Sequence[Value],
    cycles: Sequence[Mapping[str, Value]],
    site: SiteOfPlan,
    questions: Questions,
) -> FileProposal:
    """plan.yaml; `issuer` is the id of the body that issued it, "" while that is unknown.

    A site is not official until a person says so. `sample` is said of made-up plans alone, and what
    stands in a file of an office is taken for a plan that there is.
    """
    words = proposing_words()
    subject = _subject(document.title, questions) if document.title else ""
    value: dict[str, Value] = {
        "title": text_of(document.title),
        "kind": document.kind or None,
        "number": document.number or None,
        "date": document.date or None,
        "issuer": issuer or None,
        "place": _place(document.place),
        "subject": text_of(subject),
        "legal_basis": _basis(document.legal_basis, questions),
    }
    value = {
        **site.in_languages(with_words(value)),
        "reporting_cycles": [site.in_languages(each) for each in cycles if document.issuer],
        "reporting_note": {LANGUAGE: reporting_note(document.clauses, words)},
        "licence": site.in_languages(_licence(words.licences, questions)),
        "official": "false",
        **with_words({"columns": [*columns]}),
    }
    drafts = () if SUBJECT in questions.answers else ("subject",)
    return FileProposal(value=value, drafts={None: drafts})


def _place(place: str) -> Value:
    """A place as the language of the plan and English call it; None while none is known."""
    area = known_bodies(place).own
    english = {"en": area.english} if area and area.english else {}
    return {LANGUAGE: place, **english} if place else None


def _subject(title: str, questions: Questions) -> str:
    words = proposing_words()
    found = subject_of(title, words.before_subject, words.after_subject)
    doubt = Doubt(
        key=SUBJECT,
        place=FilePlace(),
        message=SUBJECT_DRAFTED,
        words=title,
        read_as=found[:1].lower() + found[1:],
        is_open=True,
        values={"words": found},
    )
    return questions.ask(doubt)


def _licence(licences: Sequence[ShippedLicence], questions: Questions) -> dict[str, Value]:
    by_id = {licence.id: licence for licence in licences}
    first, *_ = by_id
    doubt = Doubt(
        key="licence",
        place=FilePlace(),
        message=LICENCE_CHOSEN,
        words="",
        read_as=first,
        choices=tuple(by_id),
        values={"licence": first},
    )
    chosen = by_id[questions.ask(doubt)]
    return {"id": chosen.id, "name": {**chosen.name}, "url": chosen.url}


def _basis(named: Iterable[NamedDocument], questions: Questions) -> list[Value]:
    """The documents that are known whole, each once."""
    found = (known_basis(document, questions) for document in named)
    whole = {document.number: document for document in found if document}
    ids: list[str] = []
    entries: list[Value] = []
    for document in whole.values():
        id_ = document_id(document.number, document.date)
        ids.append(id_ if id_ not in ids else f"{id_}-{document.date[:4]}")
        entries.append(
            {
                "id": ids[-1],
                "number": document.number,
                "date": document.date,
                "title": {LANGUAGE: document.title},
                "issuer": {LANGUAGE: document.issuer},
            }
        )
    return entries


def document_id(number: str, date: str) -> str:
    """The letters of its kind and its number: `qd-101` of 101/QĐ-TTg, `nq-12` of 12-NQ/TU."""
    parts = slug_of(number).split("-")
    figures = next((part for part in parts if part.isdigit()), "")
    letters = next((part for part in parts if part.isalpha()), "")
    return "-".join(filter(None, (letters, figures))) or f"vb-{date}"
