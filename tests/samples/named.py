"""Pages made from nothing but what they name."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import partial
from typing import Any, TypeVar

from plugins.editions.edition import Edition
from plugins.editions.every import with_lists
from plugins.editions.names import Names
from plugins.editions.page import Page
from plugins.plan.facts.by_subject import (
    BY_SUBJECT,
    OF_ALL,
    OF_SOURCES,
    RECORDS_OF_ALL,
    WORDS,
)
from plugins.plan.facts.corrections import Revisions
from plugins.plan.facts.history import TaskHistory
from plugins.plan.ledger.days import RecordDays
from plugins.plan.records.dataset import Records
from plugins.plan.records.prose_facts import ProseFact
from plugins.plan.records.types import Record
from plugins.plan.records.updates import Update

R = TypeVar("R", bound=Record)


class NotNamedError(Exception):
    """A page used what it does not name."""


class Named(Mapping[str, Any]):
    """Those values of a mapping whose ids are named: to ask for others is an error."""

    def __init__(self, field: str, held: Mapping[str, Any], ids: Collection[str]) -> None:
        self._field, self._held, self._ids = field, held, frozenset(ids)

    def __getitem__(self, id_: str) -> Any:  # noqa: ANN401 - as in the mapping
        if id_ in self._held and id_ not in self._ids:
            raise NotNamedError(f"{self._field}[{id_}]")
        return self._held[id_]

    def __iter__(self) -> Iterator[str]:
        raise NotNamedError(self._field)

    def __len__(self) -> int:
        raise NotNamedError(self._field)


class Absent:
    """What only a page may use that names everything."""

    def __init__(self, field: str) -> None:
        self._field = field

    def _refuse(self, *_given: object) -> Any:  # noqa: ANN401 - it never gives anything
        raise NotNamedError(self._field)

    __iter__ = __len__ = __bool__ = __getitem__ = __contains__ = __call__ = _refuse


class InShort(Update):
    """An update of which only what lists tell can be read, unless it is one of those told whole."""

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401 - any field of an update
        if name not in WORDS:
            raise AttributeError(name)
        whole: Update = self.__pydantic_private__["whole"]  # type: ignore[index]
        if self.id in self.__pydantic_private__["told"]:  # type: ignore[index]
            return getattr(whole, name)
        if name == "sources":
            return tuple(_in_short(source, OF_SOURCES) for source in whole.sources)
        raise NotNamedError(f"{name} of {self.id}")


class Days(Named):
    """The days of records: those of the rows of the plan any page may use."""

    def get(self, record: str, default: Any = None) -> Any:  # noqa: ANN401 - as a mapping does
        """The day of a record; an error for that of an update that is not named."""
        if record.startswith("update:"):
            return super().get(record, default)
        return self._held.get(record, default)


def in_short(records: Records, told: set[str]) -> Records:
    """The same with all updates in short; `told` holds the ids of those told whole at a time."""
    return replace(records, updates=tuple(_update(each, told) for each in records.updates))


def only(edition: Edition, names: Names) -> Edition:
    """The same edition with what `names` name; its lists are made from that too."""
    if names.everything:
        return edition
    site = edition.site
    ids: dict[str, set[str]] = {sort: set() for sort in BY_SUBJECT}
    for sort, id_ in names.subjects():
        ids[sort].add(id_)
    values: dict[str, Any] = {name: Absent(name) for name in OF_ALL}
    for sort, own in BY_SUBJECT.items():
        values |= {name: Named(name, getattr(site, name), ids[sort]) for name in own}
    values["histories"] = Named("histories", _histories(site.histories), ids["task"])
    updates, told = ids["update"], site.revisions
    values["revisions"] = Revisions(
        Named("corrections", told.corrections, updates),
        Named("replaced_by", told.replaced_by, updates),
    )
    of_all: dict[str, Any] = {name: Absent(name) for name in RECORDS_OF_ALL}
    if names.news:
        of_all = {name: of_all[name] for name in of_all if name not in ("ledger", "publications")}
    values["records"] = replace(site.records, **of_all)
    recorded, days = {f"update:{id_}" for id_ in updates}, edition.days
    bare: dict[str, Any] = {
        "site": replace(site, **values),
        "days": RecordDays(
            Days("came", days.came, recorded), Days("changed", days.changed, recorded)
        ),
        "facts": {code: _of_plan(own) for code, own in edition.facts.items()},
        "news": edition.news if names.news else Absent("news"),
        "publications": edition.publications if names.news else Absent("publications"),
    }
    return with_lists(replace(edition, **bare))


def limited(page: Page, editions: Sequence[Edition]) -> Page:
    """The same page, made from what it names in these editions."""
    names = page.names()
    given = page.view.args if isinstance(page.view, partial) else ()
    assert given, f"{page.path}: what its view is given cannot be seen"
    own = {each.language.code: only(each, names) for each in editions}
    return replace(page, view=_made_from(page.view, own), data=_made_from(page.data, own))


def _made_from(made: Callable[[], Any], own: Mapping[str, Edition]) -> Callable[[], Any]:
    """The same function, given these editions in place of those that it was given."""
    if not isinstance(made, partial):
        return made

    def instead(value: object) -> object:
        if isinstance(value, Edition):
            return own[value.language.code]
        if isinstance(value, (tuple, list)) and any(isinstance(each, Edition) for each in value):
            return [instead(each) for each in value]
        return value

    words = {name: instead(value) for name, value in made.keywords.items()}
    return partial(made.func, *map(instead, made.args), **words)


def _update(update: Update, told: set[str]) -> InShort:
    short: InShort = _in_short(update, vars(update).keys() - set(WORDS), InShort)
    object.__setattr__(short, "__pydantic_private__", {"whole": update, "told": told})
    return short


def _in_short(record: R, names: Collection[str], kind: type[Any] | None = None) -> Any:  # noqa: ANN401
    """A record that has nothing but the fields of these names."""
    copy = (kind or type(record)).model_construct()
    stated = {name: value for name, value in vars(record).items() if name in names}
    vars(copy).clear()
    vars(copy).update(stated)
    return copy


def _histories(histories: Mapping[str, TaskHistory]) -> Mapping[str, TaskHistory]:
    """Without what is told of the whole site."""
    absent: Any = Absent("what updates did to each other")
    return {
        id_: replace(each, superseded=absent, corrected=absent) for id_, each in histories.items()
    }


def _of_plan(facts: Mapping[ProseFact, str]) -> Mapping[ProseFact, str]:
    return {fact: words for fact, words in facts.items() if fact is not ProseFact.UPDATES}
