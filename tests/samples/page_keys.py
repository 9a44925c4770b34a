"""The keys of all pages of a plan, none of which is made."""

from __future__ import annotations

from pathlib import Path

from plugins.plan.rules.check import load
from plugins.publish.build import Settings, inputs_of, with_keys


def page_keys(data: Path, settings: Settings) -> dict[str, str]:
    """By the path of a page, the key by which it would be made from `data`."""
    inputs = with_keys(inputs_of(load(data, settings.as_of), [], settings), settings, {})
    keys, twins = inputs.keys, inputs.renderer.twins
    assert keys
    return {page.path: keys.of_page(page, twins[page.key]) for page in inputs.pages}
