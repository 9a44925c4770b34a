"""A site to be looked at: of what stands, only what changed is made again."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from plugins.output.kept import Content, Kept, NotAsKept
from plugins.output.manifest import differing, digest_of
from plugins.publish.known import KnownFile, SiteNote, note, noted
from plugins.publish.loading import Sources
from plugins.publish.put_out import put_out
from plugins.system.programs import changed_since, digest_of_files, own_programs

if TYPE_CHECKING:
    from plugins.editions.edition import Edition
    from plugins.editions.markdown_pages import MarkdownPage
    from plugins.plan.records.dataset import Records
    from plugins.publish.again import Remade
    from plugins.publish.build import Settings


@dataclass(frozen=True, slots=True, kw_only=True)
class DraftRequest:
    """What a draft is asked for: the site of `sources` in `folder`, notes of sites in `cache`.

    began: the moment since which `sources` are being read.
    """

    folder: Path
    cache: Path
    sources: Sources
    theme: Path
    offline: bool
    began: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """A draft in `folder`; what is known of the site that stands there lies in `cache`.

    made_from: the digest of all that it is to be made from. known: what was noted last. stands:
    whether the site that stands is what would be made, byte for byte. keys: those of the files that
    were made or kept, by their names.
    """

    folder: Path
    cache: Path
    made_from: str
    known: SiteNote
    stands: bool
    keys: dict[str, str] = field(default_factory=dict)

    def put_out(
        self,
        records: Records,
        pages: Sequence[MarkdownPage],
        settings: Settings,
        data: Path,
        editions: Sequence[Edition] | None = None,
    ) -> None:
        """Make the site stand; all is made where what stands is not as it was noted.

        `editions` are those of `records`, where they were made before.
        The run ends in words where writing fails.
        """
        from plugins.publish.build import build_again, inputs_of
        from plugins.publish.looked_at import show_first

        inputs = inputs_of(records, pages, settings, editions)
        show_first(inputs, self.folder)

        def made(known: Mapping[str, KnownFile]) -> Iterator[tuple[str, Content]]:
            keys = {name: each.key for name, each in known.items()}
            return self._contents(build_again(inputs, settings, keys), known)

        try:
            put_out(made(self.known.files), self.folder, data, None)
        except NotAsKept:
            put_out(made({}), self.folder, data, None)

    def note(self, said: Iterable[str]) -> None:
        """Note how the site was made that stands now, and what was said of what it is made from."""
        note(self.cache, self.folder, SiteNote(self.made_from, said=tuple(said)), self.keys)

    def _contents(
        self, made: Iterable[tuple[str, Remade]], known: Mapping[str, KnownFile]
    ) -> Iterator[tuple[str, Content]]:
        for name, each in made:
            if each.key:
                self.keys[name] = each.key
            yield name, Kept(known[name].digest) if each.content is None else each.content


def draft_of(request: DraftRequest) -> Draft:
    """The draft that is to be made; what cannot be read there is told later.

    Of what changes while it is being read nobody can say from what the site was made: it is not
    noted as made from anything.
    """
    sources, known = request.sources, noted(request.cache, request.folder)
    values = (str(sources.as_of), repr(sources.address), repr(request.offline))
    folders = (sources.data, sources.content, request.theme)
    try:
        made_from = digest_of_files(folders, (own_programs(), *values))
        made_from = "" if changed_since(folders, request.began) else made_from
    except OSError:
        made_from = ""
    return Draft(
        folder=request.folder,
        cache=request.cache,
        made_from=made_from,
        known=known,
        stands=bool(made_from) and known.made_from == made_from and _stands(known, request.folder),
    )


def _stands(known: SiteNote, site: Path) -> bool:
    return known.manifest == digest_of(site) and not any(differing(site))
