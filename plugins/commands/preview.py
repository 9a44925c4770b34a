"""`python -m plugins preview`: say what readers would see change, and build it to be looked at."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from pathlib import Path

from plugins.commands.build import ROOT
from plugins.commands.check import day
from plugins.plan.publications.rules import copies_as_listed
from plugins.plan.reading.case import Case
from plugins.plan.reading.catalogues import N_
from plugins.plan.reading.folder import MISSING_FOLDER
from plugins.plan.reading.memory import FORGETFUL
from plugins.plan.reading.problems import DataProblems, Problem, Severity
from plugins.plan.reading.saying import said
from plugins.plan.reading.summary import listing, summarised
from plugins.plan.records.dataset import Records
from plugins.plan.rules.stages import NOTICED
from plugins.publish.build import Settings
from plugins.publish.extras import extras_of, kept_of
from plugins.publish.loading import Checked, Sources, checking, read_with
from plugins.publish.preview import Previewing, PreviewRequest, published_site
from plugins.publish.processes import SETTING as PROCESSES
from plugins.publish.processes import processes_from
from plugins.publish.public_address import SETTING as SITE_URL
from plugins.publish.public_address import address_from
from plugins.publish.put_out import put_out
from plugins.system.uncollected import uncollected

FOLDER = Path(".preview")
LOOK = N_(
    "nothing was published and data/ was not changed; the preview is in {file}: open it by "
    "double-click, its links lead to the pages as they would be"
)


def run(data: Path, content: Path, output: Path, folder: Path) -> int:
    """Build the site into `folder`/site and say how it differs from the one in `output`.

    1 where anything is wrong, all of which is named; nothing is written then.
    """
    if not content.is_dir():
        missing = Problem.of_file(str(content), MISSING_FOLDER, {"path": str(content)})
        print(listing([missing]))
        return 1
    sources = Sources(
        data=data,
        content=content,
        as_of=day(),
        publishing=False,
        address=address_from(os.environ.get(SITE_URL)),
        head=None,
    )
    try:
        records, checked = _usable(sources)
        previewing = Previewing(_request(sources, records, checked, output))
        site = folder / "site"
        put_out(previewing.files(), site, data, None)
    except DataProblems as found:
        print(listing(found.problems))
        return 1
    _tell(previewing.told)
    print(said(LOOK, file=site / "preview.html"))
    return 0


def _usable(sources: Sources) -> tuple[Records, Checked]:
    """What was read and checked, notices said. Raises DataProblems where it cannot be used."""
    reading = read_with(FORGETFUL, sources)
    with uncollected(), checking(reading) as finding:
        checked = finding()
    records = reading.found.complete()
    problems = [problem for problem in checked.problems if problem.severity is Severity.PROBLEM]
    # What is compared with is opened: other builds look at listings alone.
    problems += copies_as_listed(Case(reading.found, sources.as_of))
    if problems or records is None:
        raise DataProblems(problems)
    if notices := [problem for problem in checked.problems if problem.message in NOTICED]:
        print(summarised(notices))
    return records, checked


def _request(sources: Sources, records: Records, checked: Checked, output: Path) -> PreviewRequest:
    """All that a publication would have, in pages that work by double-click."""
    cache = ROOT / ".cache"
    settings = Settings(
        theme=ROOT / "theme",
        address=sources.address or records.settings.address,
        as_of=sources.as_of,
        lexicons=checked.texts.lexicons,
        offline=True,
        extras=extras_of(publishing=True),
        processes=processes_from(os.environ.get(PROCESSES)),
        compiled=cache / "templates",
        drawn=kept_of(cache / "drawn", sources.data),
    )
    return PreviewRequest(
        records=records,
        markdown=checked.texts.pages,
        settings=settings,
        standing=published_site(sources.data, output, records),
    )


def _tell(told: Mapping[str, Sequence[str]]) -> None:
    """Say all of it in one language, then all of it in the next."""
    for lines in told.values():
        print("\n".join([*lines, ""]))
