"""`python -m plugins.plan check [--data DIR]`: say everything that is wrong with the data."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from plugins.plan import catalogues
from plugins.plan.problem_messages import N_
from plugins.plan.problems import DOMAIN, LANGUAGES, TRANSLATIONS, Severity, listing
from plugins.plan.read import check

SUMMARY = N_("{problems} problems, {notices} notices in {folder}")


def main(arguments: Sequence[str] | None = None) -> int:
    """Print all problems and notices in both languages; 1 where there is a problem, else 0."""
    parser = argparse.ArgumentParser(prog="python -m plugins.plan", description=__doc__)
    commands = parser.add_subparsers(dest="command", required=True)
    checking = commands.add_parser("check", help="read and validate a data folder")
    checking.add_argument("--data", type=Path, default=Path("data"), metavar="DIR")
    folder: Path = parser.parse_args(arguments).data
    _, found = check(folder, LANGUAGES)
    problems = [problem for problem in found if problem.severity is Severity.PROBLEM]
    notices = [problem for problem in found if problem.severity is Severity.NOTICE]
    for group in (problems, notices):
        if group:
            print(listing(group))
    print(_summary(len(problems), len(notices), folder))
    return 1 if problems else 0


def _summary(problems: int, notices: int, folder: Path) -> str:
    words = (
        catalogues.load(TRANSLATIONS, DOMAIN, language).gettext(SUMMARY) for language in LANGUAGES
    )
    return " / ".join(
        sentence.format(problems=problems, notices=notices, folder=folder) for sentence in words
    )


if __name__ == "__main__":
    sys.exit(main())
