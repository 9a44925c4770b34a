"""The folders beside a site's own that publishing needs."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class SiteFolders:
    """The folder of a site, and what lies beside it while it is needed."""

    standing: Path

    @classmethod
    def of(cls, folder: Path) -> SiteFolders:
        """The folders of the site in `folder`; of a link to a folder, those of that folder."""
        return cls(folder.resolve())

    @property
    def next(self) -> Path:
        """The site in the making."""
        return self._beside("next")

    @property
    def previous(self) -> Path:
        """The publication before."""
        return self._beside("previous")

    @property
    def earlier(self) -> Path:
        """The publication before the last one, while a draft stands and `previous` is the last."""
        return self._beside("earlier")

    @property
    def spare(self) -> Path:
        """The site before a draft, from which the next draft is made."""
        return self._beside("spare")

    @property
    def made_from(self) -> Path:
        """What the publication that stands and the one before were made from."""
        return self._beside("made-from")

    @property
    def aside(self) -> Path:
        """Where the old site waits while a system without exchange renames the new one."""
        return self._beside("aside")

    @property
    def journal(self) -> Path:
        """The note of an exchange under way."""
        return self._beside("journal")

    def _beside(self, purpose: str) -> Path:
        return self.standing.with_name(f".{self.standing.name}.{purpose}")
