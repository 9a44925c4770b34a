"""The words of letters: what all of them say, around what each is about."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from plugins.editions.edition import Edition
from plugins.plan.records.agencies import Agency
from plugins.plan.records.letters import LetterCustoms
from plugins.website.pages.letters.addressees import to_lines
from plugins.website.pages.letters.paper import BLANK, PaperPart, PreparedLetter, letter


@dataclass(frozen=True, slots=True, kw_only=True)
class Matter:
    """What a letter is about, in one language.

    heading: the line below the title. said: what identifies it. asked: what a request asks for,
    each a sentence. page: the public address of its page, "" while there is none.
    """

    heading: str
    said: tuple[str, ...]
    asked: tuple[str, ...]
    page: str


def request(edition: Edition, bodies: Sequence[Agency], matter: Matter) -> PreparedLetter:
    """A request for information to `bodies`."""
    _, own = edition.words.gettext, customs(edition)
    if own.basis:
        basis = edition.passage(own.basis).text
        ask = _("{basis}, I kindly ask you for information on the following:").format(basis=basis)
    else:
        ask = _("I kindly ask you for information on the following:")
    asked = (f"{place}. {each}" for place, each in enumerate(matter.asked, 1))
    blank = _("I would like to receive the information in this form: {blank}").format(blank=BLANK)
    title = _("Request for information")
    parts = (
        PaperPart("head", _head(edition)),
        PaperPart("place", (_place(edition),)),
        PaperPart("title", (title.upper(), matter.heading)),
        PaperPart("text", to_lines(edition, bodies)),
        PaperPart("text", _sender(edition)),
        PaperPart("text", (ask, *matter.said)),
        PaperPart("text", (_("Please tell me:"), *asked)),
        PaperPart("text", (blank, _("Thank you very much."))),
        PaperPart("sign", _signed(edition)),
    )
    return letter(f"{title} {matter.heading}", parts, edition.language.code)


def correction(edition: Edition, bodies: Sequence[Agency], matter: Matter) -> PreparedLetter:
    """A correction of what is published: to those who make the site where anybody receives it.

    Else to `bodies`, of what they published themselves.
    """
    _ = edition.words.gettext
    to_site = edition.site.records.settings.contact is not None
    where = matter.page if to_site and matter.page else BLANK
    title = _("Correction of published information")
    parts = (
        PaperPart("head", () if to_site else _head(edition)),
        PaperPart("place", (_place(edition),)),
        PaperPart("title", (title.upper(), matter.heading)),
        PaperPart("text", (_to_site(edition),) if to_site else to_lines(edition, bodies)),
        PaperPart("text", _sender(edition)),
        PaperPart(
            "text",
            (_("I think that published information on the following is wrong:"), *matter.said),
        ),
        PaperPart(
            "text",
            (
                _("Where it stands: {blank}").format(blank=where),
                _("What is wrong: {blank}").format(blank=BLANK),
                _("What is right: {blank}").format(blank=BLANK),
                _("How I know (documents, addresses): {blank}").format(blank=BLANK),
            ),
        ),
        PaperPart("text", (_("Please check it and put it right. Thank you very much."),)),
        PaperPart("sign", _signed(edition)),
    )
    return letter(f"{title} {matter.heading}", parts, edition.language.code)


def customs(edition: Edition) -> LetterCustoms:
    """What letters say in the country of the site; nothing of their own where no file says it."""
    return edition.site.records.letters or LetterCustoms()


def document_in_full(edition: Edition) -> str:
    """The document by number, day and issuer."""
    plan = edition.site.records.plan
    return edition.words.gettext("{document_cited} of {date}, {issuer}").format(
        date=edition.words.long_date(plan.date),
        issuer=edition.passage(edition.site.agencies[plan.issuer].name).text,
    )


def _head(edition: Edition) -> tuple[str, ...]:
    return tuple(edition.passage(line).text for line in customs(edition).head)


def _place(edition: Edition) -> str:
    return edition.words.gettext("..................., the ..... day of ............... 20.....")


def _sender(edition: Edition) -> tuple[str, ...]:
    _ = edition.words.gettext
    stated = tuple(edition.passage(line).text for line in customs(edition).sender)
    lines = stated or (_("My name"), _("My address"), _("My telephone or e-mail"))
    return tuple(f"{line}: {BLANK}" for line in lines)


def _to_site(edition: Edition) -> str:
    settings = edition.site.records.settings
    name = edition.passage(settings.publisher or settings.name).text
    return edition.words.gettext("To: {name}").format(name=name)


def _signed(edition: Edition) -> tuple[str, ...]:
    _ = edition.words.gettext
    return (_("The writer"), _("(signature and full name)"))
