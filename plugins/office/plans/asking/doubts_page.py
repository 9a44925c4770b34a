"""The list of doubts as one HTML file, in both languages: to read, to print, without a script."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from jinja2 import Environment, StrictUndefined

from plugins.office.plans.asking.answers_file import answer_line
from plugins.office.plans.asking.doubt_groups import DoubtGroup
from plugins.office.plans.asking.doubt_words import (
    COULD_BE,
    NOT_WRITTEN,
    READ_AS,
    others_of,
    places_of,
    question_of,
)
from plugins.office.plans.asking.draft_list import ListedDraft
from plugins.office.plans.doubts import Doubt
from plugins.plan.reading.catalogues import N_
from plugins.plan.reading.problems import LANGUAGES
from plugins.plan.reading.saying import in_both
from plugins.plan.records.colours import OF_THEME, Motif, Scheme

TEMPLATE = Path(__file__).with_name("doubts_page.html")
THEME = Path(__file__).parents[4] / "theme"
WEIGHTS = (400, 600)
# Between two of these stands what is to be written letter by letter.
QUOTE = "`"
TITLE = N_("What needs a decision before {file} is published")
LABELS = {
    "contents": N_("Contents"),
    "waiting": N_("waiting for an answer, out of {all}"),
    "words": N_("in the file"),
    "read_as": READ_AS,
    "nothing": NOT_WRITTEN,
    "choices": COULD_BE,
    "answer": N_("answered"),
    "line": N_("answer line"),
    "how": N_("how to answer"),
    "do": N_("what you can do"),
    "notes": N_("For your information"),
    "drafts": N_("Short titles that are drafts: {drafts}"),
    "number": N_("no."),
    "draft": N_("draft title"),
    "text": N_("text in the file"),
    "file": N_("where to change it"),
}
HOW = N_(
    "Where a reading is right, there is nothing to do. Otherwise write the answer after the colon "
    "of its line in import-answers.yaml and run the import again; whatever you changed by hand is "
    "kept."
)


@dataclass(frozen=True, slots=True, kw_only=True)
class DoubtsOfFile:
    """What the list says: the imported file, its doubts, the answers.

    notes: what is to be known and cannot be answered, each as a sentence by language. drafts: the
    short titles that a person is to make better.
    """

    file: str
    groups: Sequence[DoubtGroup]
    answers: Mapping[str, str]
    notes: Sequence[Mapping[str, str]] = ()
    drafts: Sequence[ListedDraft] = ()


def doubts_page(listed: DoubtsOfFile) -> str:
    """The whole file, in the colours and type of the site."""
    environment = Environment(
        autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )
    doubts = [doubt for group in listed.groups if group.asks for doubt in group.doubts]
    values = {"all": len(doubts), "drafts": len(listed.drafts)}
    return environment.from_string(TEMPLATE.read_text("utf-8")).render(
        title=in_both(TITLE, file=listed.file),
        style=_style(),
        how=in_both(HOW),
        waiting=sum(doubt.key not in listed.answers for doubt in doubts),
        labels={name: in_both(words, **values) for name, words in LABELS.items()},
        groups=[_group(group, listed.answers) for group in listed.groups],
        notes=[_begun(note) for note in listed.notes],
        drafts=listed.drafts,
    )


def _style() -> str:
    """Colours and sizes of the theme, its type and its band, all in the file itself."""
    tokens = (THEME / "css/tokens.css").read_text("utf-8")
    fonts = (
        f'@font-face{{font-family:"Be Vietnam Pro";font-weight:{weight};'
        f"src:url({_uri(THEME / f'static/fonts/be-vietnam-pro-{weight}.woff2', 'font/woff2')})}}"
        for weight in WEIGHTS
    )
    drawing = (THEME / f"motifs/{Motif.WEAVE}.svg").read_text("utf-8")
    light = f":root{{--band:url({_data(drawing.encode(), 'image/svg+xml')})}}"
    for role, colour in OF_THEME[Scheme.LIGHT].items():
        drawing = drawing.replace(f'"{colour}"', f'"{OF_THEME[Scheme.DARK][role]}"')
    dark = f":root{{--band:url({_data(drawing.encode(), 'image/svg+xml')})}}"
    return "\n".join(
        [tokens, *fonts, light, f"@media (prefers-color-scheme:dark){{{dark}}}"],
    )


def _uri(path: Path, kind: str) -> str:
    return _data(path.read_bytes(), kind)


def _data(content: bytes, kind: str) -> str:
    return f"data:{kind};base64,{b64encode(content).decode()}"


def _begun(sentence: Mapping[str, str]) -> dict[str, str]:
    """A sentence, with a capital letter at its beginning."""
    return {code: f"{words[:1].upper()}{words[1:]}" for code, words in sentence.items()}


def _group(group: DoubtGroup, answers: Mapping[str, str]) -> dict[str, object]:
    return {
        "code": f"{group.code}{'' if group.asks else '-note'}",
        "title": _begun({code: group.title(code) for code in LANGUAGES}),
        "advice": {
            code: words.split(QUOTE)
            for code, words in _begun({code: group.advice(code) for code in LANGUAGES}).items()
        },
        "asks": group.asks,
        "choices": group.choices,
        "doubts": [_doubt(doubt, answers, group) for doubt in group.doubts],
    }


def _doubt(doubt: Doubt, answers: Mapping[str, str], group: DoubtGroup) -> dict[str, object]:
    question = {code: question_of(doubt, code) for code in LANGUAGES}
    is_said = group.shares(doubt)
    said = question[LANGUAGES[0]] if not is_said else group.title(LANGUAGES[0])
    return {
        "place": places_of(doubt),
        "question": None if is_said else _begun(question),
        "words": "" if doubt.words in said else doubt.words,
        "read_as": doubt.read_as,
        "choices": () if group.choices else others_of(doubt),
        "is_answered": doubt.key in answers,
        "answer": answers.get(doubt.key, ""),
        "line": answer_line(doubt) if doubt.asks else "",
    }
