"""Why a build on a cluster does not go on, in words. Nothing here needs Dask."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NoReturn

from plugins.plan.reading.catalogues import N_
from plugins.plan.reading.problems import LANGUAGES, Message, Problem

SETTING = "BUILD_EXECUTOR"
NO_ADDRESS = Message(
    "build-executor",
    N_("“{value}” is not the address of a Dask scheduler"),
    N_("an address such as dask://10.0.0.5:8786, or nothing to build on this machine alone"),
)
NOT_INSTALLED = Message(
    "no-dask",
    N_("Dask is not installed in the Python that builds"),
    N_(
        "a build in the environment that `make dask` sets up: "
        ".cache/dask/bin/python -m plugins build"
    ),
)
SILENT = Message(
    "dask-silent",
    N_("no Dask scheduler answers at {address}"),
    N_("a scheduler that runs there (`dask scheduler`) and that this machine reaches"),
)
IDLE = Message(
    "dask-idle",
    N_("the Dask scheduler at {address} has no workers"),
    N_("a worker on each machine that is to make pages: dask worker {address}"),
)
DIFFERS = Message(
    "dask-differs",
    N_("{where} has {what} {theirs}, and this machine {ours}"),
    N_("the same versions on every machine of the cluster: what `make dask` sets up"),
)
DAMAGED = Message(
    "dask-damaged",
    N_("{file} came from {where} with other bytes than it left with; nothing was written"),
    N_("files as they were made: build again, and leave that worker out where it happens again"),
)
LOST = Message(
    "dask-lost",
    N_("the Dask cluster gave its work up: {reason}"),
    N_("a scheduler that stays, and workers with enough memory; their logs say why one ended"),
)


def refuse(message: Message, values: Mapping[str, str] | None = None) -> NoReturn:
    """End the run with what is wrong with the cluster, in every language."""
    problem = Problem.of_setting(SETTING, message, values or {})
    raise SystemExit("\n".join(problem.render(code) for code in LANGUAGES))
