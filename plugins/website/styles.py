"""Which components a template shows, and so which styles and scripts a page needs.

A first view should load what it shows and little more: the styles of the components of a task's
page stand in the first sheet, those of all others in a second one; scripts of other components are
files of their own. A card that stands in a page of others loads one small sheet.
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Mapping
from pathlib import Path

# The page that people are sent to most; what surrounds it surrounds every page.
FIRST_VIEW = ("task",)
# What stands by itself, in pages of others.
CARDS = frozenset({"agency-card", "card", "task-card"})
# What is made to be printed: a sheet of paper, on which nothing of the site stands around it.
SHEETS = frozenset({"poster", "quarter-sheet", "lesson-sheet"})
# What is printed and nothing else: no browser is given it.
PRINTED = frozenset({"book"})
NAMED = re.compile(r"""["'](components/[\w-]+/[\w-]+\.html|[\w-]+\.html)["']""")


def components_of(theme: Path, templates: Iterable[str]) -> frozenset[str]:
    """The components that `templates` name, by what they extend, import or include."""
    waiting = [f"{name}.html" for name in templates]
    seen: set[str] = set()
    while waiting:
        name = waiting.pop()
        file = theme / (name if "/" in name else f"templates/{name}")
        if name not in seen and file.is_file():
            seen.add(name)
            waiting += NAMED.findall(file.read_text("utf-8"))
    return frozenset(Path(name).stem for name in seen if "/" in name)


def components_by_template(theme: Path) -> Mapping[str, frozenset[str]]:
    """What each template of the theme shows, by its name."""
    names = (file.stem for file in sorted(theme.glob("templates/*.html")))
    return {name: components_of(theme, [name]) for name in names}


def only_on(shown: Mapping[str, frozenset[str]], templates: Container[str]) -> frozenset[str]:
    """The components that nothing but `templates` shows; `shown` are those of each template."""
    own = frozenset().union(*(shown[name] for name in shown if name in templates))
    return own.difference(*(shown[name] for name in shown if name not in templates))
