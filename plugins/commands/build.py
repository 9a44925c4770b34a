"""`python -m plugins build`, `publish`, `rebuild`: the site, by Pelican."""

from __future__ import annotations

import os
from pathlib import Path
from zipfile import BadZipFile

from plugins.output.made_from import published_copy
from plugins.plan.reading.catalogues import N_
from plugins.plan.reading.folder import MISSING_FOLDER
from plugins.plan.reading.problems import Problem
from plugins.plan.reading.saying import said
from plugins.plan.reading.summary import listing
from plugins.publish.put_out import warn_of_draft

ROOT = Path(__file__).resolve().parents[2]
BUILT = N_("The site is in {folder}/. To look at it: make serve")
COPY_UNREADABLE = N_(
    "the copy that was kept of what was published cannot be read ({reason}), and the site stands "
    "as it was: to publish the data as they are now, make release"
)


def build(data: Path, content: Path, output: Path) -> int:
    """Build the site to be looked at; the exit code."""
    code = by_settings("pelicanconf.py", data, content, output)
    if not code:
        print(said(BUILT, folder=output), flush=True)
        warn_of_draft(data, output)
    return code


def publish(data: Path, content: Path, output: Path) -> int:
    """Build the site for the web, from what is recorded alone; the exit code."""
    return by_settings("publishconf.py", data, content, output)


def rebuild(data: Path, content: Path, output: Path) -> int:
    """Build what was published last once more, as of the day of the build; the exit code.

    From the copy that is kept of it; where there is none, from what stands in `data`.
    """
    try:
        with published_copy(data, output) as copy:
            if copy is None:
                return by_settings("rebuildconf.py", data, content, output)
            os.environ["NOTED_BESIDE"] = str(data)
            return by_settings("rebuildconf.py", copy.data, copy.content, output)
    except (OSError, BadZipFile) as error:
        print(said(COPY_UNREADABLE, reason=error))
        return 1


def by_settings(settings: str, data: Path, content: Path, output: Path) -> int:
    """Build the site by a file of settings; the exit code."""
    from plugins.publish.pelican_run import run

    if not content.is_dir():
        missing = Problem.of_file(str(content), MISSING_FOLDER, {"path": str(content)})
        print(listing([missing]))
        return 1
    os.environ["DATA_DIR"] = str(data)
    return run(content, output, ROOT / settings)
