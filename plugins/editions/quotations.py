"""Words of another language that a text quotes: “công nghệ” in an English note.

Nothing says of a quotation which language it is in, so what the plan itself says decides. Quoted
words that stand in what is said in the language of the text are its own; else they are of the
language in which they do stand. Where they stand in none, but every version of the text quotes
them alike, they are left as they are in a language that is not every version's: then that one
counts in which more of their single words stand. What nothing decides is not marked.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from plugins.plan.records.dataset import Records
from plugins.plan.records.said import texts_in
from plugins.plan.records.types import Text

QUOTE = "“"
QUOTED = re.compile(r"“([^“”]+)”")
WORD = re.compile(r"[^\W_]+")
# What leaves words out of a quotation.
ELLIPSIS = " …."


@dataclass(frozen=True, slots=True)
class SaidWords:
    """Texts in small letters, and by word in which of them it stands.

    Each page asks for what it quotes, so of all that a large plan says only those texts are looked
    through that have the rarest of the words asked for.
    """

    texts: Sequence[str] = ()
    having: Mapping[str, Sequence[int]] = field(default_factory=dict)

    @classmethod
    def of(cls, texts: Iterable[str]) -> SaidWords:
        """What is said in `texts`."""
        found = list(dict.fromkeys(text.casefold() for text in texts))
        having = defaultdict[str, list[int]](list)
        for place, text in enumerate(found):
            for word in set(WORD.findall(text)):
                having[word].append(place)
        return cls(found, dict(having))

    def has(self, plain: str) -> bool:
        """Whether these words stand in one of the texts, whole."""
        of_words = (self.having.get(word, ()) for word in WORD.findall(plain))
        places = min(of_words, key=len, default=range(len(self.texts)))
        return any(_stands(plain, self.texts[place]) for place in places)


NOTHING = SaidWords()


@dataclass(frozen=True, slots=True)
class Quotations:
    """What the plan says in each language, by its code.

    What stands in quotation marks is left out: it may be of any language.
    """

    said: Mapping[str, SaidWords] = field(default_factory=dict)

    def foreign(self, text: Text, code: str) -> tuple[tuple[str, str], ...]:
        """The quotations in the version `code` of `text` that are of another language, with it."""
        found = QUOTED.findall(text.get(code) or "")
        languages = {words: self._language(words, text, code) for words in found}
        return tuple((words, lang) for words, lang in languages.items() if lang != code)

    def _language(self, quoted: str, text: Text, code: str) -> str:
        plain = quoted.casefold().strip(ELLIPSIS)
        codes = (code, *(other for other in self.said if other != code))
        stands = next((c for c in codes if self.said.get(c, NOTHING).has(plain)), None)
        if stands or not self._left_as_it_is(quoted, text):
            return stands or code
        own = set(WORD.findall(plain))
        return max(codes, key=lambda c: len(own & self.said.get(c, NOTHING).having.keys()))

    def _left_as_it_is(self, quoted: str, text: Text) -> bool:
        versions = [text.get(code) or "" for code in text.languages]
        return len(versions) > 1 and all(f"“{quoted}”" in version for version in versions)


def _stands(plain: str, said: str) -> bool:
    """Whether the words stand there, whole: "an" does not stand in "plan"."""
    at = said.find(plain)
    while plain and at >= 0:
        before, after = said[at - 1 : at], said[at + len(plain) : at + len(plain) + 1]
        if not before.isalnum() and not after.isalnum():
            return True
        at = said.find(plain, at + 1)
    return False


def quotations(records: Records) -> Quotations:
    """What `records` say of the plan, in every language of the site."""
    source, *_ = codes = records.language_codes
    parts: dict[str, list[str]] = {code: [] for code in codes}
    read = (records.plan, records.areas, records.tasks, records.agencies, records.glossary)
    for code, text in texts_in((*read, records.localities, records.errata), source):
        if code in parts:
            parts[code].append(QUOTED.sub("“”", text))
    return Quotations({code: SaidWords.of(texts) for code, texts in parts.items()})
