"""Whether a body is the office that publishes the site, which writes no letter to itself."""

from __future__ import annotations

from plugins.editions.edition import Edition
from plugins.office.workbooks.asked_bodies import AskedBody
from plugins.office.workbooks.compared_words import plain_name


def is_publisher(edition: Edition, body: AskedBody) -> bool:
    """Whether the `publisher` of the site bears a name, or an abbreviation, of this body."""
    publisher = edition.site.records.settings.publisher
    if publisher is None:
        return False
    code, agency = edition.language.code, body.agency
    names = (
        *(body.name.text, agency.name.get(code) or ""),
        *agency.abbreviations.get(code, ()),
        *agency.aliases,
    )
    return plain_name(publisher.get(code) or "") in {*map(plain_name, filter(None, names))}
