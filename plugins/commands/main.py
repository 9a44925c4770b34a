"""The command line."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NamedTuple

from plugins.commands import check, record


class Command(NamedTuple):
    """What a command is for, and what does it: (data folder, content folder) → exit code."""

    purpose: str
    run: Callable[[Path, Path], int]


COMMANDS = {
    "check": Command("read and validate a data folder", check.run),
    "record": Command("validate a data folder and add what is new to its ledger", record.run),
}


def main(arguments: Sequence[str] | None = None) -> int:
    """Do what the command line says; 1 where there is a problem, else 0.

    BUILD_DATE (YYYY-MM-DD) in the environment is the day to check for, else it is today;
    LEDGER_HEAD is an end that the ledger once had and must still hold.
    """
    given = _parser().parse_args(arguments)
    return COMMANDS[given.command].run(given.data, given.content)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m plugins")
    commands = parser.add_subparsers(dest="command", required=True)
    for name, (purpose, _run) in COMMANDS.items():
        command = commands.add_parser(name, help=purpose)
        command.add_argument("--data", type=Path, default=Path("data"), metavar="DIR")
        command.add_argument("--content", type=Path, default=Path("content"), metavar="DIR")
    return parser
