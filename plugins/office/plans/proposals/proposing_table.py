"""What an import writes by itself, in the language of the plan: proposing_words.yaml."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from plugins.plan.reading.shipped import shipped
from plugins.plan.records.types import Record, WebAddress, Words

SHIPPED = Path(__file__).with_name("proposing_words.yaml")
LANGUAGE = "vi"


class TitleWords(Record):
    """Words by which it is known where a short title may end."""

    begin: tuple[Words, ...]
    joins: tuple[Words, ...]
    fixed: tuple[Words, ...]
    loose: tuple[Words, ...]


class ShippedLicence(Record):
    """A licence that may be chosen, as plan.yaml has it, its name in every language."""

    id: Words
    name: dict[str, Words]
    url: WebAddress


class ProposingWords(Record):
    """All of proposing_words.yaml: sentences by what they are for, and lists as it says there."""

    sentences: dict[str, Words]
    before_subject: tuple[Words, ...]
    after_subject: tuple[Words, ...]
    titles: TitleWords
    cycle: dict[str, Words]
    licences: tuple[ShippedLicence, ...]

    def said(self, name: str, **values: str) -> str:
        """The sentence that is for `name`, with its values; what stands in two braces stays."""
        sentence = self.sentences[name]
        for key, words in values.items():
            sentence = sentence.replace(f"{{{key}}}", words)
        return sentence

    def name_of_cycle(self, number: int) -> dict[str, str]:
        """What the cycle of that number is called, by language."""
        return {code: name.format(number=number) for code, name in self.cycle.items()}


@cache
def proposing_words() -> ProposingWords:
    """The table that ships. Raises DataProblems where it is not as it must be."""
    return shipped(ProposingWords, SHIPPED)
