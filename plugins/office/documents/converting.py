"""Files of older and other forms, made into one that can be read by LibreOffice where it is."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from plugins.plan.reading.catalogues import N_
from plugins.plan.reading.problems import Message

from .refusing import CannotRead
from .safety import OUTSIDE_LINK, measure

NO_LIBREOFFICE = Message(
    "no-libreoffice",
    N_("files ending in {kind} can be read only where LibreOffice is installed"),
    N_("the file saved as {other}: open it in its own program and choose Save As"),
)
NOT_CONVERTED = Message(
    "not-converted",
    N_(
        "LibreOffice made nothing of the file: it is damaged or too large, or {part} is not "
        "installed"
    ),
    N_("the file opened in the program that made it, and saved as {other}"),
)

FORMS = {".doc": ".docx", ".odt": ".docx", ".rtf": ".docx", ".xls": ".xlsx", ".ods": ".xlsx"}
# What of LibreOffice reads them: where it is not installed, the program ends as if all were well.
PARTS = {".docx": "LibreOffice Writer", ".xlsx": "LibreOffice Calc"}
PROGRAMS = ("soffice", "libreoffice")
# 4,000 rows take it some twenty seconds on a slow machine.
LONGEST = 180
# No macro runs, and nothing is fetched from elsewhere: the file comes from a stranger.
SETTINGS = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Common/Security/Scripting">
<prop oor:name="MacroSecurityLevel" oor:op="fuse"><value>3</value></prop></item>
<item oor:path="/org.openoffice.Office.Common/Security/Scripting">
<prop oor:name="DisableMacrosExecution" oor:op="fuse"><value>true</value></prop></item>
<item oor:path="/org.openoffice.Office.Common/Security/Scripting">
<prop oor:name="BlockUntrustedRefererLinks" oor:op="fuse"><value>true</value></prop></item>
<item oor:path="/org.openoffice.Office.Writer/Content/Update">
<prop oor:name="Link" oor:op="fuse"><value>0</value></prop></item>
<item oor:path="/org.openoffice.Office.Calc/Content/Update">
<prop oor:name="Link" oor:op="fuse"><value>1</value></prop></item>
</oor:items>
"""
# What makes a program that opens RTF take parts of it from elsewhere.
FETCHING = (b"\\objautlink", b"\\objupdate", b"\\*\\template http", b"DDEAUTO", b"INCLUDETEXT")


@contextmanager
def converted(path: Path, kind: str) -> Iterator[Path]:
    """A copy that ends in .docx or .xlsx, there while the context lasts. Raises CannotRead."""
    other = FORMS[kind]
    program = next((found for name in PROGRAMS if (found := shutil.which(name))), None)
    if program is None:
        raise CannotRead(NO_LIBREOFFICE, kind=kind, other=other)
    if kind == ".rtf":
        _look_at_rtf(path.read_bytes())
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        profile = folder / "profile"
        (profile / "user").mkdir(parents=True)
        (profile / "user/registrymodifications.xcu").write_text(SETTINGS, "utf-8")
        # Under a name of its own: none that the file came with reaches a command line.
        source = folder / f"file{kind}"
        shutil.copyfile(path, source)
        target = folder / f"made/file{other}"
        command = [
            program,
            f"-env:UserInstallation={profile.as_uri()}",
            *("--headless", "--norestore", "--convert-to", other[1:]),
            *("--outdir", str(target.parent), str(source)),
        ]
        if not _ran(command, folder) or not target.is_file():
            raise CannotRead(NOT_CONVERTED, part=PARTS[other], other=other)
        measure(target)
        yield target


def _look_at_rtf(content: bytes) -> None:
    for word in FETCHING:
        if word in content:
            raise CannotRead(OUTSIDE_LINK, target=word.decode())


def _ran(command: list[str], folder: Path) -> bool:
    """Whether the program came to its end in time; what it started ends with it."""
    quiet = subprocess.DEVNULL
    with subprocess.Popen(  # noqa: S603 - a list made above, never a shell
        command, cwd=folder, stdin=quiet, stdout=quiet, stderr=quiet, start_new_session=True
    ) as running:
        try:
            return running.wait(LONGEST) == 0
        except subprocess.TimeoutExpired:
            return False
        finally:
            if running.poll() is None:
                os.killpg(running.pid, signal.SIGKILL)
