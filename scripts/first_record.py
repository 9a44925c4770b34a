"""Begin the record of a plan that was published before its ledger held rows.

`BUILD_DATE=<day> python -m scripts.first_record <commit>` reads the files of that commit, the first
publication, writes what the ledger's old lines recorded into data/recorded/, and adds a first line
for every other record as the commit has it. What changed since is named by `make check`. Lines that
stand in the ledger stay as they are, so that a second run adds nothing.
"""

from __future__ import annotations

import datetime as dt
import hashlib
import os
import subprocess
import sys
import tempfile
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from plugins.plan.ledger.additions import additions
from plugins.plan.ledger.chain import head
from plugins.plan.ledger.first_form import FIELDS
from plugins.plan.ledger.head_file import note_head
from plugins.plan.ledger.holding import hold
from plugins.plan.ledger.write import of_ledger, write
from plugins.plan.reading.folder import Folder
from plugins.plan.reading.ledger_file import LEDGER_FILE
from plugins.plan.reading.recorded_rows import RECORDED, recorded_rows
from plugins.plan.records.chain import canonical
from plugins.plan.records.dataset import Records
from plugins.plan.records.ledger import UpdateLine
from plugins.plan.records.updates import Update
from plugins.plan.rules.check import load
from plugins.publish.build_date import build_day
from plugins.system.files import replace as put
from scripts.tools import ROOT


def main() -> None:
    """Begin the record of this project's plan at the commit that is named."""
    added = begin(ROOT, sys.argv[1], build_day(os.environ.get("BUILD_DATE")))
    print(f"{added} lines added")


def begin(root: Path, commit: str, day: dt.date) -> int:
    """Write the contents of old lines and the first lines of all other records; how many lines.

    `root` is the folder of a repository with data/ and content/. Ends the run where the ledger
    cannot be read, or `commit` does not hold what it recorded.
    """
    data = root / "data"
    records = as_published(root, commit, day)
    lines, problems = LEDGER_FILE.read(Folder(data))
    if problems:
        raise SystemExit("the ledger cannot be read: make check")
    contents = old_contents(records)
    (data / RECORDED).mkdir(exist_ok=True)
    for line in lines:
        if isinstance(line, UpdateLine) and line.digest not in contents:
            raise SystemExit(f"{commit} does not hold {line.id} as it was recorded")
        if isinstance(line, UpdateLine):
            put(data / RECORDED / f"{line.digest}.json", contents[line.digest])
    rows, _ = recorded_rows(Folder(data))
    then = replace(records, ledger=lines, recorded=rows)
    added = additions(hold(then, then.language_codes), day)
    write(data, of_ledger(lines, added))
    if end := head((*lines, *added.lines)):
        note_head(data, end.digest)
    return len(added.lines)


def as_published(root: Path, commit: str, day: dt.date) -> Records:
    """The records as the files of `commit` have them, attached files included.

    Its ledger is left out: what that recorded is not in the commit.
    """
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        archive = folder / "published.tar"
        command = ["git", "archive", "-o", str(archive), commit, "data", "content"]
        subprocess.run(command, cwd=root, check=True)
        subprocess.run(["tar", "-xf", str(archive), "-C", str(folder)], check=True)
        (folder / "data/ledger.jsonl").unlink(missing_ok=True)
        return load(folder / "data", day, folder / "content")


def old_contents(records: Records) -> Mapping[str, bytes]:
    """What the first form of the ledger recorded of each update, by its digest."""
    digests = {name: file.digest for name, file in records.attachments.items()}
    made = (old_content(update, digests) for update in records.updates)
    return {hashlib.sha256(content).hexdigest(): content for content in made}


def old_content(update: Update, digests: Mapping[str, str]) -> bytes:
    """`[said, files]` of an update, as the first form of the ledger wrote it."""
    said = update.model_dump(mode="json", exclude_defaults=True, include=FIELDS)
    files = {entry.file: digests.get(entry.file, "") for entry in update.attachments}
    return canonical([said, files]).encode()


if __name__ == "__main__":
    main()
