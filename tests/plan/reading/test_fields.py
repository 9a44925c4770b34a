"""What is said of each field, in the records and in the problems of a file."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from babel.messages.pofile import read_po
from pydantic import BaseModel, TypeAdapter, ValidationError

from plugins.plan.reading.fields.examples import in_short, whole
from plugins.plan.reading.fields.meanings import anchor, meaning, own_meanings
from plugins.plan.reading.fields.names import NAMES
from plugins.plan.reading.fields.page import parts
from plugins.plan.reading.fields.types import NAMED, hints
from plugins.plan.reading.places import Origin, Value
from plugins.plan.reading.problems import DOMAIN, TRANSLATIONS, Problem
from plugins.plan.reading.shape import record
from plugins.plan.reading.stated_deadlines import with_kinds
from plugins.plan.reading.yaml_file import parse
from plugins.plan.records.site import SiteSettings
from plugins.plan.records.tasks import Task
from plugins.plan.records.updates import Update
from scripts.field_reference import EVERY_FILE

MODELS = (*(file.model for file in EVERY_FILE if file.model), *parts(EVERY_FILE))
FIELDS = [(model, field) for model in MODELS for field in model.model_fields]
LANGUAGES = ("vi", "en")


def value_of(example: str) -> tuple[Value, list[Problem]]:
    """What an example says as the value of a key, and what is wrong with it as YAML."""
    source, problems = parse(f"example: {example}".encode(), "example.yaml")
    assert isinstance(source.value, dict)
    return source.value["example"], problems


def problems_of(model: type[BaseModel], text: str) -> list[Problem]:
    """What is wrong with a file that holds one record."""
    source, _ = parse(text.encode(), "data/x.yaml")
    return record(model, source.value, Origin(source), LANGUAGES)[1]


def test_every_field_says_what_it_means_with_an_example() -> None:
    """No field of a file that people write is without either; none is described that there is not.

    The records of the machine, such as the lines of the ledger, are no files that people write.
    """
    silent = [f"{model.__name__}.{name}" for model, name in FIELDS if not meaning(model, name)]
    bare = [f"{model.__name__}.{name}" for model, name in FIELDS if not in_short(model, name)]
    unknown = [
        f"{model.__name__}.{name}"
        for model in MODELS
        for name in own_meanings(model)
        if name not in model.model_fields
    ]
    assert (silent, bare, unknown) == ([], [], [])


def test_every_example_is_taken_by_the_type_of_its_field() -> None:
    """What stands as an example can stand in a file."""
    refused = []
    for model, name in FIELDS:
        value, problems = value_of(whole(model, name))
        if model is Task:
            # Words alone say the kind of a deadline, which is read before the record is made.
            task, _ = with_kinds({name: value}, Origin(parse(b"", "x")[0]), LANGUAGES)
            value = task[name] if isinstance(task, dict) else None
        try:
            type_: Any = hints(model)[name]
            TypeAdapter(type_).validate_python(value)
        except ValidationError as error:
            refused.append(f"{model.__name__}.{name}: {error}")
        refused += [f"{model.__name__}.{name}: {each.render('en')}" for each in problems]
    assert refused == []


def test_all_that_is_said_of_fields_is_said_in_vietnamese() -> None:
    """Meanings, names of records and types of values have their translation."""
    with (TRANSLATIONS / "vi" / "LC_MESSAGES" / f"{DOMAIN}.po").open("rb") as file:
        known = {str(each.id) for each in read_po(file) if each.id and each.string}
    meanings = {says.what for model in MODELS for says in own_meanings(model).values()}
    types = {written.how for _, written in NAMED}
    files = {file.what for file in EVERY_FILE}
    assert meanings | types | files | {*NAMES.values()} <= known


def test_no_two_fields_share_an_anchor() -> None:
    """Each field has an address of its own in the reference."""
    anchors = [anchor(model, name) for model in MODELS for name in own_meanings(model)]
    assert len(anchors) == len({*anchors})


def notes(problems: list[Problem], language: str) -> Iterator[str]:
    """What problems say after all else: what the field says, and where to read more."""
    for problem in problems:
        yield "; ".join(problem.said(language).rsplit("; ", 2)[1:])


UPDATE = "id: x\nkind: related\ntasks: [{task: '1'}]\ndate: '2026'\ntitle: {vi: a}\n"


@pytest.mark.parametrize(
    ("model", "text", "field", "english"),
    [
        # A key that is missing, unknown but near to one, or of a wrong type.
        (
            Update,
            UPDATE,
            "text",
            "what happened, in plain words, for example "
            + in_short(Update, "text").replace('"', ""),
        ),
        (
            SiteSettings,
            "name: {vi: a}\ntagline: {vi: a}\ndescription: {vi: a}\nmotiv: weave\n",
            "motif",
            "the pattern of the band at the head of each page, for example weave",
        ),
        (
            SiteSettings,
            "name: {vi: a}\ntagline: {vi: a}\ndescription: {vi: a}\nlanguages: vi\n",
            "languages",
            "the languages of the site, that of the plan first, for example [vi, en]",
        ),
        # How a date is written stands before: the note gives no example besides.
        (
            Update,
            f"{UPDATE}text: {{vi: a}}\nreceived: 1/2/2026\n",
            "received",
            "the day on which it was received",
        ),
    ],
)
def test_a_problem_says_what_the_field_means(
    model: type[BaseModel], text: str, field: str, english: str
) -> None:
    """It says what was meant there, and where the reference tells more, in both languages."""
    problems = problems_of(model, text)
    page = f"README.md#{anchor(model, field)}"
    expected = f"“{field}” says: {english}; more: plugins/plan/records/{page}"
    assert [note.replace('"', "") for note in notes(problems, "en")] == [expected]
    page = page.replace(".md", ".vi.md")
    (vietnamese,) = notes(problems, "vi")
    assert vietnamese.startswith(f"“{field}” là: ")
    assert vietnamese.endswith(f"; xem thêm: plugins/plan/records/{page}")


def test_a_problem_in_a_part_speaks_of_the_part() -> None:
    """Also in lists, under a language, and of a field that a record has from another."""
    text = f"{UPDATE}text: {{vi: a}}\nsources: [{{titel: a, publisher: {{vi: ''}}, lang: vi}}]\n"
    said = {p.note.anchor for p in problems_of(Update, text) if p.note}
    assert said == {"evidence-title", "evidence-publisher"}
    text = f"{UPDATE}text: {{vi: a}}\namendment: [{{task: '1', cell: deadline, deadline: {{}}}}]\n"
    said = {p.note.anchor for p in problems_of(Update, text) if p.note}
    assert said == {"timing-kind"}


def test_a_key_that_is_near_to_none_is_explained_by_those_there_are() -> None:
    """Nobody can tell what was meant: the message lists the keys and says no more."""
    text = "name: {vi: a}\ntagline: {vi: a}\ndescription: {vi: a}\nxyzzy: 1\n"
    (problem,) = problems_of(SiteSettings, text)
    assert problem.note is None
    assert problem.said("en").startswith(
        "the key “xyzzy” is not known here; expected: one of these: "
    )
