"""What templates read of the values that they are given, followed through loops and macros."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import Any

from jinja2 import Environment, nodes

from tests.samples.template_types import (
    UNKNOWN,
    Method,
    Types,
    Written,
    attribute,
    elements,
    union,
    unpacked,
    values,
)

KEEPING = {"default", "list", "rejectattr", "reverse", "selectattr", "sort", "unique"}


@dataclass(frozen=True)
class Scope:
    """The names that a part of a template knows."""

    template: str
    names: dict[str, Types]

    def inner(self, **names: Types) -> Scope:
        """The same with more names, which end with it."""
        return replace(self, names={**self.names, **names})


@dataclass(frozen=True, eq=False)
class Macro:
    """A macro and the names around it."""

    node: nodes.Macro
    scope: Scope


@dataclass
class Reads:
    """The attributes that templates read, and what is wrong with them; `walk` fills both."""

    environment: Environment
    found: set[tuple[type, str]] = field(default_factory=set)
    faults: set[str] = field(default_factory=set)
    _modules: dict[str, Scope] = field(default_factory=dict)
    _called: set[tuple[Any, ...]] = field(default_factory=set)

    def walk(self, template: str, **given: Types) -> None:
        """Follow a template, and those that it extends, with the types of what it is given."""
        self._follow(self._parsed(template), Scope(template, dict(given)))

    def _parsed(self, template: str) -> nodes.Template:
        loader = self.environment.loader
        assert loader
        return self.environment.parse(loader.get_source(self.environment, template)[0])

    def _module(self, template: str) -> Scope:
        if template not in self._modules:
            self._modules[template] = scope = Scope(template, {})
            self._follow(self._parsed(template), scope)
        return self._modules[template]

    def _follow(self, node: nodes.Node, scope: Scope) -> None:
        match node:
            case nodes.Extends(template=nodes.Const(value=str(parent))):
                self.walk(parent, **scope.names)
            case nodes.FromImport(template=nodes.Const(value=str(module))):
                self._import(node, self._module(module), scope)
            case nodes.Macro():
                scope.names[node.name] = frozenset([Macro(node, scope)])
            case nodes.For():
                self._loop(node, scope)
            case nodes.Assign():
                self._bind(node.target, self._types(node.node, scope), scope)
            case nodes.CallBlock():
                self._types(node.call, scope)
                self._all(node.body, scope.inner())
            case nodes.AssignBlock() | nodes.Block():
                self._all(node.body, scope.inner())
            case nodes.Expr():
                self._types(node, scope)
            case _:
                self._all(node.iter_child_nodes(), scope)

    def _all(self, many: Iterator[nodes.Node] | list[nodes.Node], scope: Scope) -> None:
        for node in many:
            self._follow(node, scope)

    def _import(self, node: nodes.FromImport, module: Scope, scope: Scope) -> None:
        for name in node.names:
            theirs, ours = name if isinstance(name, tuple) else (name, name)
            scope.names[ours] = module.names[theirs]

    def _loop(self, node: nodes.For, scope: Scope) -> None:
        inner = scope.inner()
        self._bind(node.target, elements(self._types(node.iter, scope)), inner)
        self._all([*([node.test] if node.test else []), *node.body], inner)
        self._all(node.else_, scope)

    def _bind(self, target: nodes.Node, types: Types, scope: Scope) -> None:
        if isinstance(target, nodes.Name):
            scope.names[target.name] = types
        elif isinstance(target, nodes.Tuple):
            columns = unpacked(types) or [UNKNOWN] * len(target.items)
            for item, column in zip(target.items, columns, strict=True):
                self._bind(item, column, scope)

    def _types(self, node: nodes.Node, scope: Scope) -> Types:  # noqa: PLR0911 - a case a line
        match node:
            case nodes.Name():
                return scope.names.get(node.name, UNKNOWN)
            case nodes.Getattr():
                return self._attribute(self._types(node.node, scope), node, scope)
            case nodes.Getitem():
                place = node.arg.value if isinstance(node.arg, nodes.Const) else None
                return values(self._types(node.node, scope), place)
            case nodes.Call():
                return self._call(node, scope)
            case nodes.Filter(node=nodes.Expr()):
                return self._filtered(node, scope)
            case nodes.CondExpr():
                self._types(node.test, scope)
                other = [node.expr2] if node.expr2 else []
                return union(self._types(each, scope) for each in (node.expr1, *other))
            case nodes.And() | nodes.Or():
                return union(self._types(each, scope) for each in (node.left, node.right))
            case nodes.Tuple() | nodes.List():
                return frozenset([Written(tuple(self._types(e, scope) for e in node.items))])
        for child in node.iter_child_nodes():
            self._types(child, scope)
        return UNKNOWN

    def _attribute(self, owners: Types, node: nodes.Getattr, scope: Scope) -> Types:
        return union(self._read(owner, node.attr, node, scope) for owner in owners)

    def _read(self, owner: Any, name: str, node: nodes.Node, scope: Scope) -> Types:  # noqa: ANN401
        found = attribute(owner, name)
        if found is None:
            self.faults.add(f"{scope.template}:{node.lineno}: {owner.__name__} has no {name}")
        self.found.add((owner, name))
        return found or UNKNOWN

    def _filtered(self, node: nodes.Filter, scope: Scope) -> Types:
        given = self._types(node.node, scope) if node.node else UNKNOWN
        more = union(self._types(each, scope) for each in node.args)
        named = [k.value.value for k in node.kwargs if isinstance(k.value, nodes.Const)]
        if node.name in ("selectattr", "rejectattr"):
            named = [each.value for each in node.args[:1] if isinstance(each, nodes.Const)]
        if named and node.name in ("map", "selectattr", "rejectattr"):
            for owner in elements(given):
                self._read(owner, str(named[0]), node, scope)
        if node.name in ("first", "last"):
            return elements(given)
        return given | more if node.name in KEEPING else UNKNOWN

    def _call(self, node: nodes.Call, scope: Scope) -> Types:
        given = [self._types(each, scope) for each in node.args]
        named = {each.key: self._types(each.value, scope) for each in node.kwargs}
        called = self._types(node.node, scope)
        for macro in called:
            if isinstance(macro, Macro):
                parameters = [each.name for each in macro.node.args]
                self._enter(macro, {**dict(zip(parameters, given, strict=False)), **named})
        return union(each.gives for each in called if isinstance(each, Method))

    def _enter(self, macro: Macro, given: dict[str, Types]) -> None:
        key = (macro.node, *sorted(given.items(), key=lambda item: item[0]))
        if key not in self._called:
            self._called.add(key)
            self._all(macro.node.body, macro.scope.inner(**given))
