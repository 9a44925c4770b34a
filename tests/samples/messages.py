"""Every message of a problem, found where it stands: in the modules of the rules and readers."""

from __future__ import annotations

import importlib
import pkgutil
from functools import cache

import plugins
from plugins.plan.reading.problems import Message

# Modules that only `make test-dask` can import; they hold no message.
NEED_DASK = {"plugins.cluster.client", "plugins.cluster.worker"}
# The room of what offices send, with its commands: how the names of their modules begin.
OFFICE = (
    *("plugins.office", "plugins.commands.import_", "plugins.commands.new_site"),
    "plugins.commands.requests",
)


@cache
def _held() -> tuple[tuple[str, Message], ...]:
    names = {found.name for found in pkgutil.walk_packages(plugins.__path__, "plugins.")}
    modules = {name: importlib.import_module(name) for name in sorted(names - NEED_DASK)}
    held = ((name, value) for name, module in modules.items() for value in vars(module).values())
    return tuple((name, value) for name, value in held if isinstance(value, Message))


@cache
def messages() -> tuple[Message, ...]:
    """The messages that the modules under plugins/ hold under a name, each once."""
    return tuple({id(message): message for _, message in _held()}.values())


def codes_of(room: tuple[str, ...]) -> set[str]:
    """The codes of messages that only modules hold whose names begin so."""
    elsewhere = {message.code for name, message in _held() if not name.startswith(room)}
    return {message.code for name, message in _held() if name.startswith(room)} - elsewhere
