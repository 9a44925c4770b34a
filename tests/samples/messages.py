"""Every message of a problem, found where it stands: in the modules of the rules and readers."""

from __future__ import annotations

import importlib
import pkgutil
from functools import cache

import plugins
from plugins.plan.reading.problems import Message

# Modules that only `make test-dask` can import; they hold no message.
NEED_DASK = {"plugins.cluster.client", "plugins.cluster.worker"}


@cache
def messages() -> tuple[Message, ...]:
    """The messages that the modules under plugins/ hold under a name, each once."""
    names = {found.name for found in pkgutil.walk_packages(plugins.__path__, "plugins.")}
    modules = [importlib.import_module(name) for name in sorted(names - NEED_DASK)]
    held = (value for module in modules for value in vars(module).values())
    return tuple({id(value): value for value in held if isinstance(value, Message)}.values())
