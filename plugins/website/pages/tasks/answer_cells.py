"""Who leads a task and who supports it: in the words in force, and who that is today."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from math import ceil

from plugins.editions.agencies import abbreviation
from plugins.editions.edition import Edition
from plugins.editions.nested_quotes import quoted
from plugins.editions.update_entry import UpdateEntry
from plugins.editions.values import Link, Passage
from plugins.plan.records.agencies import Agency
from plugins.plan.records.kinds import Group
from plugins.plan.records.tasks import Task

# As many signs of the plan's words as the answer takes; what is longer stands in full below.
LONGEST = 180
# Lines of so many signs that a phone has for those who answer today, by role.
LINES, SIGNS = {"lead": 6, "coordinating": 2}, 30
# What stands before and behind each name, such as how sure it is.
BESIDE = 20
# Bodies that the answer names; and those, of one of before, that answer for it by name.
NAMED, HEIRS_NAMED = 6, 2


@dataclass(frozen=True, slots=True)
class BodyToday:
    """A body that a cell names; `body.gone` says what became of it, `members` count its group.

    short: what it is called in short, "" where it is not. heirs: those that answer for it today, if
    they are few.
    """

    body: Link
    short: str
    group: Group | None
    members: int
    heirs: tuple[Link, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class RoleAnswer:
    """Who has a role, in the words that are in force, and who that is today.

    said: the words between quotation marks, in the plan's language; None where nothing is written.
    names: what the bodies are called on a page in another language, in the place of the words.
    named: the body that they name, where it is still there. bodies: what is known of each today,
    `alone` where the words name no other; `more` are left to the full list. on_phone: how many of
    the first there is room for on a phone; not_on_phone: how many there is none for. amended: what
    changed the words.
    """

    said: Passage | None
    names: tuple[Passage, ...]
    named: Link | None
    bodies: tuple[BodyToday, ...]
    alone: bool
    more: int
    on_phone: int
    not_on_phone: int
    amended: UpdateEntry | None


def answer_cell(edition: Edition, task: Task, role: str) -> RoleAnswer:
    """Who has the role `role` ("lead" or "coordinating") in `task`."""
    site, in_force = edition.site, edition.site.in_force[task.id]
    written, update = _words(edition, task, role)
    ids = dict.fromkeys(in_force.lead if role == "lead" else in_force.coordinating)
    known = [_today(edition, site.agencies[id_]) for id_ in ids]
    each_once = _each_once(known)
    on_phone = _on_phone(each_once, LINES[role])
    translated = edition.language.code != edition.source_language
    named = known[0].body if len(known) == 1 and _is_there(known[0]) else None
    if named and not translated and written != named.name.text:
        named = None
    said = quotation(edition, written)
    if task.responsible and not update:
        said = _own_words(edition, task, role)
    return RoleAnswer(
        said=said,
        names=tuple(each.body.name for each in known) if translated else (),
        named=named,
        bodies=() if named else tuple(each_once[:NAMED]),
        alone=len(known) == 1,
        more=len(each_once[NAMED:]),
        on_phone=on_phone,
        not_on_phone=sum(each.group != "open" for each in each_once[on_phone:]),
        amended=update,
    )


def _words(edition: Edition, task: Task, cell: str) -> tuple[str, UpdateEntry | None]:
    """The words of a cell that are in force, and the amendment that made them so."""
    in_force = edition.site.in_force[task.id]
    change = in_force.amended.get(cell)
    if change:
        after = change.after.get(edition.source_language) if change.after else None
        return after or "", edition.entries[in_force.amended_by[cell].id]
    own = task.cells.get(cell)
    return own.text.strip() if own else "", None


def quotation(edition: Edition, written: str) -> Passage | None:
    """Words of the plan between quotation marks, as far as there is room; None of no words."""
    if not written:
        return None
    short = written if len(written) <= LONGEST else written[:LONGEST].rsplit(None, 1)[0] + " …"
    return edition.verbatim(quoted(edition.words, short))


def _own_words(edition: Edition, task: Task, role: str) -> Passage | None:
    """The names of those with a role, each as the one column for all roles writes it.

    Where it names nobody, all of its words.
    """
    cell = task.cells.get(role)
    if cell and cell.names_nobody:
        return quotation(edition, cell.text.strip())
    written = [own.words for own in (cell.bodies if cell else ()) if own.words]
    quotations = "; ".join(quoted(edition.words, own) for own in written)
    return edition.verbatim(quotations) if quotations else None


def _today(edition: Edition, agency: Agency) -> BodyToday:
    link = edition.agency_link(agency)
    heirs = tuple(heir.body for heir in link.gone.heirs) if link.gone else ()
    return BodyToday(
        body=link,
        short=abbreviation(edition, agency),
        group=edition.site.records.kinds.group(agency.kind),
        members=len(agency.members),
        heirs=heirs if len(heirs) <= HEIRS_NAMED else (),
    )


def _is_there(each: BodyToday) -> bool:
    """Whether it is a body of which there is nothing else to say."""
    return not each.body.gone and not each.group


def _each_once(known: Iterable[BodyToday]) -> list[BodyToday]:
    """The bodies, those with the same heirs as one."""
    found: dict[tuple[str, ...], BodyToday] = {}
    for each in known:
        found.setdefault(tuple(heir.name.text for heir in each.heirs) or (each.body.path,), each)
    return list(found.values())


def _on_phone(bodies: list[BodyToday], lines: int) -> int:
    """How many a phone has room for: all, or the lead that is named first, or none."""
    if sum(map(_lines, bodies)) <= lines:
        return len(bodies)
    return 1 if lines == LINES["lead"] else 0


def _lines(each: BodyToday) -> int:
    """About how many lines what is said of a body takes; a phone says none of an open group."""
    if each.group == "open":
        return 0
    names = [link.name.text for link in each.heirs] or [each.short or each.body.name.text]
    return ceil((sum(map(len, names)) + BESIDE) / SIGNS)
