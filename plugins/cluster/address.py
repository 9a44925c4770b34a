"""Where the Dask scheduler is, from BUILD_EXECUTOR."""

from __future__ import annotations

import re
from importlib.util import find_spec

from plugins.cluster.refusals import NO_ADDRESS, NOT_INSTALLED, refuse
from plugins.plan.reading.characters import visible

# A host's name or number, IPv6 in brackets, and its port.
ADDRESS = re.compile(r"dask://((?:[a-zA-Z0-9._-]+|\[[0-9a-fA-F:.]+\]):([1-9][0-9]{0,4}))")
LAST_PORT = 65535


def scheduler_from(stated: str | None) -> str | None:
    """The address that BUILD_EXECUTOR states, as Dask writes it; None where it states none.

    Ends the run where what is stated is no address of a scheduler, or Dask is not installed.
    """
    if not stated:
        return None
    found = ADDRESS.fullmatch(stated)
    if found is None or int(found[2]) > LAST_PORT:
        refuse(NO_ADDRESS, {"value": visible(stated)})
    if find_spec("distributed") is None:
        refuse(NOT_INSTALLED)
    return f"tcp://{found[1]}"
