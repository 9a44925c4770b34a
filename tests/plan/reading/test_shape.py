"""Values become records, or every reason is said why they do not."""

from __future__ import annotations

from pydantic import Field

from plugins.plan.reading.places import Origin
from plugins.plan.reading.shape import record
from plugins.plan.reading.yaml_file import parse
from plugins.plan.records.types import Record, Words


class Part(Record):
    """A record inside another."""

    name: Words


class Whole(Record):
    """Records one by one, in a list, and by name."""

    first: Part | None = None
    parts: tuple[Part, ...] = ()
    named: dict[str, Part] = Field(default_factory=dict)


def test_an_unknown_key_is_named_with_the_one_that_was_meant() -> None:
    """The keys of the very record are offered, also in a list and where records have names.

    A name that is itself the key of a record changes nothing.
    """
    text = "\n".join(
        f"{key}{{name: x, nam: y}}{end}"
        for key, end in (("first: ", ""), ("parts: [", "]"), ("named: {z: ", ""), (", name: ", "}"))
    )
    source, _ = parse(text.encode(), "x")
    found, problems = record(Whole, source.value, Origin(source), ("vi",))
    assert found is None
    assert [(p.code, p.field, p.nearest) for p in problems] == [
        ("unknown-key", "first.nam", "name"),
        ("unknown-key", "parts[1].nam", "name"),
        ("unknown-key", "named.z.nam", "name"),
        ("unknown-key", "named.name.nam", "name"),
    ]
