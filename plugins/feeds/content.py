"""The full text of an update as HTML for feed readers: everything its page says of it."""

from __future__ import annotations

from collections.abc import Iterator

from markupsafe import Markup, escape

from plugins.editions.edition import Edition
from plugins.editions.evidence import source_view
from plugins.editions.labels import labeller
from plugins.editions.safe_html import from_markdown
from plugins.editions.updates import period_words, said_by, stated_delivery, task_links
from plugins.editions.values import Passage
from plugins.plan.records.evidence import Document, Evidence
from plugins.plan.records.types import DateAsKnown, Text
from plugins.plan.records.updates import Amendment, Update, UpdateKind

FACT = Markup("<p><b>%s</b> %s</p>")
NAMED = Markup("<p><b>%s:</b> %s</p>")
PARAGRAPH = Markup("<p>%s</p>")
LINK = Markup('<a href="%s">%s</a>')


def full_text(edition: Edition, update: Update, superseded_by: Update | None) -> Markup:
    """All that `update` says, with its sources, in HTML that stands on its own."""
    parts = (
        *_kind(edition, update),
        *_later(edition, update, superseded_by),
        *_facts(edition, update),
        _text(edition, update),
        *_beside(edition, update),
        *_wordings(edition, update),
        _tasks(edition, update),
        *_sources(edition, update),
        *_files(edition, update),
    )
    return Markup("\n").join(parts)


def inline(edition: Edition, passage: Passage) -> Markup:
    """A passage in a line, marked where it is not in the language of the edition."""
    words = escape(passage.text)
    if passage.lang != edition.language.code:
        words = filled(Markup('<span lang="%s">%s</span>'), passage.lang, words)
    note = _note(edition, passage)
    return filled(Markup("%s %s"), words, note) if note else words


def filled(template: Markup, *values: object) -> Markup:
    """`template` with each %s replaced by a value, escaped; Markup.format takes twice as long."""
    return template % values


def _note(edition: Edition, passage: Passage) -> str:
    """What a reader must know of a passage that is no up-to-date translation; else ""."""
    _ = edition.words.gettext
    if passage.original and passage.lang != edition.language.code:
        return _("(not yet translated)")
    return _("(translated from an earlier version)") if passage.outdated else ""


def _kind(edition: Edition, update: Update) -> Iterator[Markup]:
    label = labeller(edition.words.gettext)
    if edition.site.records.plan.sample:
        notice = edition.words.gettext("Sample data: nothing here is real.")
        yield filled(Markup("<p><strong>%s</strong></p>"), notice)
    name = f"{label('update_kind', update.kind)}."
    yield filled(FACT, name, label("update_meaning", update.kind))


def _later(edition: Edition, update: Update, superseded_by: Update | None) -> Iterator[Markup]:
    _ = edition.words.gettext
    corrected = edition.site.histories[update.task_ids[0]].corrected
    for correction in corrected.get(update.id, ()):
        yield filled(FACT, _("Corrected since by:"), _reference(edition, correction))
    if superseded_by:
        words = _("A later statement has taken its place:")
        yield filled(FACT, words, _reference(edition, superseded_by))
    if update.corrects:
        corrects = edition.site.updates_by_id[update.corrects]
        yield filled(FACT, _("Corrects:"), _reference(edition, corrects))
    if update.supersedes:
        supersedes = edition.site.updates_by_id[update.supersedes]
        yield filled(FACT, _("Takes the place of:"), _reference(edition, supersedes))


def _facts(edition: Edition, update: Update) -> Iterator[Markup]:
    _ = edition.words.gettext
    label = labeller(_)
    by, _path = said_by(edition, update)
    if by:
        yield filled(NAMED, label("said_by", update.kind), inline(edition, by))
    elif update.kind is UpdateKind.CORRECTION:
        yield filled(PARAGRAPH, _("This site: it corrects its own mistake"))
    yield filled(NAMED, _("Date"), _dated(edition, update.date, update.date_note))
    if update.received:
        yield filled(NAMED, _("Received"), edition.words.long_date(update.received))
    if update.period:
        words = period_words(edition, update.period.start, update.period.end)
        yield filled(NAMED, _("Period covered"), words)
    if update.delivery:
        yield filled(NAMED, _("Delivery, as stated"), stated_delivery(edition, update))
    if update.reason:
        yield filled(NAMED, _("Reason given"), _said(edition, update.reason))
    if update.document:
        yield filled(NAMED, _("Document"), _document(edition, update.document))


def _text(edition: Edition, update: Update) -> Markup:
    passage = edition.passage(update.text)
    safe = from_markdown(passage.text, edition.full)
    note = _note(edition, passage)
    if not note:
        return safe
    return filled(Markup('<p>%s</p>\n<div lang="%s">%s</div>'), note, passage.lang, safe)


