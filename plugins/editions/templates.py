"""The template environment of one language: strict, escaping, with the words of its edition."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from plugins.editions.edition import Edition
from plugins.editions.labels import labeller


def environment(theme: Path, edition: Edition, names: Mapping[str, object]) -> Environment:
    """Escaping and strictness on, the words of `edition`; `names` are global in all templates."""
    env = Environment(
        loader=FileSystemLoader([theme / "templates", theme]),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
        extensions=["jinja2.ext.i18n"],
    )
    words = edition.words
    env.install_gettext_callables(words.gettext, words.ngettext, newstyle=True)  # type: ignore[attr-defined]
    env.globals.update(names, label=labeller(words.gettext))
    env.filters.update(
        long_date=words.long_date,
        short_date=words.short_date,
        date_as_known=words.date_as_known,
        number=words.number,
        json_ld=json_ld,
    )
    return env


def json_ld(value: object) -> Markup:
    """A value as JSON that cannot end the script element it stands in."""
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"), sort_keys=True)
    escapes = {"<": "\\u003c", ">": "\\u003e", "&": "\\u0026"}
    return Markup(re.sub("[<>&]", lambda m: escapes[m[0]], text))  # noqa: S704 - escaped above
