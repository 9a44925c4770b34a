"""Style, script and static files of the theme, under names that change with their content."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Container, Iterable, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path, PurePosixPath

import rcssmin

from plugins.bundle.javascript import joined
from plugins.editions.urls import ASSETS
from plugins.plan.records.colours import Colours, Motif, Scheme
from plugins.plan.records.languages import Section
from plugins.plan.records.site import SiteSettings
from plugins.website.icons import as_png
from plugins.website.look import ICON, ICONS, bands, recoloured, style_of, style_on_paper
from plugins.website.styles import (
    CARDS,
    FIRST_VIEW,
    PRINTED,
    SHEETS,
    components_by_template,
    components_of,
    only_on,
)

LAYERS = (
    "css/fonts.css",
    "css/tokens.css",
    "css/chosen.css",
    "css/base.css",
    "css/layout.css",
)
LAST_LAYERS = ("css/utilities.css", "css/print.css")
OF_SHEETS = ("css/fonts.css", "css/sheets.css")
OF_PRINTED = ("css/fonts.css", "css/book.css")
OF_CARDS = ("css/fonts.css", "css/tokens.css", "css/base.css", "css/utilities.css")
# The components that speak of nothing but what one section of the site is about.
OF_SECTIONS: Mapping[Section, frozenset[str]] = {
    Section.INDICATORS: frozenset({"chart-indicator", "indicator-entry"}),
    Section.REQUESTS: frozenset({"report-request", "requests-made"}),
    Section.SOURCE: frozenset({"source-facts", "source-text"}),
}
# The components of the form for officials, which a site may have.
OF_FORM = frozenset({"report-form"})
# The scripts that others load once they are needed, and those that run before a page is painted.
APART = ("later", "early")
# Components with something for every page: the key "/" leads to the search.
ON_EVERY_PAGE = frozenset({"search"})
# rcssmin would join "a :is(b)" to "a:is(b)", which is another thing.
BEFORE_PSEUDO_CLASS = re.compile(r"(?<=[^\s{};,(>+~]) (?=:[a-z][^;{}]*\{)")
CSS_URL = re.compile(r"""url\(\s*["']?(?!data:|#)([^"')]+)["']?\s*\)""")


@dataclass(frozen=True, kw_only=True)
class Assets:
    """`files` maps paths of the site to bytes; `names` maps files of the theme to such paths.

    `shown` are the components of each template, `first` those of a first view. `stylesheet` is that
    of every page, `more` that of pages that show others too, `card` that of cards to embed, which
    alone show `on_cards`, `sheet` that of sheets of paper, each None for a site without any;
    `printed` is that of what no browser is given, which is no file of the site, by its path;
    `script` is that of every page, and those of other components stand by name in `own_scripts`.
    """

    files: Mapping[str, bytes]
    names: Mapping[str, str]
    stylesheet: str
    more: str
    card: str | None
    sheet: str | None
    printed: Mapping[str, bytes]
    script: str
    own_scripts: Mapping[str, str]
    shown: Mapping[str, frozenset[str]]
    first: frozenset[str]
    on_cards: frozenset[str]

    def stylesheets(self, template: str) -> tuple[str, ...]:
        """The paths of the stylesheets that a page of `template` needs."""
        if template in SHEETS:
            return (self.sheet,) if self.sheet else ()
        if template in PRINTED:
            return tuple(self.printed)
        shown = self.shown[template]
        card = (self.card,) if self.card and shown & self.on_cards else ()
        if template in CARDS:
            return card
        enough = shown - self.on_cards <= self.first
        return (self.stylesheet, *card) if enough else (self.stylesheet, self.more, *card)

    def scripts(self, template: str) -> tuple[str, ...]:
        """The paths of the scripts that a page of `template` needs, in their order."""
        shown = self.shown[template]
        return (self.script, *(path for name, path in self.own_scripts.items() if name in shown))

    def path(self, name: str) -> str:
        """The path of a file of the theme ("static/icon.svg"); KeyError where there is none."""
        return self.names[name]

    @property
    def fonts(self) -> tuple[str, ...]:
        """The paths of the font files, to be loaded early."""
        return tuple(path for name, path in self.names.items() if name.endswith(".woff2"))


def bundle(
    theme: Path,
    settings: SiteSettings | None = None,
    without: frozenset[str] = frozenset(),
    *,
    cards: bool = False,
    sheets: bool = False,
) -> Assets:
    """The stylesheets and scripts from all parts of the theme, and its static files.

    They look as `settings` state; without any as the theme does. `without` names the components
    whose styles no page of the site needs. `cards`: the site has cards to embed, `sheets`: pages
    that are sheets of paper, or a book.

    Raises FileNotFoundError when a stylesheet names a file that the theme does not have.
    """
    files: dict[str, bytes] = {}
    names: dict[str, str] = {}
    motif, colours = (settings.motif, settings.colours) if settings else (Motif.WEAVE, Colours())
    for name, drawn in bands(theme, motif, colours).items():
        names[name] = _add(files, PurePosixPath(name).name, drawn)
    for file in sorted(theme.glob("static/**/*")):
        if file.is_file() and file.suffix != ".txt":
            name, content = file.relative_to(theme).as_posix(), file.read_bytes()
            if name == ICON:
                content = recoloured(content.decode(), colours, Scheme.LIGHT).encode()
                for icon, size in ICONS.items():
                    names[icon] = _add(files, PurePosixPath(icon).name, as_png(content, size))
            names[name] = _add(files, file.name, content)
    first = components_of(theme, FIRST_VIEW)
    css = "\n".join(_style(theme, file, names) for file in _first_sheet(theme, first - without))
    css += style_of(colours)
    shown = components_by_template(theme)
    on_cards = only_on(shown, CARDS)
    others = _components(theme, lambda name: name not in first | without | on_cards)
    more = "\n".join(_style(theme, file, names) for file in others)
    script, own_scripts = _joined_scripts(theme, first, without)
    paper = partial(_paper, theme, names, colours)
    for name in _scripts(theme, *APART):
        names[name] = _add(files, PurePosixPath(name).name, joined(theme, [name]).encode())
    return Assets(
        files=files,
        names=names,
        stylesheet=_add(files, "site.css", _minified(css)),
        more=_add(files, "more.css", _minified(more)),
        card=_add(files, "card.css", _card_sheet(theme, names, colours)) if cards else None,
        sheet=_add(files, "sheets.css", paper(OF_SHEETS)) if sheets else None,
        printed=_printed(paper(OF_PRINTED)) if sheets else {},
        script=_add(files, "site.js", script.encode()),
        own_scripts={c: _add(files, f"{c}.js", own.encode()) for c, own in own_scripts.items()},
        shown=shown,
        first=first,
        on_cards=on_cards,
    )


def components_without(sections: Container[Section], *, form: bool) -> frozenset[str]:
    """The components that no page needs where a site has none but these `sections`.

    form: whether it has the form for officials.
    """
    absent = (own for section, own in OF_SECTIONS.items() if section not in sections)
    return frozenset(() if form else OF_FORM).union(*absent)


def path_of_script(name: str, content: bytes) -> str:
    """The path of a script by the name under which templates know it, and by what it holds."""
    return _path(PurePosixPath(name).name, content)


def _add(files: dict[str, bytes], name: str, content: bytes) -> str:
    path = _path(name, content)
    files[path] = content
    return path


def _path(name: str, content: bytes) -> str:
    stem, _, suffix = name.rpartition(".")
    return f"{ASSETS}{stem}.{hashlib.sha256(content).hexdigest()[:10]}.{suffix}"


def _first_sheet(theme: Path, components: frozenset[str]) -> Iterable[Path]:
    yield from (theme / name for name in LAYERS)
    yield from _components(theme, lambda name: name in components)
    yield from (theme / name for name in LAST_LAYERS)


def _card_sheet(theme: Path, names: Mapping[str, str], colours: Colours) -> bytes:
    shown = components_of(theme, CARDS)
    parts = (*(theme / name for name in OF_CARDS), *_components(theme, lambda name: name in shown))
    return _minified("\n".join(_style(theme, file, names) for file in parts) + style_of(colours))


def _printed(style: bytes) -> dict[str, bytes]:
    return {_path("book.css", style): style}


def _paper(theme: Path, names: Mapping[str, str], colours: Colours, sheets: Iterable[str]) -> bytes:
    parts = (_style(theme, theme / name, names) for name in sheets)
    return _minified("\n".join((*parts, style_on_paper(colours))))


def _components(theme: Path, wanted: Callable[[str], bool]) -> Iterable[Path]:
    files = sorted(theme.glob("components/*/*.css"))
    return (file for file in files if wanted(file.parent.name))


def _joined_scripts(
    theme: Path, first: frozenset[str], without: frozenset[str]
) -> tuple[str, dict[str, str]]:
    """The script of every page, and those of the components that are not in a first view."""
    scripted = {file.parent.name for file in theme.glob("components/*/*.js")}
    everywhere = scripted & (first | ON_EVERY_PAGE)
    parts = (f"components/{name}" for name in sorted(everywhere))
    script = joined(theme, _scripts(theme, "js", *parts))
    others = sorted(scripted - everywhere - without)
    return script, {name: joined(theme, _scripts(theme, f"components/{name}")) for name in others}


def _scripts(theme: Path, *folders: str) -> Iterable[str]:
    for folder in folders:
        for file in sorted((theme / folder).glob("*.js")):
            yield file.relative_to(theme).as_posix()


def _minified(css: str) -> bytes:
    small: str = rcssmin.cssmin(BEFORE_PSEUDO_CLASS.sub(" *", css))
    return small.encode()


def _style(theme: Path, file: Path, names: Mapping[str, str]) -> str:
    folder = PurePosixPath(file.relative_to(theme).parent.as_posix())

    def hashed(match: re.Match[str]) -> str:
        target = (theme / folder / match[1]).resolve().relative_to(theme.resolve()).as_posix()
        if target not in names:
            raise FileNotFoundError(f"{file}: url({match[1]}): the theme has no {target}")
        return f'url("{names[target].removeprefix(ASSETS)}")'

    return CSS_URL.sub(hashed, file.read_text("utf-8"))