def _beside(edition: Edition, update: Update) -> Iterator[Markup]:
    _ = edition.words.gettext
    if update.territory:
        yield filled(FACT, _("Territory of the figures:"), _said(edition, update.territory))
    if update.caution:
        yield filled(FACT, _("Read with care:"), _said(edition, update.caution))
    if update.correction:
        yield filled(NAMED, _("Was"), _said(edition, update.correction.was))
        yield filled(NAMED, _("Is now"), _said(edition, update.correction.now))


def _wordings(edition: Edition, update: Update) -> Iterator[Markup]:
    amendment: Amendment | None = update.amendment
    if not amendment:
        return
    _ = edition.words.gettext
    cell = labeller(_)("cell", amendment.cell)
    task = _("Task %(number)s, %(cell)s") % {"number": update.task_ids[0], "cell": cell}
    yield filled(PARAGRAPH, task)
    before = edition.verbatim(amendment.before) if amendment.before else None
    stood = inline(edition, before) if before else _("Nothing stood here.")
    yield filled(NAMED, _("Before"), stood)
    yield filled(NAMED, _("As amended"), _said(edition, amendment.after))


def _tasks(edition: Edition, update: Update) -> Markup:
    _ = edition.words.gettext
    items = (
        filled(
            Markup("<li>%s %s%s</li>"),
            filled(LINK, edition.absolute(link.path), link.number),
            inline(edition, link.name),
            "".join(
                f", {_('item %(number)s') % {'number': item}}"
                for item in update.items_of(link.number)
            ),
        )
        for link in task_links(edition, update)
    )
    return _list(_("What it is about"), items)


def _sources(edition: Edition, update: Update) -> Iterator[Markup]:
    if update.sources:
        items = (_source(edition, source) for source in update.sources)
        yield _list(edition.words.ngettext("Source", "Sources", len(update.sources)), items)


def _source(edition: Edition, source: Evidence) -> Markup:
    _, view = edition.words.gettext, source_view(edition, source)
    title = inline(edition, view.title)
    parts = [filled(LINK, view.url, title) if view.url else title]
    parts.append(inline(edition, view.publisher))
    if view.number:
        parts.append(escape(_("No. %(number)s") % {"number": view.number}))
    if view.date:
        parts.append(_dated(edition, view.date))
    certainty = labeller(_)("certainty", view.certainty)
    parts.append(escape(_("How sure: %(certainty)s") % {"certainty": certainty}))
    if view.archived:
        parts.append(filled(LINK, view.archived, _("Archived copy")))
    line = Markup(" · ").join(parts)
    if not view.quote:
        return filled(Markup("<li>%s</li>"), line)
    quote = Markup('<blockquote lang="%s"><p>%s</p></blockquote>')
    return filled(Markup("<li>%s%s</li>"), line, filled(quote, view.quote.lang, view.quote.text))


def _files(edition: Edition, update: Update) -> Iterator[Markup]:
    if update.attachments:
        items = (
            filled(
                Markup("<li>%s</li>"),
                filled(
                    LINK,
                    edition.absolute(edition.urls.attachment(attachment.file)),
                    _said(edition, attachment.title),
                ),
            )
            for attachment in update.attachments
        )
        yield _list(
            edition.words.ngettext("Attached file", "Attached files", len(update.attachments)),
            items,
        )


def _list(heading: str, items: Iterator[Markup]) -> Markup:
    return filled(Markup("<p><b>%s:</b></p>\n<ul>%s</ul>"), heading, Markup("").join(items))


def _document(edition: Edition, document: Document) -> Markup:
    number = filled(LINK, document.url, document.number) if document.url else document.number
    words = filled(Markup("%s, %s"), number, edition.words.long_date(document.date))
    return Markup(". ").join((words, *(_said(edition, t) for t in (document.title,) if t)))


def _reference(edition: Edition, update: Update) -> Markup:
    url = edition.absolute(edition.urls.update(update.id))
    kind = labeller(edition.words.gettext)("update_kind", update.kind)
    link = filled(LINK, url, _said(edition, update.title))
    return filled(Markup("%s (%s, %s)"), link, kind, _dated(edition, update.date))


def _said(edition: Edition, text: Text) -> Markup:
    return inline(edition, edition.passage(text))


def _dated(edition: Edition, date: DateAsKnown, note: Text | None = None) -> Markup:
    words = escape(edition.words.date_as_known(date.first, date.precision))
    return words + filled(Markup(" (%s)"), _said(edition, note)) if note else words
