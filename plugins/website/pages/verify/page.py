"""How a reader checks a copy of the site: the list of its files, and the commands."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial

from plugins.editions.edition import Edition
from plugins.editions.names import of_the_plan
from plugins.editions.page import Page
from plugins.editions.urls import HEADERS, MANIFEST, output_file
from plugins.editions.values import Link
from plugins.website.pages.page import section_page
from plugins.website.pages.verify.commands import (
    Commands,
    Printed,
    digest_of_list,
    one_file,
    one_page,
    whole_copy,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class VerifyView:
    """The list of files, and the commands that hold a copy against it.

    manifest: its path; file: its name; url: its full address, None without a public one. example: a
    page that the commands about one page name; `folder` is what its address adds to that of the
    site. web: commands for a page on the web, none without a public address. kept_by_hosts: a file
    that hosts do not send. repository: where the program can be had that does all of this.
    """

    manifest: str
    file: str
    url: str | None
    digest: tuple[Commands, ...]
    whole: tuple[Commands, ...]
    example: Link
    folder: str
    one: tuple[Commands, ...]
    web: tuple[Commands, ...]
    kept_by_hosts: str
    repository: str | None


def verify_page(edition: Edition) -> Page:
    """The page, which uses nothing of what updates say."""
    _ = edition.words.gettext
    return section_page(
        edition,
        "verify",
        description=_(
            "How to check that a copy of this site – on a USB stick, in an archive, on another "
            "server – is what this site published, file by file, with what your computer has."
        ),
        view=partial(_view, edition),
        names=of_the_plan,
    )


def _view(edition: Edition) -> VerifyView:
    _, file = edition.words.gettext, output_file(MANIFEST)
    example = next(map(edition.task_link, edition.site.tasks.values()))
    name, address = output_file(example.path), edition.address
    words = Printed(changed=_("changed:"), missing=_("missing:"), not_listed=_("not listed:"))
    return VerifyView(
        manifest=MANIFEST,
        file=file,
        url=edition.public(MANIFEST),
        digest=digest_of_list(file),
        whole=whole_copy(file, words),
        example=example,
        folder=example.path.lstrip("/"),
        one=one_file(file, name),
        web=one_page(file, name, address, edition.absolute(example.path)) if address else (),
        kept_by_hosts=output_file(HEADERS),
        repository=edition.site.records.settings.repository,
    )
