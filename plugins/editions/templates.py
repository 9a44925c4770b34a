"""The templates of the theme in one language: strict, escaping, with the words of its edition."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined, pass_context
from jinja2.runtime import Context
from markupsafe import Markup, escape

from plugins.editions.edition import Edition
from plugins.editions.template_cache import CompiledTemplates
from plugins.editions.template_code import WordsEnvironment

ENCODER = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"), sort_keys=True)
# What could end a script element, as JSON writes it.
OUTSIDE_SCRIPTS = {"<": "\\u003c", ">": "\\u003e", "&": "\\u0026"}


class Templates:
    """Renders the templates of `theme` in the language of `edition`.

    `names` are global in all of them. The filter `url` writes each link for the page that is being
    rendered, so that nothing has to be mended afterwards; outside of pages as `links` does.
    `compiled` is the folder in which their code is kept, None for nowhere.
    """

    def __init__(
        self,
        theme: Path,
        edition: Edition,
        names: Mapping[str, object],
        links: Callable[[str], str] | None = None,
        compiled: Path | None = None,
    ) -> None:
        self._edition = edition
        self._links = links or edition.links(edition.urls.home())
        self.environment = _environment(theme, edition, compiled)
        self.environment.globals.update(names)
        self.environment.filters["url"] = self._url_filter()

    def render(
        self,
        template: str,
        path: str,
        links: Callable[[str], str] | None = None,
        **values: object,
    ) -> str:
        """The text that a template of that name makes of `values`, for the page at `path`.

        `links` writes its links, where they are not those of any page at that path.
        Errors of jinja2 name the template and the line.
        """
        self._links = links or self._edition.links(path)
        return self.environment.get_template(template).render(values)

    def _url_filter(self) -> object:
        # Jinja2 runs filters of constants when it compiles, save those that take the context.
        @pass_context
        def url(_: Context, target: str) -> str:
            return self._links(target)

        return url


def _environment(theme: Path, edition: Edition, compiled: Path | None) -> Environment:
    """Escaping and strictness on, the words of `edition`."""
    words, html = edition.words, edition.words.in_html()
    env = WordsEnvironment(
        html.gettext,
        loader=FileSystemLoader([theme / "templates", theme]),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
        bytecode_cache=CompiledTemplates(compiled, html) if compiled else None,
        extensions=["jinja2.ext.i18n"],
    )
    env.install_gettext_callables(html.gettext, html.ngettext, newstyle=True)  # type: ignore[attr-defined]
    env.globals.update(label=edition.label)
    env.filters.update(
        long_date=words.long_date,
        short_date=words.short_date,
        date_as_known=words.date_as_known,
        number=words.number,
        language_name=words.name_of_language,
        json_ld=json_ld,
        quoting=quoting,
    )
    return env


def quoting(text: str, quotes: Iterable[tuple[str, str]]) -> str:
    """`text` in which each of `quotes`, words with their language, is marked with it."""
    for words, lang in quotes:
        marked = Markup('“<span lang="{}">{}</span>”').format(lang, words)
        text = escape(text).replace(escape(f"“{words}”"), marked)
    return text


def json_ld(value: object) -> Markup:
    """A value as JSON that cannot end the script element it stands in."""
    text = ENCODER.encode(value)
    for sign, escaped in OUTSIDE_SCRIPTS.items():
        text = text.replace(sign, escaped)
    return Markup(text)  # noqa: S704 - escaped above
