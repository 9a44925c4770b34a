"""What an edition calls the document that it sets out: a plan, a decision, a programme.

Messages of the catalogues name it by these words between braces, and so does the table of kinds:

    {the_document}     quyết định, the decision
    {The_document}     the same at the beginning of a sentence
    {document_cited}   Quyết định số 12/QĐ-UBND, Decision 12/QĐ-UBND
    {document_number}  12/QĐ-UBND

They are filled in before anything else of a message is, so a call names only what is its own.
"""

from __future__ import annotations

from collections.abc import Mapping

from plugins.plan.records import kinds
from plugins.plan.records.dataset import Records

THE_DOCUMENT, AT_BEGINNING = "the_document", "The_document"
CITED, NUMBER = "document_cited", "document_number"
DOCUMENT_WORDS = (THE_DOCUMENT, AT_BEGINNING, CITED, NUMBER)
# Stands in each of them: a message without it has none.
COMMON = "document"


def document_words(records: Records, language: str) -> dict[str, str]:
    """The words for the document of `records` in `language`, by their names.

    Raises KeyError where the kind has none in that language, which the rules refuse before.
    """
    plan = records.plan
    kind = records.kinds.documents[plan.kind]
    name = kind.name[language]
    return {
        THE_DOCUMENT: name,
        AT_BEGINNING: name[0].upper() + name[1:],
        CITED: kind.cited[language].replace(kinds.NUMBER, plan.number),
        NUMBER: plan.number,
    }


def naming(message: str, words: Mapping[str, str]) -> str:
    """`message` with the words for the document in their places."""
    if COMMON in message:
        for name, word in words.items():
            message = message.replace(f"{{{name}}}", word)
    return message
