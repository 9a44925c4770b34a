"""The site that a plan is imported for: its languages and its kinds."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from plugins.office.plans.proposals.proposing_table import LANGUAGE
from plugins.plan.reading.places import Value
from plugins.plan.reading.stated_kinds import shipped_kinds
from plugins.plan.records.kinds import Kinds

# The fields for which an import knows words in other languages than the plan's.
BY_LANGUAGE = ("slug", "name", "abbreviations", "place", "publisher")


@dataclass(frozen=True, slots=True, kw_only=True)
class SiteOfPlan:
    """languages: the codes that data/site.yaml names; the plan's own alone where it names none."""

    languages: tuple[str, ...] = (LANGUAGE,)
    kinds: Kinds = field(default_factory=shipped_kinds)

    def in_languages(self, record: Mapping[str, Value]) -> dict[str, Value]:
        """A record without words in languages that the site does not have."""
        found = {key: self._words(key, value) for key, value in record.items()}
        return {key: value for key, value in found.items() if value or value == record[key]}

    def _words(self, key: str, value: Value) -> Value:
        if key not in BY_LANGUAGE or not isinstance(value, dict):
            return value
        return {code: words for code, words in value.items() if code in self.languages}


def languages_of(settings: Value) -> tuple[str, ...]:
    """The codes that data/site.yaml names, as far as it can be read."""
    stated = settings.get("languages") if isinstance(settings, dict) else None
    codes = tuple(map(str, stated)) if isinstance(stated, list) else ()
    return codes or (LANGUAGE,)
