"""How templates become code: what one language says always alike is said when they are compiled."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import lru_cache, partial
from io import StringIO
from keyword import iskeyword
from typing import Any

from jinja2 import Environment, nodes
from jinja2.compiler import CodeGenerator, Frame, MacroRef
from jinja2.visitor import NodeTransformer
from markupsafe import Markup, escape

# The names by which templates ask for words, and those of functions that must see the context.
WORDS = ("_", "gettext")
OF_CONTEXT = (*WORDS, "ngettext")
# What can be called without the context.
DIRECT = (nodes.Name, nodes.EnvironmentAttribute)


# The same words stand on many pages.
escaped = lru_cache(maxsize=1 << 14)(escape)


class WordsEnvironment(Environment):
    """An environment of one language; `gettext` gives its messages, which are HTML."""

    # What is HTML as it is.
    made = staticmethod(partial(str.__new__, Markup))

    def __init__(self, gettext: Callable[[str], str], **options: Any) -> None:  # noqa: ANN401
        super().__init__(**options)
        self.gettext, self.code_generator_class = gettext, Code
        self._components: dict[tuple[str, str], object] = {}

    @staticmethod
    def html(value: object) -> str:
        """`value` escaped; what is HTML already is given back as it is."""
        kind = type(value)
        if kind is Markup:
            return value  # type: ignore[return-value]
        return escaped(value) if kind is str else escape(value)

    def component(self, template: str, name: str) -> object:
        """The macro of that name in a template; undefined where there is none, as jinja2 has it."""
        if (template, name) not in self._components:
            module = self.get_template(template).module
            self._components[template, name] = self.getattr(module, name)
        return self._components[template, name]


class Code(CodeGenerator):
    """The code of a template in which constant words stand translated and components are bound.

    Each call of `_` would ask the catalogue again, each call of a macro go through the context of
    the page, and each page load all that it imports: there are some hundreds of these on a page.
    A macro is a plain function, an attribute one of Python: what a value does not have is an
    AttributeError. What a macro made is not escaped again.
    """

    environment: WordsEnvironment

    def visit_Template(self, node: nodes.Template, frame: Frame | None = None) -> None:  # noqa: N802
        """The same of what is left to do for each page."""
        bound = _Bound(self.environment.gettext).visit(node)
        super().visit_Template(bound.set_environment(self.environment), frame)

    def visit_Call(  # noqa: N802 - the name is jinja2's
        self, node: nodes.Call, frame: Frame, forward_caller: bool = False
    ) -> None:
        """A call of a macro or a plain function, without a detour."""
        if not isinstance(node.node, DIRECT) or node.node.name in OF_CONTEXT:
            super().visit_Call(node, frame, forward_caller=forward_caller)
            return
        self.visit(node.node, frame)
        arguments = self._written(node, frame, {"caller": "caller"} if forward_caller else None)
        self.write(f"({arguments.removeprefix(', ')})")

    def visit_Getattr(self, node: nodes.Getattr, frame: Frame) -> None:  # noqa: N802
        """What Python gives for an attribute; jinja2 would look for an item besides."""
        if iskeyword(node.attr):
            super().visit_Getattr(node, frame)
            return
        self.write("(")
        self.visit(node.node, frame)
        self.write(f").{node.attr}")

    def macro_def(self, macro_ref: MacroRef, frame: Frame) -> None:
        """A function that takes the arguments of a macro by their names."""
        names = [argument.name for argument in macro_ref.node.args]
        more = macro_ref.accesses_kwargs or macro_ref.accesses_varargs or "caller" in names
        if more or any(map(iskeyword, names)):
            super().macro_def(macro_ref, frame)
            return
        given, passed = [f"{name}=missing" for name in names], list(names)
        given += ["*", "__macro=macro"]
        if macro_ref.accesses_caller:
            given += ["caller=missing", "__nobody=undefined(name='caller')"]
            passed.append("__nobody if caller is missing else caller")
        self.write(f"(lambda {', '.join(given)}: __macro({', '.join(passed)}))")

    def return_buffer_contents(self, frame: Frame, force_unescaped: bool = False) -> None:
        """What a macro made is HTML."""
        if force_unescaped:
            self.writeline(f"return environment.made(concat({frame.buffer}))")
        else:
            super().return_buffer_contents(frame)

    def _output_child_pre(self, node: nodes.Expr, frame: Frame, finalize: Any) -> None:  # noqa: ANN401
        if frame.eval_ctx.volatile or not frame.eval_ctx.autoescape or finalize.src:
            super()._output_child_pre(node, frame, finalize)
        else:
            self.write("environment.html(")

    def _written(self, node: nodes.Call, frame: Frame, more: Mapping[str, Any] | None) -> str:
        """The arguments of a call as code, each after a comma."""
        outside, self.stream = self.stream, StringIO()
        self.signature(node, frame, more)
        written, self.stream = self.stream.getvalue(), outside
        return written


class _Bound(NodeTransformer):
    """Puts what `_` says of constant words in the place of its call, and binds what is imported."""

    def __init__(self, gettext: Callable[[str], str]) -> None:
        self._gettext = gettext

    def visit_Call(self, node: nodes.Call) -> nodes.Expr:  # noqa: N802 - the name is jinja2's
        self.generic_visit(node)
        says = isinstance(node.node, nodes.Name) and node.node.name in WORDS
        if not says or not isinstance(node.args[0], nodes.Const):
            return node
        words = self._gettext(node.args[0].value)
        if not node.kwargs:
            return nodes.Const(Markup(words) % {}, lineno=node.lineno)  # noqa: S704 - HTML of ours
        named = [nodes.Pair(nodes.Const(each.key), each.value) for each in node.kwargs]
        const = nodes.Const(Markup(words), lineno=node.lineno)  # noqa: S704 - HTML of ours
        return nodes.Mod(const, nodes.Dict(named), lineno=node.lineno)

    def visit_FromImport(self, node: nodes.FromImport) -> nodes.Node | list[nodes.Node]:  # noqa: N802
        if node.with_context or not isinstance(node.template, nodes.Const):
            return node
        return [
            nodes.Assign(
                nodes.Name(alias, "store"), _component(node.template, name), lineno=node.lineno
            )
            for name, alias in (
                name if isinstance(name, tuple) else (name, name) for name in node.names
            )
        ]


def _component(template: nodes.Const, name: str) -> nodes.Call:
    arguments = [template, nodes.Const(name)]
    return nodes.Call(nodes.EnvironmentAttribute("component"), arguments, [], None, None)
