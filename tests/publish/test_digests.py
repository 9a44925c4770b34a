"""A digest tells values by all that they hold, and by nothing else."""

from __future__ import annotations

import os
import pickle
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass, replace
from enum import StrEnum

import pytest

from plugins.plan.records.types import Text
from plugins.publish.digests import digest
from tests.conftest import ROOT
from tests.samples.plan import sample_records


class Colour(StrEnum):
    """Something to be told."""

    RED = "red"
    BLUE = "blue"


@dataclass(frozen=True)
class Thing:
    """Something that holds others."""

    name: str
    of: object = None


def _text(**words: str) -> Text:
    return Text.model_validate(words)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (_text(vi="một", en="one"), _text(vi="một", en="two")),
        (_text(vi="một", en="one"), _text(vi="một")),
        (_text(vi="một", en="one"), _text(vi="một", en="one", en_of="000000000000")),
        (Thing("a", Colour.RED), Thing("a", Colour.BLUE)),
        (Thing("a", frozenset("ab")), Thing("a", frozenset("ac"))),
        (Thing("a", {"b": Thing("c")}), Thing("a", {"b": Thing("d")})),
        ((1, None), (None, 1)),
    ],
)
def test_what_differs_has_another_digest(one: object, other: object) -> None:
    """Words of any language, whether a translation is behind, what things hold, in what order."""
    assert digest(one) != digest(other)


@pytest.mark.parametrize("again", [lambda value: pickle.loads(pickle.dumps(value))])  # noqa: S301
def test_what_is_alike_has_one_digest(again: Callable[[object], object]) -> None:
    """Copies of all records of a plan are told by what they hold."""
    records = sample_records()
    assert digest(again(records.tasks), again(records.plan)) == digest(records.tasks, records.plan)
    assert digest(replace(Thing("a"), name="a")) == digest(Thing("a"))


@pytest.mark.slow
def test_a_digest_is_alike_in_every_process() -> None:
    """Whatever order sets have there."""
    here = digest(sample_records().tasks, Thing("a", frozenset("abcdefgh"))).hex()
    another = "2" if os.environ.get("PYTHONHASHSEED") == "1" else "1"
    program = (
        "from plugins.publish.digests import digest; from tests.samples.plan import sample_records;"
        "from tests.publish.test_digests import Thing;"
        "print(digest(sample_records().tasks, Thing('a', frozenset('abcdefgh'))).hex())"
    )
    there = subprocess.run(
        [sys.executable, "-c", program],
        cwd=ROOT,
        env={"PYTHONHASHSEED": another},
        capture_output=True,
        text=True,
        check=True,
    ).stdout
    assert there.strip() == here


def test_known_digests_stand_for_their_values() -> None:
    """What is known by its place in memory is not looked at again."""
    thing = Thing("a")
    known = {id(thing): digest(thing)}
    assert digest((thing, thing), known=known) == digest((thing, thing), known=known)
    assert digest((thing,), known=known) != digest((Thing("b"),), known=known)
