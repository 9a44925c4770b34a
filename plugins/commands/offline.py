"""`python -m plugins offline`: the site as files, and one archive of them to be handed on."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from pathlib import Path

from plugins.commands.build import ROOT, by_settings
from plugins.commands.check import day
from plugins.editions.edition import Edition
from plugins.plan.reading.catalogues import N_
from plugins.plan.reading.saying import said
from plugins.plan.reading.summary import listing
from plugins.plan.records.dataset import Records
from plugins.publish.public_address import SETTING as SITE_URL
from plugins.publish.public_address import address_from
from plugins.system.archives import archive_into
from plugins.system.files import replacing

SUFFIX = "-zip"
OPEN = N_("Open {file}, or copy the folder to a USB stick")
PACKED = N_("To hand it on: {file} holds all of it, and says how to open it")
OLDER = N_("{folder} holds archives of earlier days too, which nobody removes: {names}")
NOT_PACKED = N_("the archive was not written: {file}: {reason}")


def run(data: Path, content: Path, output: Path) -> int:
    """Build a site that works by double-click, without a server, and pack it; the exit code."""
    code = by_settings("offlineconf.py", data, content, output)
    if code:
        return code
    from plugins.plan.reading.reader import read

    found = read(data, content)
    records = found.complete()
    if records is None:
        print(listing(found.problems))
        return 1
    return pack(_editions(records), output)


def pack(editions: Sequence[Edition], output: Path) -> int:
    """Put all files of `output` into an archive in a folder beside it, and say where it is."""
    from plugins.editions.urls import INDEX
    from plugins.publish.offline_copy import copy_name

    name = copy_name(editions[0])
    archive = output.with_name(f"{output.name}{SUFFIX}") / f"{name}.zip"
    try:
        archive.parent.mkdir(exist_ok=True)
        with replacing(archive) as target:
            archive_into(target, _members(editions, output, name))
    except OSError as error:
        reason = error.strerror or str(error)
        print(said(NOT_PACKED, file=error.filename or archive, reason=reason))
        return 1
    print(said(OPEN, file=output / INDEX))
    print(said(PACKED, file=archive))
    others = sorted(each.name for each in archive.parent.glob("*.zip") if each != archive)
    if others:
        print(said(OLDER, folder=archive.parent, names=", ".join(others)))
    return 0


def _members(editions: Sequence[Edition], output: Path, folder: str) -> Iterator[tuple[str, bytes]]:
    """How to open it, then every file of the site, each read as it is packed."""
    from plugins.publish.offline_copy import note_file, note_text

    yield note_file(editions), note_text(editions, folder)
    for file in sorted(path for path in output.rglob("*") if path.is_file()):
        yield f"{folder}/{file.relative_to(output).as_posix()}", file.read_bytes()


def _editions(records: Records) -> Sequence[Edition]:
    """What was built, in each language."""
    from plugins.publish.build import Settings, editions_of

    address = address_from(os.environ.get(SITE_URL)) or records.settings.address
    settings = Settings(theme=ROOT / "theme", address=address, as_of=day(), offline=True)
    return editions_of(records, settings)
