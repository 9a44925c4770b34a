"""One publication: what it changed, its digests, and the files that were published."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from plugins.editions.edition import Edition
from plugins.editions.errata import ErrataOfRecord, errata_of
from plugins.editions.names import Names, related
from plugins.editions.page import Page
from plugins.editions.publications import RollbackView, link_to, rollback_views, title_of
from plugins.editions.urls import LEDGER
from plugins.editions.values import Link
from plugins.plan.publications.every import Publication, change_of, records_apart, taken_out
from plugins.plan.publications.frozen_files import values_in
from plugins.plan.records.errata import ErratumKind
from plugins.plan.records.publications import FrozenCopy
from plugins.website.pages.citing import PART, CiteView, SitePart, cite
from plugins.website.pages.publications.changed import ChangedView, changed_view
from plugins.website.pages.publications.files import FilesView, files_view
from plugins.website.pages.publications.list import SECTION, withdrawn
from plugins.website.pages.publications.states import DELIVERY, StatesView, states_view
from plugins.website.pages.publications.structured import data_set
from plugins.website.pages.references import WorkType


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicationView:
    """A publication. changed: None of the first, which has none before it.

    number, count: which of how many it is. digest: of the frozen copy. ledger: the digest of the
    line that ended the ledger, whose file lies at `ledger_path`. manifest: that of the list of
    files of its site, None where it is not known; awaited: the next publication is to state it.
    taken_out: the records of it that orders took down since.
    """

    name: str
    number: int
    count: int
    changed: ChangedView | None
    states: StatesView
    files: FilesView
    digest: str
    ledger: str
    ledger_path: str
    manifest: str | None
    awaited: bool
    rollbacks: tuple[RollbackView, ...]
    taken_out: tuple[ErrataOfRecord, ...]
    cite: CiteView
    previous: Link | None
    next: Link | None


def publication_pages(edition: Edition, editions: Sequence[Edition]) -> list[Page]:
    """A page for each publication; `editions` are those of all languages."""
    return [
        Page(
            key=f"publication:{name}",
            template="publication",
            language=edition.language.code,
            path=edition.urls.publication(name),
            title=title_of(edition, publication),
            description=edition.words.gettext(
                "{publication}: every file as it was published, what had changed since the one "
                "before, and the digests to check it by."
            ).format(publication=title_of(edition, publication)),
            section=SECTION,
            view=partial(_view, edition, editions, name),
            data=partial(_data, edition, name),
            names=partial(_names, edition, name),
            breadcrumbs=(edition.section_link(SECTION),),
        )
        for name, publication in edition.publications.items()
    ]


def _names(edition: Edition, name: str) -> Names:
    apart = (record.partition(":") for record in records_apart(edition.publications[name]))
    known = edition.site.updates_by_id
    updates = [
        known[i] for i in sorted(i for sort, _, i in apart if sort == "update" and i in known)
    ]
    return Names(
        tasks=tuple(dict.fromkeys(id_ for each in updates for id_ in each.task_ids)),
        updates=related(edition.site, updates),
        news=True,
    )


def _data(edition: Edition, name: str) -> tuple[dict[str, object], ...]:
    publication = edition.publications[name]
    return (data_set(edition, publication, title_of(edition, publication)),)


def _view(edition: Edition, editions: Sequence[Edition], name: str) -> PublicationView:
    own, names = edition.publications[name], list(edition.publications)
    place, gone = names.index(name), withdrawn(edition)
    before, after = names[place - 1 : place], names[place + 1 : place + 2]
    found = change_of(own, gone)
    return PublicationView(
        name=name,
        number=place + 1,
        count=len(names),
        changed=None if found is None else changed_view(edition, found),
        states=states_view(edition, _states(own.before) if own.before else None, _states(own.copy)),
        files=files_view(edition, own, gone),
        digest=own.digest,
        ledger=own.ledger,
        ledger_path=LEDGER,
        manifest=own.manifest,
        awaited=own.is_last,
        rollbacks=rollback_views(edition, own.rollbacks),
        taken_out=tuple(_taken_out(edition, own, gone)),
        cite=cite(PART, _part(own), edition, editions),
        previous=link_to(edition, before[0]) if before else None,
        next=link_to(edition, after[0]) if after else None,
    )


def _part(own: Publication) -> SitePart:
    """As it is cited: a set of data that does not change any more."""
    return SitePart(
        key=f"publication:{own.name}",
        path=lambda edition: edition.urls.publication(own.name),
        title=lambda edition: title_of(edition, own),
        type=WorkType.DATA,
        day=own.date,
    )


def _taken_out(
    edition: Edition, own: Publication, gone: frozenset[str]
) -> Iterator[ErrataOfRecord]:
    """Each record by its name alone, with the day, the reason and whose order it was."""
    errata = edition.site.records.errata
    for record in sorted(taken_out(own, gone)):
        orders = [
            entry
            for entry in errata
            if entry.record == record and entry.kind is ErratumKind.WITHDRAWN
        ]
        yield errata_of(edition, record, orders)


def _states(copy: FrozenCopy) -> Mapping[str, int]:
    """How many tasks were in each delivery state. Raises CopyUnreadable."""
    return values_in(copy, "tasks", DELIVERY)
