"""The command line."""

from __future__ import annotations

import argparse
import os
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from plugins.commands import build, check, diff, record, rollback


class Argument(NamedTuple):
    """An argument of one command: its name, and what it is where it is not given; None: it must.

    A flag has no value: it is given or not.
    """

    name: str
    default: str | None = None
    is_flag: bool = False


@dataclass(frozen=True, slots=True)
class Command:
    """What a command is for, what does it, the folder into which it writes a site, its arguments.

    `more` are those that no other command has.
    """

    purpose: str
    run: Callable[[argparse.Namespace], int]
    output: str | None = None
    more: tuple[Argument, ...] = ()


COMMANDS = {
    "check": Command(
        "read and validate a data folder",
        lambda given: check.run(given.data, given.content, given.explain),
        more=(Argument("explain", is_flag=True),),
    ),
    "record": Command(
        "validate a data folder and add what is new to its ledger",
        lambda given: record.run(given.data, given.content),
    ),
    "diff": Command(
        "say what changed from one publication to another, or to the data as they stand",
        lambda given: diff.run(given.data, given.content, given.a, given.b),
        more=(Argument("a"), Argument("b", diff.WORK)),
    ),
    "build": Command(
        "build the site to be looked at",
        lambda given: build.build(given.data, given.content, given.output),
        "output",
    ),
    "publish": Command(
        "build the site for the web, from what is recorded alone",
        lambda given: build.publish(given.data, given.content, given.output),
        "output",
    ),
    "offline": Command(
        "build a site that works by double-click",
        lambda given: build.offline(given.data, given.content, given.output),
        "output-offline",
    ),
    "rollback": Command(
        "make the publication before stand again",
        lambda given: rollback.run(given.data, given.content, given.output),
        "output",
    ),
}


def main(arguments: Sequence[str] | None = None) -> int:
    """Do what the command line says; 1 where there is a problem, else 0.

    In the environment DATA_DIR is the data folder, BUILD_DATE (YYYY-MM-DD) the day to build and
    check for, else it is today; LEDGER_HEAD is an end that the ledger once had and must still hold,
    MANIFEST the SHA-256 of the manifest of the site that was built last.
    """
    given = _parser().parse_args(arguments)
    return COMMANDS[given.command].run(given)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m plugins")
    commands = parser.add_subparsers(dest="command", required=True)
    data = Path(os.environ.get("DATA_DIR", "data"))
    for name, command in COMMANDS.items():
        own = commands.add_parser(name, help=command.purpose)
        own.add_argument("--data", type=Path, default=data, metavar="DIR")
        own.add_argument("--content", type=Path, default=Path("content"), metavar="DIR")
        if command.output:
            own.add_argument("--output", type=Path, default=Path(command.output), metavar="DIR")
        for argument, default, is_flag in command.more:
            if is_flag:
                own.add_argument(f"--{argument}", action="store_true")
            else:
                own.add_argument(f"--{argument}", default=default, required=default is None)
    return parser
