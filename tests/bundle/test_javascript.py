"""Modules of the theme joined into one script that any page can run."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser

from plugins.bundle.javascript import NotJoinable, chained, joined


def modules(folder: Path, **texts: str) -> Path:
    """A folder with modules, given as name → text."""
    for name, text in texts.items():
        (folder / f"{name}.js").write_text(text, "utf-8")
    return folder


def test_what_is_imported_runs_first_and_once(tmp_path: Path, browser: Browser) -> None:
    """A module runs after those that it imports, which run once for all that import them."""
    one = 'import { said } from "./three.js";\nsaid.push("one");\n'
    two = 'import {\n  said,\n} from "./three.js";\nsaid.push("two");\nself.said = said;\n'
    folder = modules(tmp_path, one=one, two=two, three='export const said = ["three"];\n')
    page = browser.new_page()
    page.add_script_tag(content=joined(folder, ["one.js", "two.js"]))
    assert page.evaluate("self.said") == ["three", "one", "two"]
    page.close()


def test_entries_keep_their_names_to_themselves(tmp_path: Path, browser: Browser) -> None:
    """Functions of one name in two modules that export nothing stay apart."""
    text = 'function start() { return "%s"; }\nself.%s = start();\n'
    folder = modules(tmp_path, one=text % ("a", "a"), two=text % ("b", "b"))
    page = browser.new_page()
    page.add_script_tag(content=joined(folder, ["one.js", "two.js"]))
    assert page.evaluate("[self.a, self.b, typeof self.start]") == ["a", "b", "undefined"]
    page.close()


def test_a_second_script_has_only_what_the_first_has_not(tmp_path: Path, browser: Browser) -> None:
    """Two scripts one after the other share the modules that both import."""
    one = 'import { count } from "./three.js";\ncount();\n'
    two = 'import { count } from "./three.js";\nself.counted = count();\n'
    three = "let calls = 0;\nexport function count() {\n  calls += 1;\n  return calls;\n}\n"
    folder = modules(tmp_path, one=one, two=two, three=three)
    page = browser.new_page()
    for script in chained(folder, "one.js", "two.js", "given"):
        page.add_script_tag(content=script)
    assert page.evaluate("self.counted") == 2
    page.close()


@pytest.mark.parametrize(
    ("one", "two", "reason"),
    [
        ('import { b } from "./two.js";\n', 'import "./one.js";\nexport const b = 1;\n', "circle"),
        ('import { c } from "./two.js";\n', "export const b = 1;\n", "does not export c"),
        ('import "./two.js";\nexport const b = 1;\n', "export class b {}\n", "in two.js too"),
        ('import b from "./two.js";\n', "export const b = 1;\n", "import b from"),
        ('import "./two.js";\n', "export default 1;\n", "export default"),
        ('import { b } from "./two.js";\n', "export function* b() {}\n", "does not export b"),
        ('import "./two.js";\n', "const { b } = self;\n", "const { b }"),
    ],
)
def test_what_cannot_be_joined_is_named(tmp_path: Path, one: str, two: str, reason: str) -> None:
    """Whatever would not mean the same in one script stops the build with its reason."""
    with pytest.raises(NotJoinable, match=reason):
        joined(modules(tmp_path, one=one, two=two), ["one.js"])
