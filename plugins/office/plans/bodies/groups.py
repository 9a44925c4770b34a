"""Who belongs to a group: only what a person says, as plans hardly list it."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from plugins.office.documents.document import FilePlace
from plugins.office.plans.bodies.proposed import ProposedBody, same_words
from plugins.office.plans.doubts import Doubt, Questions
from plugins.plan.reading.catalogues import N_
from plugins.plan.reading.problems import Message

NO_MEMBERS = "-"
OPEN_GROUP = Message(
    "open-group",
    N_("the file does not say which agencies “{name}” are"),
    N_("“-” to leave it open, or the names of all of them, separated by “;”"),
)
BETWEEN = re.compile(r"\s*;\s*")


def with_members(
    bodies: Sequence[ProposedBody],
    named: Callable[[str], ProposedBody],
    places: Mapping[str, FilePlace],
    questions: Questions,
) -> list[ProposedBody]:
    """`bodies`, each group that may be known with its members, which follow where they are new.

    named: makes the body of a name. places: where each body is named first.
    """
    found = list(bodies)
    for place, body in enumerate(bodies):
        if not body.whole:
            continue
        names = [each.name["vi"] for each in bodies if each.kind in body.may_include]
        answer = _asked(body, "; ".join(names), places.get(body.id, FilePlace()), questions)
        if not answer:
            continue
        members = [_held(name, found, named) for name in BETWEEN.split(answer) if name]
        found[place] = replace(
            body, kind="collective", members=tuple(dict.fromkeys(members)), may_include=()
        )
    return found


def _asked(body: ProposedBody, listed: str, place: FilePlace, questions: Questions) -> str:
    name = body.name["vi"]
    answer = questions.ask(
        Doubt(
            key=f"members {name}",
            place=place,
            message=OPEN_GROUP,
            words=name,
            read_as=NO_MEMBERS,
            choices=(listed,) if listed else (),
            is_open=True,
            values={"name": name},
        )
    ).strip()
    return "" if answer == NO_MEMBERS else answer


def _held(name: str, found: list[ProposedBody], named: Callable[[str], ProposedBody]) -> str:
    """The id of the body of that name, which is added where nobody has it."""
    for body in found:
        if any(same_words(name, each) for each in (body.name["vi"], *body.names)):
            return body.id
    new = replace(named(name), named="members")
    if all(body.id != new.id for body in found):
        found.append(new)
    return new.id
