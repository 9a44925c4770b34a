"""The command line."""

from __future__ import annotations

import argparse
import dataclasses
import os
from collections.abc import Sequence
from pathlib import Path

from plugins.commands import (
    build,
    check,
    check_sources,
    diff,
    new_site,
    nginx,
    offline,
    preview,
    record,
    release,
    rollback,
    verify,
)
from plugins.commands.command import Argument, Command
from plugins.sources.archive import SERVICE

# What is stated of a request, a reminder and an answer alike.
ON_A_DAY = tuple(Argument(name, "") for name in ("agency", "on", "letter", "dated"))
COMMANDS = {
    "check": Command(
        "read and validate a data folder",
        lambda given: check.run(
            given.data, given.content, given.explain, given.publishing, given.all
        ),
        more=tuple(Argument(name, is_flag=True) for name in ("explain", "publishing", "all")),
    ),
    "check-sources": Command(
        "ask for every source that records cite, and draft archived copies of those that are gone",
        lambda given: check_sources.run(given.data, given.content, given.archive),
        more=(Argument("archive", SERVICE),),
    ),
    "record": Command(
        "validate a data folder and add what is new to its ledger",
        lambda given: record.run(given.data, given.content, given.previewed),
        more=(Argument("previewed", ""),),
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
    "rebuild": Command(
        "build what was published last once more, as of today",
        lambda given: build.rebuild(given.data, given.content, given.output),
        "output",
    ),
    "preview": Command(
        "say what readers would see change, and build it beside the site that stands",
        lambda given: _preview(given),  # noqa: PLW0108 - defined below
        "output",
        more=(Argument("preview", str(preview.FOLDER)), Argument("recording", is_flag=True)),
    ),
    "release": Command(
        "check, preview, ask, record, publish and verify, in one walk",
        lambda given: release.run(_release_folders(given)),
        "output",
        more=(Argument("preview", str(preview.FOLDER)),),
    ),
    "offline": Command(
        "build a site that works by double-click, and pack it to be handed on",
        lambda given: offline.run(given.data, given.content, given.output),
        "output-offline",
    ),
    "rollback": Command(
        "make the publication before stand again",
        lambda given: rollback.run(given.data, given.content, given.output),
        "output",
    ),
    "verify": Command(
        "hold a copy of a site, in a folder or at an address, against its manifest",
        lambda given: verify.run(given.data, given.site, others=given.others),
        more=(Argument("site"), Argument("others", is_flag=True)),
    ),
    "nginx": Command(
        "write the configuration of nginx for the site, with all its headers",
        lambda given: nginx.run(given.data, given.content, given.output),
        "output",
    ),
    "import-plan": Command(
        "import a plan from a Word, Excel, CSV or PDF file into a data folder",
        lambda given: _import_plan(given.file, given.data),
        more=(Argument("file", is_positional=True),),
    ),
    "workbooks": Command(
        "write a workbook for each body that is to report, and a letter to send it with",
        lambda given: _workbooks(given.data, given.content, given.period, given.into),
        more=(Argument("period", ""), Argument("into", "workbooks")),
    ),
    "import": Command(
        "take in workbooks that agencies filled in, a file or a folder of them",
        lambda given: _import_reports(given),  # noqa: PLW0108 - defined below
        more=(
            Argument("file", is_positional=True),
            Argument("received", ""),
            Argument("period", ""),
        ),
    ),
    "asked": Command(
        "write down that agencies were asked to report, once that was sent",
        lambda given: _request(given),  # noqa: PLW0108 - defined below
        more=(
            *ON_A_DAY,
            *(Argument(name, "") for name in ("by", "period", "due", "tasks")),
            Argument("workbooks", "workbooks"),
        ),
    ),
    "reminded": Command(
        "write down that agencies were reminded of a request",
        lambda given: _request(given),  # noqa: PLW0108 - defined below
        more=(*ON_A_DAY, Argument("by", ""), Argument("request", "")),
    ),
    "answered": Command(
        "write down that agencies answered a request",
        lambda given: _request(given),  # noqa: PLW0108 - defined below
        more=(*ON_A_DAY, Argument("updates", ""), Argument("request", "")),
    ),
    "inbox": Command(
        "take in what lies in the inbox, preview it, and write the answer to whoever put it there",
        lambda given: _inbox(given),  # noqa: PLW0108 - defined below
        "output",
        more=(Argument("inbox", "inbox"), Argument("answer", ".inbox")),
    ),
    "new-site": Command(
        "write a new site, without a plan, into a new folder",
        lambda given: new_site.run(given.folder, given.languages),
        more=(Argument("folder", is_positional=True), Argument("languages", new_site.USUAL)),
    ),
}


def main(arguments: Sequence[str] | None = None) -> int:
    """Do what the command line says; 1 where there is a problem, else 0.

    In the environment DATA_DIR is the data folder, BUILD_DATE (YYYY-MM-DD) the day to build and
    check for, else it is today; LEDGER_HEAD is an end that the ledger once had and must still hold,
    MANIFEST the SHA-256 of the manifest of the site that was built last, or that is verified.
    """
    given = _parser().parse_args(arguments)
    return COMMANDS[given.command].run(given)


def _preview(given: argparse.Namespace) -> int:
    folder = Path(given.preview)
    return preview.run(given.data, given.content, given.output, folder, recording=given.recording)


def _release_folders(given: argparse.Namespace) -> release.ReleaseFolders:
    return release.ReleaseFolders(
        data=given.data,
        content=given.content,
        output=given.output,
        preview=Path(given.preview),
    )


def _import_plan(file: str, into: Path) -> int:
    """What reads files of offices is imported here: no other command has its libraries."""
    from plugins.commands import import_plan

    return import_plan.run(file, into)


def _workbooks(data: Path, content: Path, period: str, into: str) -> int:
    """What words of the site are made with is imported here: other commands start without it."""
    from plugins.commands import workbooks

    return workbooks.run(data, content, period, Path(into))


def _import_reports(given: argparse.Namespace) -> int:
    """The same of workbooks that come back."""
    from plugins.commands import import_reports

    return import_reports.run(given.file, given.data, given.content, given.received, given.period)


def _request(given: argparse.Namespace) -> int:
    """The same of what is written down of requests."""
    from plugins.commands import requests
    from plugins.office.requests.stated import Typed

    names = (field.name for field in dataclasses.fields(Typed))
    typed = Typed(**{name: getattr(given, name, "") for name in names})
    workbooks = Path(getattr(given, "workbooks", ""))
    folders = requests.LogFolders(given.data, given.content, workbooks)
    return requests.run(given.command, typed, folders)


def _inbox(given: argparse.Namespace) -> int:
    """The same of the inbox."""
    from plugins.commands import inbox

    folders = inbox.InboxFolders(
        data=given.data,
        content=given.content,
        output=given.output,
        inbox=Path(given.inbox),
        answer=Path(given.answer),
    )
    return inbox.run(folders)


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
        for argument, default, is_flag, is_positional in command.more:
            if is_positional:
                own.add_argument(argument)
            elif is_flag:
                own.add_argument(f"--{argument}", action="store_true")
            else:
                own.add_argument(f"--{argument}", default=default, required=default is None)
    return parser
