"""The command line."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NamedTuple

from plugins.commands import check, diff, record


class Argument(NamedTuple):
    """An argument of one command: its name, and what it is where it is not given; None: it must."""

    name: str
    default: str | None = None


class Command(NamedTuple):
    """What a command is for, and what does it: (data folder, content folder, more) → exit code."""

    purpose: str
    run: Callable[..., int]
    more: tuple[Argument, ...] = ()


COMMANDS = {
    "check": Command("read and validate a data folder", check.run),
    "record": Command("validate a data folder and add what is new to its ledger", record.run),
    "diff": Command(
        "say what changed from one publication to another, or to the data as they stand",
        diff.run,
        (Argument("a"), Argument("b", diff.WORK)),
    ),
}


def main(arguments: Sequence[str] | None = None) -> int:
    """Do what the command line says; 1 where there is a problem, else 0.

    BUILD_DATE (YYYY-MM-DD) in the environment is the day to check for, else it is today;
    LEDGER_HEAD is an end that the ledger once had and must still hold, MANIFEST the SHA-256 of the
    manifest of the site that was built last.
    """
    given = _parser().parse_args(arguments)
    command = COMMANDS[given.command]
    more = {argument.name: getattr(given, argument.name) for argument in command.more}
    return command.run(given.data, given.content, **more)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m plugins")
    commands = parser.add_subparsers(dest="command", required=True)
    for name, (purpose, _run, more) in COMMANDS.items():
        command = commands.add_parser(name, help=purpose)
        command.add_argument("--data", type=Path, default=Path("data"), metavar="DIR")
        command.add_argument("--content", type=Path, default=Path("content"), metavar="DIR")
        for argument, default in more:
            command.add_argument(f"--{argument}", default=default, required=default is None)
    return parser
