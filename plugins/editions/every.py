"""The site in each of its languages."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from pathlib import Path

from plugins.editions.document_words import document_words
from plugins.editions.edition import Edition
from plugins.editions.extras import Extra
from plugins.editions.languages import languages_of
from plugins.editions.made_once import MadeOnce
from plugins.editions.prose_facts import prose_facts
from plugins.editions.quotations import quotations
from plugins.editions.tasks import task_row
from plugins.editions.today import all_gone
from plugins.editions.updates import update_entry
from plugins.editions.urls import Urls
from plugins.editions.words import words_of
from plugins.plan.facts.site import Site
from plugins.plan.ledger.days import days_of_records
from plugins.plan.ledger.held_languages import held_languages
from plugins.plan.ledger.news import site_changes
from plugins.plan.publications.every import every_publication


def in_every_language(
    site: Site,
    translations: Path,
    address: str | None,
    *,
    offline: bool = False,
    extras: frozenset[Extra] = frozenset(),
) -> tuple[Edition, ...]:
    """The editions of `site`; `translations` is the folder of the theme's catalogues.

    `address` is the public address, None without any; `offline` pages can be opened as files,
    `extras` are made besides pages.
    """
    languages = languages_of(site.records.languages)
    told = quotations(site.records)
    days = days_of_records(site.records.ledger, site.as_of)
    held = held_languages(site.records, site.records.language_codes)
    news = site_changes(replace(site.records, updates=site.updates), site.as_of)
    publications = every_publication(site.records, site.as_of)
    bare = [
        Edition(
            site=site,
            language=language,
            languages=languages,
            words=words_of(language, translations, document_words(site.records, language.code)),
            urls=Urls(language),
            address=address,
            offline=offline,
            extras=extras,
            quotations=told,
            days=days,
            news=news,
            publications=publications,
            held=held,
        )
        for language in languages
    ]
    facts = {edition.language.code: prose_facts(edition) for edition in bare}
    known = (replace(edition, facts=facts, gone=all_gone(edition)) for edition in bare)
    return tuple(map(with_lists, known))


def with_lists(edition: Edition) -> Edition:
    """The same with its updates and tasks as they stand in lists, each made once."""
    site = edition.site
    entries = MadeOnce(partial(update_entry, edition), site.updates_by_id)
    with_entries = replace(edition, entries=entries)
    return replace(with_entries, rows=MadeOnce(partial(task_row, with_entries), site.tasks))
