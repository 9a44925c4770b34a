"""What a document says of itself, asking where it leaves that open."""

from __future__ import annotations

from dataclasses import replace

from plugins.office.documents.document import FilePlace
from plugins.office.plans.doubts import Doubt, Questions
from plugins.office.plans.outline import Outline
from plugins.office.plans.preamble import NamedDocument, Preamble, ReportingClause
from plugins.office.plans.surroundings.clauses import clause_in, clauses_in
from plugins.office.plans.surroundings.document_answers import DocumentAnswers
from plugins.office.plans.surroundings.heading import heading_of
from plugins.office.plans.surroundings.legal_bases import document_in, legal_bases_in
from plugins.office.plans.surroundings.lines import lines_of
from plugins.plan.reading.catalogues import N_
from plugins.plan.reading.problems import Message

LEFT_OUT = "-"
BASIS_LEFT_OUT = Message(
    "legal-basis-left-out",
    N_("“{words}” gives no document with its number and date; it was left out"),
    N_("the document with “số” and “ngày”, or “-” to leave it out"),
)
CLAUSE_UNREAD = Message(
    "reporting-clause-unread",
    N_("“{words}” seems to say when reports are due, but cannot be read for certain"),
    N_("words such as “trước ngày 15/6 và 15/12 hằng năm”, or “-” if nothing is due"),
)


def preamble_of(outline: Outline, questions: Questions) -> Preamble:
    """What the paragraphs before and after the table say of the document.

    What is missing, or said in two ways, is asked; the answer is taken as the file would be.
    """
    lines = lines_of(outline.before)
    heading = heading_of(lines)
    ask = DocumentAnswers(questions, lines)
    number = ask.number(heading.number, is_open=heading.number_open)
    kind = ask.kind(heading.kind, number)
    issuer, place = ask.issuer_and_place()
    return Preamble(
        kind=kind,
        number=number,
        date=ask.date(heading.date),
        issuer=issuer,
        title=ask.title(heading.title, kind),
        place=place,
        legal_basis=tuple(_legal_basis(outline, questions)),
        clauses=tuple(_clauses(outline, questions)),
    )


def _legal_basis(outline: Outline, questions: Questions) -> list[NamedDocument]:
    found = []
    for number, basis in enumerate(legal_bases_in(outline.before), 1):
        document = basis.document
        if document is None:
            answer = _of_words(
                questions, f"legal basis {number}", BASIS_LEFT_OUT, basis.words, basis.place
            )
            document = document_in(answer, basis.place)
        if document:
            found.append(document)
    return found


def _clauses(outline: Outline, questions: Questions) -> list[ReportingClause]:
    found = []
    clauses = clauses_in((*outline.before, *outline.after))
    for number, clause in enumerate(clauses, 1):
        if clause.days or clause.months:
            found.append(clause)
            continue
        answer = _of_words(
            questions, f"reporting {number}", CLAUSE_UNREAD, clause.words, clause.place
        )
        if answer != LEFT_OUT:
            told = clause_in(answer, clause.place)
            found.append(replace(told, words=clause.words, rest=clause.rest))
    return found


def _of_words(
    questions: Questions, key: str, message: Message, words: str, place: FilePlace
) -> str:
    doubt = Doubt(
        key=key,
        place=place,
        message=message,
        words=words,
        read_as="",
        choices=(LEFT_OUT,),
        is_open=True,
        values={"words": words},
    )
    return questions.ask(doubt).strip()
