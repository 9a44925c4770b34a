"""Templates as they are compiled: constant words translated, imported components bound."""

from __future__ import annotations

import pytest
from jinja2 import DictLoader, StrictUndefined, UndefinedError, nodes
from jinja2.meta import find_undeclared_variables
from markupsafe import Markup

from plugins.editions.template_code import WordsEnvironment
from plugins.editions.templates import Templates
from plugins.publish.render import template_names
from plugins.website.assets import bundle
from tests.samples.built import editions
from tests.samples.plan import ROOT

THEME = ROOT / "theme"
WORDS = {"Hello": "Chào", "100 %% of %(name)s": "100 %% của <b>%(name)s</b>", "a < b": "a &lt; b"}
# What a page brings, and what an entry of a feed does.
BROUGHT = {"page", "view", "site", "scripts", "lang", "sample", "plan"}


def environment(**templates: str) -> WordsEnvironment:
    """One whose templates are given, and whose language knows a few words."""
    asked: list[str] = []

    def gettext(message: str) -> str:
        asked.append(message)
        return WORDS.get(message, message)

    def ngettext(one: str, many: str, number: int) -> str:
        return one if number == 1 else many

    env = WordsEnvironment(
        gettext,
        loader=DictLoader(templates),
        autoescape=True,
        undefined=StrictUndefined,
        extensions=["jinja2.ext.i18n"],
    )
    env.install_gettext_callables(gettext, ngettext, newstyle=True)  # type: ignore[attr-defined]
    env.globals["asked"] = asked
    return env


@pytest.mark.parametrize(
    ("source", "says"),
    [
        ('{{ _("Hello") }}', "Chào"),
        ('{{ _("Hello") | upper }}', "CHÀO"),
        ('{% set x = _("Hello") %}{{ x }}{{ x }}', "ChàoChào"),
        ('{{ _("a < b") }}', "a &lt; b"),
        ('{{ _("100 %% of %(name)s", name=name) }}', "100 % của <b>&lt;i&gt;</b>"),
        ('{{ _("not known") }}', "not known"),
        ("{{ _(word) }}", "Chào"),
    ],
)
def test_words_are_said_as_by_the_catalogue(source: str, says: str) -> None:
    """A message is translated, its HTML stands, and what is filled in is escaped."""
    env = environment(page=source)
    assert env.get_template("page").render(name="<i>", word="Hello") == says


def test_constant_words_are_asked_for_once() -> None:
    """What is always alike is translated when a template is compiled, not for each page."""
    env = environment(page='{{ _("Hello") }}')
    template = env.get_template("page")
    asked = env.globals["asked"]
    assert asked == ["Hello"]
    assert [template.render() for _ in range(3)] == ["Chào"] * 3
    assert asked == ["Hello"]


def test_components_are_called_as_they_are_written() -> None:
    """What is imported, under its own name or another, takes arguments, defaults and a caller."""
    env = environment(
        box='{% macro box(a, b="B") %}<{{ a }}{{ b }}>{% endmacro %}'
        "{% macro around(a) %}{{ a }}({{ caller() }}){% endmacro %}",
        page='{% from "box" import around, box, box as chest %}'
        '{{ box("&") }}{% for n in [1, 2] %}{{ chest(n, b=loop.index) }}{% endfor %}'
        "{% call around(a=1) %}{{ name }}{% endcall %}",
    )
    assert env.get_template("page").render(name=Markup("<u>")) == "<&amp;B><11><22>1(<u>)"


@pytest.mark.parametrize(
    ("source", "error", "named"),
    [
        ("{{ box() }}", UndefinedError, "'a' was not provided"),
        ("{{ box(1, 2, 3) }}", TypeError, "argument"),
        ("{{ box(1, c=3) }}", TypeError, "'c'"),
        ("{{ around(1) }}", UndefinedError, "caller"),
        ("{{ box(name.first) }}", AttributeError, "first"),
        ("{{ box(name.items) }}", AttributeError, "items"),
    ],
)
def test_what_does_not_fit_is_an_error(source: str, error: type[Exception], named: str) -> None:
    """An argument that lacks or is too much, nobody who fills a box, what a value does not have."""
    env = environment(
        page="{% macro box(a, b=1) %}{{ a }}{% endmacro %}"
        "{% macro around(a) %}{{ caller() }}{% endmacro %}" + source
    )
    with pytest.raises(error, match=named):
        env.get_template("page").render(name="<i>")


def test_whether_something_fills_a_box_can_be_asked() -> None:
    """A component may do without a caller."""
    env = environment(
        page="{% macro box(a) %}{{ a }}{% if caller is defined %}{{ caller(a) }}{% endif %}"
        "{% endmacro %}{{ box(1) }}{% call(n) box(2) %}<{{ n }}>{% endcall %}"
    )
    assert env.get_template("page").render() == "12<2>"


def test_a_component_that_is_not_there_is_named() -> None:
    """Whoever calls what a file of a component does not have is told its name."""
    env = environment(box="", page='{% from "box" import box %}{{ box() }}')
    with pytest.raises(UndefinedError, match="box"):
        env.get_template("page").render()


def test_templates_use_what_they_have() -> None:
    """Each template names what it imports, sets or is given, all that it imports, and no more."""
    env = Templates(THEME, editions()[0], template_names(bundle(THEME))).environment
    given = BROUGHT | env.globals.keys()
    faults = {}
    for path in sorted(THEME.glob("**/*.html")):
        tree = env.parse(path.read_text("utf-8"))
        names = [name for node in tree.find_all(nodes.FromImport) for name in node.names]
        imported = {name if isinstance(name, str) else name[1] for name in names}
        own = {node.name for node in tree.find_all(nodes.Macro)}
        own |= {node.name for node in tree.find_all(nodes.Name) if node.ctx == "store"}
        used = {node.name for node in tree.find_all(nodes.Name) if node.ctx == "load"}
        unknown = find_undeclared_variables(tree) - imported - own - given
        if wrong := unknown | (imported - used):
            faults[path.name] = wrong
    assert faults == {}
