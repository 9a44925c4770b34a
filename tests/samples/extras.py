"""The made-up province with updates as it is published: with all that is made besides pages."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from plugins.editions.edition import Edition
from plugins.editions.extras import Extra
from plugins.plan.records.dataset import Records
from plugins.plan.rules.check import load
from plugins.publish.build import build, editions_of
from plugins.publish.extras import extras_of
from tests.samples.built import SETTINGS
from tests.samples.folders import laid_out
from tests.samples.plan import AS_OF, ROOT
from tests.samples.updates_site import updated_records

# Pictures that were drawn before are used again, as by the command. The book is not among them:
# it takes longer than all else, and tests of its own make it.
PUBLISHED = replace(
    SETTINGS,
    extras=extras_of(publishing=True) - {Extra.BOOK},
    processes=1,
    drawn=ROOT / ".cache/drawn/samples",
)


@cache
def published_editions() -> tuple[Edition, ...]:
    """It in both languages."""
    return editions_of(with_posters(updated_records()), PUBLISHED)


@cache
def published_files() -> Mapping[str, bytes]:
    """Every file, by its name in the output, but the manifest."""
    with TemporaryDirectory() as folder:
        data = laid_out(Path(folder))
        records = load(data, AS_OF, data.parent / "content")
        return dict(build(with_posters(records), [], PUBLISHED))


def with_posters(records: Records) -> Records:
    """The same, with a task chosen for a poster."""
    return replace(records, settings=records.settings.model_copy(update={"posters": ("1.1",)}))
