"""Requests written into the data as a whole: all of them stand and nothing is wrong, or none."""

from __future__ import annotations

import dataclasses
import datetime as dt
import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from plugins.office.folder_writing import write_folder
from plugins.office.plans.folders.yaml_editing import edited
from plugins.office.plans.folders.yaml_writing import written
from plugins.office.plans.proposals.proposal import FileProposal
from plugins.office.requests.log import LogToWrite
from plugins.plan.reading.places import Value
from plugins.plan.reading.problems import DataProblems, Problem, Severity
from plugins.plan.rules.check import check
from plugins.plan.rules.stages import CHECKING

# By the beginning of a field's name, the setting from which its value comes; the longest first.
SETTINGS = (
    (re.compile(r"(reminders.*|answered)?\.?document\.number"), "LETTER"),
    (re.compile(r"(reminders.*|answered)?\.?document"), "DATED"),
    (re.compile(r"answered\.updates|answered$"), "UPDATES"),
    (re.compile(r"asked|(reminders.*|answered)\.date"), "ON"),
    (re.compile(r"(reminders.*)?by$"), "BY"),
    (re.compile(r"due"), "DUE"),
    (re.compile(r"tasks"), "TASKS"),
    (re.compile(r"period"), "PERIOD"),
    (re.compile(r"agency"), "AGENCY"),
)


def write_log(log: LogToWrite, root: Path, content: Path, as_of: dt.date) -> tuple[Problem, ...]:
    """Write the files of `log` into the data folder, which is held; or say what would be wrong.

    Raises OSError where they cannot be written: then nothing was.
    """
    texts = {name: _text(root / name, value) for name, value in log.files.items()}

    def approve(folder: Path) -> None:
        _, found = check(folder, as_of, content, CHECKING)
        wrong = [each for each in found if each.severity is Severity.PROBLEM]
        if wrong:
            raise DataProblems(_of_settings(wrong, folder, log.files, root))

    try:
        write_folder(root, texts, approve=approve)
    except DataProblems as refused:
        return tuple(refused.problems)
    return ()


def _text(path: Path, value: dict[str, Value]) -> str:
    """The file as text; of one that stands, what need not change stays as it was typed."""
    proposal = FileProposal(value=value)
    return edited(path.read_text("utf-8"), proposal) if path.exists() else written(proposal)


def _of_settings(
    problems: Iterable[Problem], folder: Path, files: Mapping[str, object], root: Path
) -> Iterator[Problem]:
    """Each problem once, at the setting from which what is wrong comes, else at its file."""
    seen = set()
    for problem in problems:
        name = problem.file.removeprefix(f"{folder.name}/")
        setting = next((own for form, own in SETTINGS if form.match(problem.field)), None)
        if name in files and setting:
            told = Problem.of_setting(setting, problem.message, problem.values, problem.nearest)
        else:
            told = dataclasses.replace(problem, file=f"{root.name}/{name}")
        key = (told.at, told.code, tuple(sorted(told.values.items())))
        if key not in seen:
            seen.add(key)
            yield told
