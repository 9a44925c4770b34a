"""What is wrong with a site that was just published, besides what its manifest tells."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from pathlib import Path

from plugins.output.links import dead_links
from plugins.plan.publications.names import last_publication
from plugins.plan.reading.catalogues import N_
from plugins.plan.reading.folder import Folder
from plugins.plan.reading.frozen_copies import frozen_copies
from plugins.plan.reading.publications_file import PUBLICATIONS_FILE
from plugins.plan.reading.saying import said
from plugins.publish.published_counts import row_counts, shows_ledger

# So many dead links are named; the first ones tell what is wrong.
MOST = 20
DEAD_LINK = N_("{page}: the link to “{link}” leads nowhere")
OTHER_COUNT = N_("data/{table}.json has {rows} rows, but {recorded} such records were recorded")
OTHER_LEDGER = N_("the site does not show the ledger that is in {data}")
NOT_READ = N_("the published site cannot be read: {reason}")


def faults_of(data: Path, site: Path) -> list[str]:
    """What is wrong with links, counts and ledger of the site in a folder, in every language."""
    try:
        return [*_links(site), *_counts(data, site), *_ledger(data, site)]
    except (OSError, ValueError) as error:
        return [said(NOT_READ, reason=error)]


def _links(site: Path) -> Iterator[str]:
    for page, link in islice(dead_links(site), MOST):
        yield said(DEAD_LINK, page=page, link=link)


def _counts(data: Path, site: Path) -> Iterator[str]:
    folder = Folder(data)
    (lines, _), (copies, _) = PUBLICATIONS_FILE.read(folder), frozen_copies(folder)
    last = last_publication(lines)
    copy = copies.get(last.frozen) if last else None
    for count in row_counts(site, copy) if copy else ():
        if count.rows != count.recorded:
            yield said(OTHER_COUNT, table=count.table, rows=count.rows, recorded=count.recorded)


def _ledger(data: Path, site: Path) -> Iterator[str]:
    if not shows_ledger(site, data):
        yield said(OTHER_LEDGER, data=data)
