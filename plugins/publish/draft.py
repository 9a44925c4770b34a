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
from plugins.system.programs import digest_of_files, own_programs

if TYPE_CHECKING:
    from plugins.editions.edition import Edition
    from plugins.editions.markdown_pages import MarkdownPage
    from plugins.plan.records.dataset import Records
    from plugins.publish.again import Remade
    from plugins.publish.build import Settings


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """A draft in `folder`; what is known of the site that stands there lies in `cache`.

    made_from: the digest of all that it is to be made from. known: what was noted last. keys: those
    of the files that were made or kept, by their names.
    """

    folder: Path
    cache: Path
    made_from: str
    known: SiteNote
    keys: dict[str, str] = field(default_factory=dict)

    @classmethod
    def of(
        cls, folder: Path, cache: Path, sources: Sources, theme: Path, *, offline: bool
    ) -> Draft:
        """The draft that is to be made of `sources`; what cannot be read there is told later."""
        values = (str(sources.as_of), repr(sources.address), repr(offline))
        folders = (sources.data, sources.content, theme)
        try:
            made_from = digest_of_files(folders, (own_programs(), *values))
        except OSError:
            made_from = ""
        return cls(folder=folder, cache=cache, made_from=made_from, known=noted(cache, folder))

    def stands(self) -> bool:
        """Whether the site that stands is what would be made, byte for byte."""
        known = self.known
        if not self.made_from or (known.made_from, known.manifest) != (
            self.made_from,
            digest_of(self.folder),
        ):
            return False
        return not any(differing(self.folder))

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
        from plugins.publish.build import build_again

        def made(known: Mapping[str, KnownFile]) -> Iterator[tuple[str, Content]]:
            keys = {name: each.key for name, each in known.items()}
            return self._contents(build_again(records, pages, settings, keys, editions), known)

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
