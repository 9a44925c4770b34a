"""What is noted of a site that stands for the next build of it.

The note lies in the folder for what is kept between builds, behind its own digest, and names each
file with the digest of what it held: whatever is damaged or old is not believed.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

from plugins.output.manifest import digest_of, listed
from plugins.system.kept import forget_all_but, keep, read_kept

# Of so many sites there are notes, the latest used.
NOTES = 8


class KnownFile(NamedTuple):
    """The key by which a file was made, and the SHA-256 of what it holds."""

    key: str
    digest: str


@dataclass(frozen=True, slots=True)
class SiteNote:
    """How a site was made.

    made_from: the digest of all that it was made from. manifest: the digest of its manifest, which
    stands for the site; None where nothing is noted. said: what was said besides. files: those with
    a key, by their names.
    """

    made_from: str = ""
    manifest: str | None = None
    said: tuple[str, ...] = ()
    files: Mapping[str, KnownFile] = field(default_factory=dict)


def noted(cache: Path, site: Path) -> SiteNote:
    """What is noted of `site`, of those files alone that its manifest lists as they were."""
    text = read_kept(_path(cache, site))
    if text is None:
        return SiteNote()
    try:
        held = listed(site)
    except OSError:
        return SiteNote()
    made_from, manifest, said, every = json.loads(text)
    files = {name: KnownFile(*each) for name, each in every.items()}
    return SiteNote(
        made_from,
        manifest,
        tuple(said),
        {name: each for name, each in files.items() if held.get(name) == each.digest},
    )


def note(cache: Path, site: Path, how: SiteNote, keys: Mapping[str, str]) -> None:
    """Note how `site` was made, and by which `keys` its files, by their names.

    Where that cannot be done all is made anew next time.
    """
    path = _path(cache, site)
    with contextlib.suppress(OSError):
        held = listed(site)
        files = {name: (key, held[name]) for name, key in keys.items() if name in held}
        text = json.dumps([how.made_from, digest_of(site), how.said, files]).encode()
        path.parent.mkdir(parents=True, exist_ok=True)
        keep(path, text)
        forget_all_but(path.parent, NOTES)


def _path(cache: Path, site: Path) -> Path:
    name = hashlib.sha256(os.fsencode(site.resolve())).hexdigest()[:16]
    return cache / f"{name}.json"
