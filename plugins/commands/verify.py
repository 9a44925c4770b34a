"""`python -m plugins verify`: hold a copy of a site against its manifest, and say what differs."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from plugins.commands.manifest import stated_manifest
from plugins.editions.urls import HEADERS, output_file
from plugins.output.copies import Comparison, FileState, ManifestRefused, compared_in
from plugins.output.served import Unread, compared_at
from plugins.plan.publications.manifest_note import noted_manifest
from plugins.plan.publications.sites import publication_of_site
from plugins.plan.reading.catalogues import N_
from plugins.plan.reading.folder import MISSING_FOLDER, Folder
from plugins.plan.reading.problems import Problem
from plugins.plan.reading.publications_file import PUBLICATIONS, PUBLICATIONS_FILE
from plugins.plan.reading.saying import in_every_language, said
from plugins.plan.reading.stated_address import stated_address
from plugins.plan.reading.summary import listing

SETTING = "SITE"
REFUSED = N_("{site} cannot be checked: {reason}")
MISSING = N_("listed, but not there: {count}")
CHANGED = N_("there, but not as listed: {count}")
NOT_LISTED = N_("there, but not listed: {count}")
UNREAD = N_("could not be read: {count}")
HIDDEN = N_("not to be seen, as hosts keep such a file for themselves: {count}")
AS_LISTED = N_("{site}: all is as manifest.sha256 lists it ({count} files)")
DIFFERS = N_("{site}: not as manifest.sha256 lists it ({right} of {count} files are)")
OVER_HTTP = N_("files that manifest.sha256 does not list cannot be seen over HTTP")
DIGEST = N_("the digest of this manifest.sha256 is {manifest}")
AS_STATED = N_("it is the digest that MANIFEST states")
NOT_AS_STATED = N_("it is not the digest that MANIFEST states, which is {stated}")
PUBLISHED = N_("it is the manifest of the publication {name}")
NOT_KNOWN = N_("{file} does not say which publication it is of")

WEB = ("http://", "https://")
# Hosts that read their rules from this file do not send it.
KEPT_BY_HOSTS = frozenset({output_file(HEADERS)})
HEADINGS = {
    FileState.MISSING: MISSING,
    FileState.CHANGED: CHANGED,
    FileState.UNREAD: UNREAD,
    FileState.HIDDEN: HIDDEN,
}


def run(data: Path, site: str, *, others: bool = False) -> int:
    """Check the copy in the folder or at the address `site`; 1 where anything is not as listed.

    others: files that no manifest lists, which publishing carries over, are named and no fault. The
    manifest is held against the digest in MANIFEST, where that is set; the publications in the
    `data` folder may say which of them it is of.
    """
    stated = stated_manifest()
    compared = _compared(site)
    if isinstance(compared, str):
        print(compared)
        return 1
    for line in _differences(compared):
        print(line)
    if others:
        compared = replace(compared, unlisted=())
    for line in _verdict(site, compared):
        print(line)
    print(said(DIGEST, manifest=compared.manifest))
    is_stated = stated in (None, compared.manifest)
    if stated:
        print(said(AS_STATED if is_stated else NOT_AS_STATED, stated=stated))
    for line in _publication(data, compared.manifest):
        print(line)
    return 0 if compared.is_as_listed and is_stated else 1


def _compared(site: str) -> Comparison | str:
    """What is there, or why nothing can be told, in words."""
    try:
        if not site.lower().startswith(WEB):
            return _in_folder(Path(site))
        address = stated_address(site, SETTING)
        if isinstance(address, Problem):
            return listing([address])
        return compared_at(address, KEPT_BY_HOSTS)
    except (ManifestRefused, Unread) as refused:
        reason, values = refused.reason, refused.values
        return in_every_language(
            lambda words: words(REFUSED).format(site=site, reason=words(reason).format(**values))
        )
    except OSError as error:
        return said(REFUSED, site=site, reason=error.strerror or error)


def _in_folder(folder: Path) -> Comparison | str:
    if not folder.is_dir():
        return listing([Problem.of_file(str(folder), MISSING_FOLDER, {"path": str(folder)})])
    return compared_in(folder)


def _differences(compared: Comparison) -> Iterator[str]:
    """What differs, each kind under its heading; why a file could not be read beside its name."""
    for found, heading in HEADINGS.items():
        yield from _named(heading, compared.names(found), compared)
    yield from _named(NOT_LISTED, compared.unlisted or (), compared)


def _named(heading: str, names: Sequence[str], compared: Comparison) -> Iterator[str]:
    if names:
        yield said(heading, count=len(names))
    for name in names:
        reason = compared.reasons.get(name)
        why = f": {said(reason[0], **reason[1])}" if reason else ""
        yield f"  {printable(name)}{why}"


def printable(name: str) -> str:
    """A name of a file as it can be printed: whoever named it may have meant a terminal."""
    return name if name.isprintable() else ascii(name)


def _verdict(site: str, compared: Comparison) -> Iterator[str]:
    right, count = len(compared.names(FileState.AS_LISTED)), len(compared.found)
    yield said(AS_LISTED if compared.is_as_listed else DIFFERS, site=site, right=right, count=count)
    if compared.unlisted is None:
        yield said(OVER_HTTP)


def _publication(data: Path, manifest: str) -> Iterator[str]:
    """Which publication the manifest is of; nothing where no publications are written down."""
    lines, problems = PUBLICATIONS_FILE.read(Folder(data))
    if problems:
        yield listing(problems)
    elif lines:
        name = publication_of_site(lines, manifest, noted_manifest(data))
        yield said(PUBLISHED, name=name) if name else said(NOT_KNOWN, file=data / PUBLICATIONS)
