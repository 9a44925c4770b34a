"""What a command of the command line is: its purpose, its arguments, what does it."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from dataclasses import dataclass
from typing import NamedTuple


class Argument(NamedTuple):
    """An argument of one command: its name, and what it is where it is not given; None: it must.

    A flag has no value: it is given or not. What is positional is given without its name.
    """

    name: str
    default: str | None = None
    is_flag: bool = False
    is_positional: bool = False


@dataclass(frozen=True, slots=True)
class Command:
    """What a command is for, what does it, the folder into which it writes a site, its arguments.

    `more` are those that no other command has.
    """

    purpose: str
    run: Callable[[argparse.Namespace], int]
    output: str | None = None
    more: tuple[Argument, ...] = ()
