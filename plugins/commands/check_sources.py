"""`python -m plugins check-sources`: say which sources no longer answer, draft archived copies."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from urllib.parse import urlsplit

from plugins.commands.check import checked
from plugins.plan.reading.catalogues import N_
from plugins.plan.reading.folder import SOURCES
from plugins.plan.reading.saying import said
from plugins.plan.rules.stages import CHECKING
from plugins.sources.answers import Response, State, asked
from plugins.sources.archive import SERVICE, copy_of
from plugins.sources.cited import Cited, cited
from plugins.sources.drafts import with_copies
from plugins.system.files import replace

# So many servers are asked at once, each for one address after the other.
SERVERS = 8
SILENT = {State.SILENT: N_("{url} does not answer ({reason}); cited by {records}")}
UNTOLD = {
    State.UNTOLD: N_(
        "{url} cannot be checked by a program ({reason}): please open it; cited by {records}"
    )
}
HAS_COPY = N_("an archived copy is known: {copy}")
COPY_DRAFTED = N_("an archived copy was found and written into {file}: {copy}")
NO_COPY = N_("no archived copy was found")
NO_ARCHIVE = N_("the archive could not be asked: {reason}")
SUMMARY = N_(
    "{answers} of {all} sources answer, {silent} do not, {untold} cannot be checked by a program"
)
DRAFTED = N_("look at what was written into {file}, then record it")


def run(data: Path, content: Path, archive: str = SERVICE) -> int:
    """Ask for every source; 1 where data are wrong or a source is silent and has no known copy.

    archive: the address of the service that knows archived copies.
    """
    records = checked(data, content, CHECKING)
    if records is None:
        return 1
    every = cited(records, records.language_codes)
    answers = _answers(every)
    for each in every:
        _tell(each, answers[each.url], UNTOLD)
    copies: dict[str, str] = {}
    lost = 0
    for each in every:
        if _tell(each, answers[each.url], SILENT):
            lost += not _has_copy(each, data / SOURCES, archive, copies)
    _sum_up([answer.state for answer in answers.values()])
    if copies:
        _write(data / SOURCES, copies)
    return 1 if lost else 0


def _tell(source: Cited, answer: Response, sentences: Mapping[State, str]) -> bool:
    """Say what came of asking, where it is one of these; whether it is."""
    if answer.state not in sentences:
        return False
    records = ", ".join(source.by)
    print(said(sentences[answer.state], url=source.url, reason=answer.reason, records=records))
    return True


def _sum_up(states: Sequence[State]) -> None:
    count = {state.value: states.count(state) for state in State}
    print(said(SUMMARY, all=len(states), **count))


def _has_copy(source: Cited, file: Path, archive: str, copies: dict[str, str]) -> bool:
    """Whether a copy is known, or was found and noted in `copies`; says which."""
    if source.archived:
        print(f"  {said(HAS_COPY, copy=source.archived)}")
        return True
    try:
        copy = copy_of(source.url, source.day, archive)
    except OSError as error:
        print(f"  {said(NO_ARCHIVE, reason=error)}")
        return False
    if copy is None:
        print(f"  {said(NO_COPY)}")
        return False
    copies[source.url] = copy
    print(f"  {said(COPY_DRAFTED, file=file, copy=copy)}")
    return True


def _answers(sources: Sequence[Cited]) -> Mapping[str, Response]:
    """What came of asking for each, by its address."""
    of_servers: dict[str | None, list[str]] = defaultdict(list)
    for each in sources:
        of_servers[urlsplit(each.url).hostname].append(each.url)
    with ThreadPoolExecutor(SERVERS) as pool:
        return dict(one for found in pool.map(_in_turn, of_servers.values()) for one in found)


def _in_turn(urls: Sequence[str]) -> list[tuple[str, Response]]:
    return [(url, asked(url)) for url in urls]


def _write(file: Path, copies: Mapping[str, str]) -> None:
    text = file.read_text("utf-8") if file.exists() else ""
    replace(file, with_copies(text, copies).encode())
    print(said(DRAFTED, file=file))
