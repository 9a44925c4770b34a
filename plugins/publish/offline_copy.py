"""The site as one archive: how it is called, and what is said to whoever unpacks it."""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator, Sequence

from plugins.editions.edition import Edition
from plugins.editions.urls import INDEX
from plugins.plan.reading.characters import plain_letters

OTHERS = re.compile(r"[^a-z0-9]+")
# As simple editors of Windows want it.
LINE_END = "\r\n"


def copy_name(edition: Edition) -> str:
    """The archive by the number of the document and the day: "07-nq-hdnd-2026-12-01"."""
    site = edition.site
    number = OTHERS.sub("-", plain_letters(site.records.plan.number)).strip("-")
    return "-".join(filter(None, (number, site.as_of.isoformat())))


def note_file(editions: Sequence[Edition]) -> str:
    """The file that says how to open the site, by its name in every language."""
    names = (edition.words.gettext("how-to-open") for edition in editions)
    return f"{'_'.join(dict.fromkeys(names))}.txt"


def note_text(editions: Sequence[Edition], folder: str) -> bytes:
    """What that file says of the site in `folder`, in one language below the other."""
    parts = (LINE_END.join(_lines(edition, folder)) for edition in editions)
    return codecs.BOM_UTF8 + f"{LINE_END * 3}".join(parts).encode() + LINE_END.encode()


def _lines(edition: Edition, folder: str) -> Iterator[str]:
    site, words, say = edition.site, edition.words, edition.passage
    plan, name = site.records.plan, say(site.records.settings.name).text
    day = words.long_date(site.as_of)
    yield words.gettext("{site}: a copy of {date}").format(site=name, date=day)
    yield ""
    yield words.gettext(
        "%(site)s sets out {document_cited} of %(date)s, issued by the %(author)s."
    ) % {
        "site": name,
        "date": words.long_date(plan.date),
        "author": say(site.agencies[plan.issuer].name).text,
    }
    yield words.gettext("What was reported or changed after this day is not in the copy.")
    if edition.address:
        yield words.gettext("The site on the web: {address}").format(address=edition.address)
    yield ""
    yield "1. " + words.gettext(
        "Unpack the archive first (right-click it, “Extract all”): pages opened inside it find "
        "neither their look nor each other."
    )
    yield "2. " + words.gettext("Open the folder {folder}.").format(folder=folder)
    yield "3. " + words.gettext(
        "Double-click {file}: the site opens in the browser (Chrome, Edge, Firefox), without a "
        "network, and the search works too."
    ).format(file=INDEX)
