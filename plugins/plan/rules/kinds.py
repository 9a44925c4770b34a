"""Kinds of document and of body: known, stated once, with words in every language of the site."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from plugins.plan.reading.case import Case
from plugins.plan.reading.catalogues import N_
from plugins.plan.reading.folder import KINDS
from plugins.plan.reading.places import FieldPath, Origin
from plugins.plan.reading.problems import Message, Problem, nearest
from plugins.plan.records.kinds import Kind, KindsFile
from plugins.plan.rules.translations import UNKNOWN_LANGUAGE, known_languages

UNKNOWN_KIND = Message(
    "unknown-kind",
    N_("there is no kind “{kind}”"),
    N_("one of these: {expected}; or a kind of your own in {file}"),
)
KIND_TWICE = Message(
    "kind-twice", N_("the kind “{kind}” is stated twice"), N_("each kind once in its list")
)
KIND_WITHOUT_WORDS = Message(
    "kind-without-words",
    N_("the kind “{kind}” has no words under {field} in the language “{language}”"),
    N_("{field} in every language of the site, in {file}"),
)

# What a kind must say in every language, by the list that it stands in.
NEEDED = {"documents": ("name", "cited"), "bodies": ("label", "labels"), "levels": ()}


def known(case: Case) -> Iterator[Problem]:
    """The plan and its bodies are of kinds that ship or that the site states."""
    if any(case.invalid_entries_of(KindsFile)):
        return
    kinds = case.records.kinds
    for place, path, kind in _used_documents(case):
        yield from _unknown(case, place, path, kind, kinds.documents)
    for place, path, kind in _used_bodies(case):
        yield from _unknown(case, place, path, kind, kinds.bodies)


def _unknown(
    case: Case, place: Origin, path: FieldPath, kind: str, kinds: Iterable[str]
) -> Iterator[Problem]:
    expected = tuple(kinds)
    if kind not in expected:
        values = {"kind": kind, "expected": ", ".join(expected), "file": case.shown(KINDS)}
        yield place.problem(path, UNKNOWN_KIND, values, nearest(kind, expected))


def once(case: Case) -> Iterator[Problem]:
    """A site states each kind of its own once in a list."""
    seen = set()
    for path, kind in _own(case):
        if (path[0], kind.id) in seen:
            yield _of_file(case).problem((*path, "id"), KIND_TWICE, {"kind": kind.id})
        seen.add((path[0], kind.id))


def whole(case: Case) -> Iterator[Problem]:
    """Kinds that are used or stated have all their words in every language; own words no others.

    What is missing is named once a kind: where the site states the kind, else where it is used.
    """
    places = {("documents", kind): (at, path) for at, path, kind in _used_documents(case)}
    for at, path, kind in _used_bodies(case):
        places.setdefault(("bodies", kind), (at, path))
    for path, own in _own(case):
        places[str(path[0]), own.id] = (_of_file(case), path)
    for (name, id_), (at, path) in places.items():
        kinds = getattr(case.records.kinds, name)
        if id_ in kinds:
            yield from _missing(case, at, path, kinds[id_], NEEDED[name])
    yield from _languages(case)


def _missing(
    case: Case, origin: Origin, path: FieldPath, kind: Kind, fields: Iterable[str]
) -> Iterator[Problem]:
    for field in (*fields, *(("place",) if getattr(kind, "place", None) else ())):
        words: Mapping[str, str] = getattr(kind, field)
        for language in case.languages:
            if language not in words:
                values = {"kind": kind.id, "field": field, "language": language}
                values["file"] = case.shown(KINDS)
                yield origin.problem(path, KIND_WITHOUT_WORDS, values)
                return


def _languages(case: Case) -> Iterator[Problem]:
    """Own words stand under languages of the site."""
    languages = case.shared(known_languages)
    for path, kind in _own(case):
        for field in kind.model_fields_set:
            words = getattr(kind, field)
            for key in words if isinstance(words, dict) else ():
                if key not in languages:
                    values = {"language": key, "expected": ", ".join(case.languages)}
                    near = nearest(key, case.languages)
                    place = (*path, field, key)
                    yield _of_file(case).problem(place, UNKNOWN_LANGUAGE, values, near, at_key=True)


def _own(case: Case) -> Iterator[tuple[FieldPath, Kind]]:
    """What the site's own file states, each kind with its path."""
    own = case.records.kinds.own
    for name in ("documents", "bodies", "levels") if own else ():
        for index, kind in enumerate(getattr(own, name)):
            yield (name, index), kind


def _of_file(case: Case) -> Origin:
    own = case.records.kinds.own
    assert own is not None  # noqa: S101 - asked only for what stands in it
    return case.places.of(own)


def _used_documents(case: Case) -> Iterator[tuple[Origin, FieldPath, str]]:
    if plan := case.records.plan:
        yield case.places.of(plan), ("kind",), plan.kind


def _used_bodies(case: Case) -> Iterator[tuple[Origin, FieldPath, str]]:
    for agency in case.records.agencies:
        origin = case.places.of(agency)
        yield origin, ("kind",), agency.kind
        for index, kind in enumerate(agency.may_include):
            yield origin, ("may_include", index), kind
