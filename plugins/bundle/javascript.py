"""ES modules of the theme joined into one classic script, without Node.

Browsers load no modules from file://, and workers none by importScripts. So the theme is written
in modules, which linters and editors understand, and leaves as plain scripts. What may be imported
is kept simple: names in braces, from a relative path; no renaming, no default, no circle.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from rjsmin import jsmin

IMPORT = re.compile(r'^import (?:\{([^}]*)\} from )?"(\.{1,2}/[^"]+)";\n', re.MULTILINE)
EXPORT = re.compile(r"^export (?=(?:async )?(?:function|class|const|let)\b)", re.MULTILINE)
NAME = re.compile(r"^(?:async )?(?:function|class|const|let) (\w+)", re.MULTILINE)
MODULE_SYNTAX = re.compile(r"^(?:import|export)\b.*|^(?:const|let) [{\[].*", re.MULTILINE)


class NotJoinable(ValueError):
    """Modules that cannot be joined: the message names the file and what stands in the way."""


def joined(theme: Path, entries: Iterable[str]) -> str:
    """One script of `entries` (paths in `theme`) and of all that they import, that first.

    Modules that export something share one scope; each of the others has its own. Raises
    NotJoinable where that would change what a module does, or where one is written otherwise than
    the opening of this file says.
    """
    return _script(_modules(theme, entries))


def chained(theme: Path, first: str, second: str, name: str) -> tuple[str, str]:
    """The scripts of two entries, of which the second runs after the first and has only the rest.

    What the second imports of the first's modules it finds in the global object `name`.
    """
    before = _modules(theme, [first])
    both = _modules(theme, [first, second])
    rest = {module: text for module, text in both.items() if module not in before}
    given = {n for module in before for n in _exported((theme / module).read_text("utf-8"))}
    used = given & {n for module in rest for n in _imported((theme / module).read_text("utf-8"))}
    names = ", ".join(sorted(used))
    return (
        _script(before, last=f"self.{name} = {{ {names} }};\n"),
        _script(rest, first=f"const {{ {names} }} = self.{name};\n"),
    )


def _modules(theme: Path, entries: Iterable[str]) -> dict[str, str]:
    """All modules of a script in order, without their imports."""
    found: dict[str, str] = {}
    for entry in entries:
        _add(theme, entry, found, ())
    _refuse_names_twice(found)
    return found


def _script(modules: dict[str, str], first: str = "", last: str = "") -> str:
    scopes = "\n".join(map(_scope, modules.values()))
    script = f'(() => {{\n"use strict";\n{first}{scopes}{last}}})();'
    return f"{jsmin(script).strip()}\n"


def _add(theme: Path, name: str, found: dict[str, str], importing: tuple[str, ...]) -> None:
    """Put the module `name` into `found`, after those that it imports."""
    if name in importing:
        raise NotJoinable(f"{' imports '.join((*importing, name))}: a circle")
    if name in found:
        return
    text = (theme / name).read_text("utf-8")
    for names, path in IMPORT.findall(text):
        target = posixpath.normpath(posixpath.join(posixpath.dirname(name), path))
        _add(theme, target, found, (*importing, name))
        missing = set(re.findall(r"\w+", names)) - set(_exported(found[target]))
        if missing:
            raise NotJoinable(f"{name}: {target} does not export {', '.join(sorted(missing))}")
    found[name] = IMPORT.sub("", text)
    for line in MODULE_SYNTAX.findall(EXPORT.sub("", found[name])):
        raise NotJoinable(f"{name}: cannot be joined: {line}")


def _exported(text: str) -> Iterator[str]:
    for match in EXPORT.finditer(text):
        name = NAME.match(text[match.end() :])
        if name:
            yield name[1]


def _imported(text: str) -> Iterator[str]:
    for names, _ in IMPORT.findall(text):
        yield from re.findall(r"\w+", names)


def _refuse_names_twice(found: dict[str, str]) -> None:
    owners: dict[str, str] = {}
    for module, text in found.items():
        if not EXPORT.search(text):
            continue
        for name in NAME.findall(EXPORT.sub("", text)):
            if name in owners:
                raise NotJoinable(f"{module}: {name} stands in {owners[name]} too")
            owners[name] = module


def _scope(text: str) -> str:
    return EXPORT.sub("", text) if EXPORT.search(text) else f"{{\n{text}}}"
