"""The gallery: every component of the theme with its examples, for those who work on the theme."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from inspect import signature
from pathlib import Path
from typing import Any

import yaml
from jinja2 import Environment
from markupsafe import Markup

from plugins.editions.edition import Edition
from plugins.editions.page import Page
from plugins.editions.templates import Templates
from plugins.editions.urls import output_file
from plugins.plan.records.dataset import Records
from plugins.publish.build import Settings, editions_of
from plugins.publish.render import renderer, template_names
from plugins.website.assets import bundle


@dataclass(frozen=True, slots=True)
class Example:
    """One use of a component, as HTML."""

    name: str
    html: Markup


@dataclass(frozen=True, slots=True)
class Component:
    """A component of the theme and its examples."""

    name: str
    examples: tuple[Example, ...]


@dataclass(frozen=True, slots=True)
class GalleryView:
    """All components, by name."""

    components: tuple[Component, ...]


def build_gallery(records: Records, settings: Settings) -> dict[str, bytes]:
    """The files of the gallery in every language, by path in the output folder.

    Raises jinja2 errors where an example does not fit its macro.
    """
    editions, assets = (
        editions_of(records, settings),
        bundle(settings.theme, records.settings, cards=True),
    )
    # It shows every component, whichever its template names.
    every = frozenset(
        file.parent.name for file in settings.theme.glob("components/*/examples.yaml")
    )
    assets = replace(assets, shown={"gallery": every})
    pages = [
        _page(edition, Templates(settings.theme, edition, template_names(assets)), settings.theme)
        for edition in editions
    ]
    rendering = renderer(settings.theme, editions, assets, pages)
    files = {page.path: rendering.render(page) for page in pages} | dict(assets.files)
    return {output_file(path): content for path, content in files.items()}


def _page(edition: Edition, templates: Templates, theme: Path) -> Page:
    title = edition.words.gettext("Component gallery")
    return Page(
        key="gallery",
        template="gallery",
        language=edition.language.code,
        path=edition.urls.home(),
        title=title,
        description=title,
        section="",
        view=lambda: GalleryView(
            tuple(_components(templates.environment, theme, edition.language.code))
        ),
        listed=False,
    )


def _components(env: Environment, theme: Path, language: str) -> Iterator[Component]:
    for file in sorted(theme.glob("components/*/examples.yaml")):
        name = file.parent.name
        examples: Sequence[dict[str, Any]] = yaml.safe_load(file.read_text("utf-8"))
        yield Component(
            name,
            tuple(
                Example(example["name"], _render(env, name, example["args"], language))
                for example in examples
            ),
        )


def _render(env: Environment, name: str, args: dict[str, Any], language: str) -> Markup:
    """One example through its macro; `lang` is this page's unless the example sets it."""
    macro = getattr(
        env.get_template(f"components/{name}/{name}.html").module, name.replace("-", "_")
    )
    if "lang" in signature(macro).parameters:
        args = {"lang": language, **args}
    shown = {name: _shown(value) for name, value in args.items()}
    return Markup(macro(**shown))  # noqa: S704 - a macro of the theme escapes what it is given


# What words are where an example does not state it.
UNSTATED: Mapping[str, object] = {"quotes": (), "corrected": False}


class Shown(dict[str, Any]):
    """A value of an example, by attribute or by key."""

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401 - of any example
        if name not in self and name not in UNSTATED:
            raise AttributeError(name)
        return self[name] if name in self else UNSTATED[name]


def _shown(value: object) -> object:
    """The same with mappings as values with attributes."""
    if isinstance(value, dict):
        return Shown({name: _shown(each) for name, each in value.items()})
    return [_shown(each) for each in value] if isinstance(value, list) else value
