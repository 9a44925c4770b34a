"""`python -m plugins preview`: say what readers would see change, and build it to be looked at."""

from __future__ import annotations

import contextlib
import os
from collections.abc import Collection, Iterator, Mapping, Sequence
from pathlib import Path

from plugins.commands.build import ROOT
from plugins.commands.check import day
from plugins.output.removal import remove_site
from plugins.plan.publications.rules import copies_as_listed
from plugins.plan.reading.case import Case
from plugins.plan.reading.catalogues import N_
from plugins.plan.reading.folder import MISSING_FOLDER
from plugins.plan.reading.memory import FORGETFUL
from plugins.plan.reading.problems import DataProblems, Message, Problem, Severity
from plugins.plan.reading.saying import said
from plugins.plan.reading.summary import listing, summarised
from plugins.plan.records.dataset import Records
from plugins.plan.rules.stages import NOTICED, TO_BE_RECORDED
from plugins.publish.build import Settings
from plugins.publish.extras import extras_of, kept_of
from plugins.publish.loading import Checked, Sources, checking, read_with
from plugins.publish.preview import Previewing, PreviewRequest, published_site, stated_before
from plugins.publish.processes import SETTING as PROCESSES
from plugins.publish.processes import processes_from
from plugins.publish.public_address import SETTING as SITE_URL
from plugins.publish.public_address import address_from
from plugins.publish.put_out import put_out
from plugins.system.uncollected import uncollected

FOLDER = Path(".preview")
# The page that previews alone have.
PAGE = "preview.html"
LOOK = N_(
    "nothing was published and data/ was not changed; the preview is in {file}: open it by "
    "double-click, its links lead to the pages as they would be"
)
REMOVED = N_(
    "no preview was made; the earlier one in {folder} was removed, as it does not show the data as "
    "they are now"
)
NOT_REMOVED = N_(
    "no preview was made; the earlier one in {folder} does not show the data as they are now and "
    "could not be removed ({file}: {reason}): remove it by hand"
)


def run(data: Path, content: Path, output: Path, folder: Path, *, recording: bool = False) -> int:
    """Build the site into `folder`/site and say how it differs from the one in `output`.

    1 where anything is wrong, all of which is named. Where no preview comes of it, an earlier one
    is removed: it would be taken for this one. recording: it comes next, so that nothing is said of
    what is still to be recorded.
    """
    site = folder / "site"
    sources = Sources(
        data=data,
        content=content,
        as_of=day(),
        publishing=False,
        address=address_from(os.environ.get(SITE_URL)),
        head=None,
    )
    told = None
    with _no_earlier_one(site):
        told = _previewed(sources, output, site, TO_BE_RECORDED if recording else ())
    if told is None:
        return 1
    _tell(told)
    print(said(LOOK, file=site / PAGE))
    return 0


@contextlib.contextmanager
def _no_earlier_one(site: Path) -> Iterator[None]:
    """Whatever stops a preview, that of before does not stand; problems are listed."""
    try:
        yield
    except BaseException as stopped:
        if isinstance(stopped, DataProblems):
            print(listing(stopped.problems))
        _remove(site)
        if not isinstance(stopped, DataProblems):
            raise


def _remove(site: Path) -> None:
    """Remove an earlier preview, and nothing that is none; it is said, also where that fails."""
    try:
        if remove_site(site, PAGE):
            print(said(REMOVED, folder=site), flush=True)
    except OSError as error:
        file, reason = error.filename or site, error.strerror or str(error)
        print(said(NOT_REMOVED, folder=site, file=file, reason=reason), flush=True)


def _previewed(
    sources: Sources, output: Path, site: Path, unsaid: Collection[Message]
) -> Mapping[str, Sequence[str]]:
    """Build the preview; what it tells, by language. Raises DataProblems."""
    if not sources.content.is_dir():
        values = {"path": str(sources.content)}
        raise DataProblems([Problem.of_file(values["path"], MISSING_FOLDER, values)])
    records, checked = _usable(sources, unsaid)
    previewing = Previewing(_request(sources, records, checked, output))
    put_out(previewing.files(), site, sources.data, None)
    return previewing.told


def _usable(sources: Sources, unsaid: Collection[Message]) -> tuple[Records, Checked]:
    """What was read and checked, notices said but those `unsaid`. Raises DataProblems."""
    reading = read_with(FORGETFUL, sources)
    with uncollected(), checking(reading) as finding:
        checked = finding()
    records = reading.found.complete()
    problems = [problem for problem in checked.problems if problem.severity is Severity.PROBLEM]
    # What is compared with is opened: other builds look at listings alone.
    problems += copies_as_listed(Case(reading.found, sources.as_of))
    if problems or records is None:
        raise DataProblems(problems)
    said_of = [message for message in NOTICED if message not in unsaid]
    if notices := [problem for problem in checked.problems if problem.message in said_of]:
        print(summarised(notices))
    return records, checked


def _request(sources: Sources, records: Records, checked: Checked, output: Path) -> PreviewRequest:
    """All that a publication would have but PDF files, in pages that work by double-click."""
    cache = ROOT / ".cache"
    settings = Settings(
        theme=ROOT / "theme",
        address=sources.address or records.settings.address,
        as_of=sources.as_of,
        lexicons=checked.texts.lexicons,
        offline=True,
        preview=True,
        extras=extras_of(publishing=True, prints=False),
        processes=processes_from(os.environ.get(PROCESSES)),
        compiled=cache / "templates",
        drawn=kept_of(cache / "drawn", sources.data),
    )
    return PreviewRequest(
        records=records,
        markdown=checked.texts.pages,
        settings=settings,
        standing=published_site(sources.data, output, records),
        stated=stated_before(sources.data, output),
    )


def _tell(told: Mapping[str, Sequence[str]]) -> None:
    """Say all of it in one language, then all of it in the next."""
    for lines in told.values():
        print("\n".join([*lines, ""]))
