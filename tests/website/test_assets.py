"""Style, script and static files under names that change with their content."""

from __future__ import annotations

from pathlib import Path

import pytest

from plugins.website.assets import LAST_LAYERS, LAYERS, bundle
from tests.samples.plan import ROOT


def theme(folder: Path, **files: str) -> Path:
    """A small theme with all layers, and further files given as path → text ("/" as "__")."""
    texts = dict.fromkeys((*LAYERS, *LAST_LAYERS, "motifs/weave.svg"), "")
    texts |= {name.replace("__", "/").replace("_dot_", "."): t for name, t in files.items()}
    for name, text in texts.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, "utf-8")
    return folder


def test_layers_stand_in_order(tmp_path: Path) -> None:
    """Tokens come before components, components in order of name, utilities and print last."""
    files = {name: f"{Path(name).stem}{{top:0}}" for name in (*LAYERS, *LAST_LAYERS)}
    files |= {"components/b/b.css": "b{top:0}", "components/a/a.css": "a{top:0}"}
    files |= {"templates/task.html": '{% from "components/b/b.html" %}'}
    files |= {"components/b/b.html": '{% from "components/a/a.html" %}', "components/a/a.html": ""}
    css = bundle(theme(tmp_path, **files))
    text = css.files[css.stylesheet].decode()
    order = ["fonts", "tokens", "base", "layout", "a{", "b{", "utilities", "print"]
    assert sorted(order, key=text.index) == order


def test_a_page_loads_the_styles_of_what_it_shows(tmp_path: Path) -> None:
    """Styles that a task's page does not need load where a template names their component."""
    files = {
        "templates/task.html": '{% extends "base.html" %}',
        "templates/base.html": '{% from "components/a/a.html" import a %}',
        "templates/area.html": '{% extends "base.html" %}',
        "templates/list.html": '{% from "components/b/b.html" import b %}',
        **dict.fromkeys(("components/a/a.html", "components/b/b.html"), ""),
        "components/a/a.css": "a{top:0}",
        "components/b/b.css": "b{top:0}",
    }
    css = bundle(theme(tmp_path, **files))
    assert css.stylesheets("area") == css.stylesheets("task") == (css.stylesheet,)
    assert css.stylesheets("list") == (css.stylesheet, css.more)
    assert (css.files[css.stylesheet], css.files[css.more]) == (b"a{top:0}", b"b{top:0}")


def test_a_page_loads_the_scripts_of_what_it_shows(tmp_path: Path) -> None:
    """Every page has those of a task's page; another component brings its own, with its parts."""
    files = {
        "templates/task.html": '{% from "components/a/a.html" import a %}',
        "templates/list.html": '{% from "components/b/b.html" import b %}',
        **dict.fromkeys(("components/a/a.html", "components/b/b.html"), ""),
        "js/all.js": "all();\n",
        "components/a/a.js": "a();\n",
        "components/b/b.js": 'import { part } from "./part.js";\n\nb(part);\n',
        "components/b/part.js": "export const part = 1;\n",
    }
    assets = bundle(theme(tmp_path, **files))
    (every,) = assets.scripts("task")
    assert assets.scripts("list") == (every, assets.own_scripts["b"])
    first, own = (assets.files[path].decode() for path in assets.scripts("list"))
    assert ("all()" in first, "a()" in first, "b(" in first) == (True, True, False)
    assert own.index("part=1") < own.index("b(part)")


def test_names_change_with_content(tmp_path: Path) -> None:
    """The name of a file has a hash of what is in it, so that it may be kept for ever."""
    one = bundle(theme(tmp_path / "a", static__x_dot_svg="<svg/>")).path("static/x.svg")
    two = bundle(theme(tmp_path / "b", static__x_dot_svg="<svg></svg>")).path("static/x.svg")
    assert one != two
    assert one.startswith("/assets/x.")
    assert one.endswith(".svg")


def test_style_points_to_hashed_files(tmp_path: Path) -> None:
    """A file that a stylesheet names is found under its new name; data: addresses stay."""
    style = 'a{b:url("../static/x.svg");c:url(data:image/png;base64,AA)}'
    assets = bundle(theme(tmp_path, css__base_dot_css=style, static__x_dot_svg="<svg/>"))
    text = assets.files[assets.stylesheet].decode()
    assert f'url("{assets.path("static/x.svg").removeprefix("/assets/")}")' in text
    assert "url(data:image/png;base64,AA)" in text


def test_what_stands_in_an_element_stays_in_it(tmp_path: Path) -> None:
    """A style made smaller selects the same: the space before a pseudo-class counts."""
    style = "@layer l { a :is(b, c),\nd :not(e) { f: g } h:is(i) { j: k } }"
    assets = bundle(theme(tmp_path, css__base_dot_css=style))
    text = assets.files[assets.stylesheet].decode()
    assert text == "@layer l{a *:is(b,c),d *:not(e){f:g}h:is(i){j:k}}"


def test_missing_file_is_named(tmp_path: Path) -> None:
    """A stylesheet that names a file which the theme lacks stops the build with both names."""
    folder = theme(tmp_path, css__base_dot_css='a{b:url("../static/none.svg")}')
    with pytest.raises(FileNotFoundError, match=r"base\.css.*none\.svg"):
        bundle(folder)


def test_unknown_name_is_refused(tmp_path: Path) -> None:
    """Asking for a file that the theme lacks is an error."""
    with pytest.raises(KeyError):
        bundle(theme(tmp_path)).path("static/none.svg")


def test_the_real_theme() -> None:
    """The theme of the project has two fonts, and none of its texts names another host."""
    assets = bundle(ROOT / "theme")
    assert len(assets.fonts) == 2
    for path, content in assets.files.items():
        if path.endswith((".css", ".js")):
            text = content.decode().replace("http://www.w3.org/2000/svg", "")
            assert "://" not in text
