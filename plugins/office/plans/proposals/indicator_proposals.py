"""Rows of a table of indicators as entries of data/indicators.yaml."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal
from itertools import pairwise

from plugins.office.plans.doubts import Doubt, Questions
from plugins.office.plans.outline import IndicatorLine
from plugins.office.plans.proposals.proposal import text_of, with_words
from plugins.office.plans.slugs import slug_of
from plugins.plan.facts.amounts import amount
from plugins.plan.reading.catalogues import N_
from plugins.plan.reading.cells.reading import CellReader
from plugins.plan.reading.places import Value
from plugins.plan.reading.problems import Message
from plugins.plan.records.indicators import Direction

NO_DIRECTION = Message(
    "import-no-direction",
    N_("the figures of “{name}” do not show whether more or less is better"),
    N_("`up` if more is better, `down` if less is better, `none` if the plan does not say"),
)
NO_FIGURE = Message(
    "import-no-figure",
    N_("“{words}” for {year} is not one number, as every figure of “{name}” must be"),
    N_("the number without its unit; without an answer the figure is left out"),
)
FIGURE = re.compile(r"\d[\d.,]*\d|\d")


class IndicatorProposals:
    """Proposes indicators; `evidence` is the document that states them."""

    def __init__(
        self, evidence: dict[str, Value], locale: str, reader: CellReader, questions: Questions
    ) -> None:
        self._evidence = evidence
        self._locale = locale
        self._reader = reader
        self._questions = questions

    def entries(self, lines: Sequence[IndicatorLine]) -> list[Value]:
        """An entry for each line, in their order."""
        ids: list[str] = []
        for line in lines:
            id_, count = slug_of(line.name, 40) or "chi-tieu", 1
            while (found := id_ if count == 1 else f"{id_}-{count}") in ids:
                count += 1
            ids.append(found)
        return [self._entry(id_, line) for id_, line in zip(ids, lines, strict=True)]

    def _entry(self, id_: str, line: IndicatorLine) -> Value:
        base = line.baseline and self._figure(id_, line, *line.baseline)
        targets = [
            (year, words, found)
            for year, words in line.targets
            if (found := self._figure(id_, line, year, words))
        ]
        figures = [*([base] if base else []), *(found for _, _, found in targets)]
        named = self._reader.read(line.agency) if line.agency else None
        agency = named.agencies[0] if named and named.is_sure else None
        return with_words(
            {
                "id": id_,
                "name": text_of(line.name),
                "unit": text_of(line.unit),
                "direction": self._direction(id_, line, figures),
                "agency": agency,
                "baseline": {"year": line.baseline[0], "value": base, "source": self._evidence}
                if line.baseline and base
                else None,
                "targets": [
                    with_words(
                        {"year": year, "value": found, "text": self._text(line, words, found)}
                    )
                    for year, words, found in targets
                ],
            }
        )

    def _figure(self, id_: str, line: IndicatorLine, year: str, words: str) -> str:
        """The one number that words hold, as written; what a person says where they hold others."""
        if amount(words, self._locale) is not None:
            return words.strip()
        found = [each for each in FIGURE.findall(words) if amount(each, self._locale) is not None]
        if len(found) == 1 and len(FIGURE.findall(words)) == 1:
            return str(found[0])
        doubt = Doubt(
            key=f"indicators/{id_} {year}",
            place=line.place,
            message=NO_FIGURE,
            words=words,
            read_as="",
            choices=tuple(found),
            is_open=True,
            examples=("12,5",),
            values={"words": words, "year": year, "name": line.name},
        )
        answer = self._questions.ask(doubt)
        if answer and amount(answer, self._locale) is None:
            self._questions.refused.append(doubt)
            return ""
        return answer

    def _text(self, line: IndicatorLine, words: str, figure: str) -> Value:
        """The words of a target, where they say more than its number and unit."""
        said = "".join(words.split())
        known = (figure, f"{figure}{''.join(line.unit.split())}")
        return text_of("" if said in known else words)

    def _direction(self, id_: str, line: IndicatorLine, figures: Sequence[str]) -> str:
        """The way in which all figures go; asked where they go both ways or neither."""
        numbers = [amount(each, self._locale) or Decimal() for each in figures]
        steps = {after > before for before, after in pairwise(numbers) if after != before}
        if len(steps) == 1:
            return (Direction.UP if steps.pop() else Direction.DOWN).value
        doubt = Doubt(
            key=f"indicators/{id_} direction",
            place=line.place,
            message=NO_DIRECTION,
            words=line.name,
            read_as=Direction.NONE.value,
            choices=tuple(each.value for each in Direction),
            values={"name": line.name},
        )
        return self._questions.ask(doubt)
