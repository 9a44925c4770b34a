"""The names under which the search knows a body."""

from __future__ import annotations

from plugins.publish.build import editions_of
from plugins.search.bodies import bodies
from tests.samples.built import SETTINGS
from tests.samples.plan import agency, records, task, text


def names(name: str) -> tuple[str, ...]:
    """Under which names a department of this English name is found."""
    body = agency("body").model_copy(update={"name": text(name)})
    edition = editions_of(records([task("1.1", "body")], [body]), SETTINGS)[1]
    return next(each.names for each in bodies(edition) if each.id == "body")


def test_a_name_of_several_words_has_initials() -> None:
    """A department is found by its initials, and with the words of its name turned round."""
    assert names("Department of Health") == (
        "Department of Health",
        "Health Department",
        "DH",
        "DOH",
    )


def test_a_name_of_one_word_has_none() -> None:
    """A single letter would be found in everything."""
    assert names("Police") == ("Police",)
