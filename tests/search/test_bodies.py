"""The names under which the search knows a body."""

from __future__ import annotations

from dataclasses import replace

from plugins.plan.reading.stated_kinds import kinds_of
from plugins.plan.records.kinds import KindsFile
from plugins.publish.build import editions_of
from plugins.search.bodies import bodies
from plugins.search.documents import core
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


def test_only_some_kinds_go_by_initials() -> None:
    """A school is not found by letters that a department would be found by."""
    school = agency("body", "school").model_copy(update={"name": text("School of Health")})
    edition = editions_of(records([task("1.1", "body")], [school]), SETTINGS)[1]
    assert next(each.names for each in bodies(edition) if each.id == "body") == (
        "School of Health",
        "Health School",
    )


def test_a_group_of_any_kind_is_a_group() -> None:
    """A group of a kind of the site's own is found as a group, and not by tasks it coordinates."""
    words = {"label": {"vi": "Khối", "en": "Bloc"}, "labels": {"vi": "Các khối", "en": "Blocs"}}
    own = KindsFile.model_validate({"bodies": [{"id": "bloc", "group": "collective", **words}]})
    plan = records(
        [task("1.1", "a", "bloc")], [agency("a"), agency("bloc", "bloc", members=("a",))]
    )
    edition = editions_of(replace(plan, kinds=kinds_of(own)), SETTINGS)[1]
    found = {document.id: document for document in core(edition)}
    assert (found["a"].sort, found["bloc"].sort) == ("department", "collective")
    assert found["1.1"].others == ""
