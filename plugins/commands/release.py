"""`python -m plugins release`: check, preview, ask, record, publish, verify, in one walk.

Each step is the command of that name, in a process of its own. Whatever fails or is stopped, what
is recorded stays so and a whole site stands: the next run goes on from there.
"""

from __future__ import annotations

import contextlib
import datetime as dt
import os
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from plugins.commands.asking import agreed, can_be_asked
from plugins.commands.check import day
from plugins.commands.kept_with_git import PUBLISHED, how_to_commit, is_kept_with_git
from plugins.commands.previewed import OTHERWISE, previewed_digest
from plugins.commands.released import faults_of
from plugins.plan.publications.manifest_note import noted_manifest
from plugins.plan.reading.catalogues import N_
from plugins.plan.reading.saying import in_every_language, said
from plugins.publish.build_date import SETTING as BUILD_DATE
from plugins.publish.build_date import refuse_day_ahead
from plugins.system.files import alone
from plugins.system.signals import listen

# So many seconds a command has to end by itself: Ctrl+C at a terminal has reached it too.
PATIENCE = 2
STEP = N_("step {number} of {count}: {what}")
CHECKING = N_("data, pages and settings are checked")
PREVIEWING = N_("what readers would see change is worked out")
ASKING = N_("you decide")
RECORDING = N_("what is new is recorded")
PUBLISHING = N_("the site is published")
VERIFYING = N_("the published site is verified: files, links, counts, ledger")

NOTHING_DONE = N_(
    "stopped before anything was recorded or published: put right what is named above, then run "
    "`make release` again"
)
NOT_AGREED = N_(
    "stopped, as nobody said yes: nothing was recorded and nothing was published; run "
    "`make release` again once all is as you want it"
)
NOT_RECORDED = N_(
    "stopped while recording: nothing was published, and readers see what they saw; do what is "
    "said above, then run `make release` again"
)
NOT_PUBLISHED = N_(
    "stopped while publishing: the data are recorded, and readers see what they saw; do what is "
    "said above, then run `make release` again: nothing is recorded twice"
)
NOT_VERIFIED = N_(
    "published, but not as it should be, as is said above: do not copy {output} to the web server; "
    "run `make release` again, or `make rollback` to go back to the publication before"
)
INTERRUPTED = N_(
    "stopped: what was recorded stays recorded, and the site in {output} is whole, the old one or "
    "the new one; run `make release` again, which goes on from there"
)
NO_ROOM = N_("stopped: {file}: {reason}; nothing was recorded and nothing was published")
WAITING = N_("another release is under way in {folder}: waiting for it to finish")
RELEASED = N_(
    "published: the site is in {output}, and all of it is as it should be; copy this folder to the "
    "web server, where it does not lie there already"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class ReleaseFolders:
    """Where a release reads and writes: data, content, the site, the preview."""

    data: Path
    content: Path
    output: Path
    preview: Path


def run(folders: ReleaseFolders) -> int:
    """Walk through all steps; 1 where one of them failed, which is said with what to do.

    A person who says no has decided: nothing failed.
    """
    listen(lambda: said(INTERRUPTED, output=folders.output))
    as_of = day()
    refuse_day_ahead(as_of)
    held = folders.preview / "release"
    try:
        held.mkdir(parents=True, exist_ok=True)
        with alone(held, lambda: _say(WAITING, folder=folders.preview)) as lock:
            digest = previewed_digest(folders.data, folders.content)
            stopped = _walk(Release(folders, as_of, digest, lock))
    except OSError as error:
        file = error.filename or folders.preview
        _say(NO_ROOM, file=file, reason=error.strerror or str(error))
        return 1
    if stopped:
        _say(stopped, output=folders.output)
        return 0 if stopped == NOT_AGREED and can_be_asked() else 1
    _say(RELEASED, output=folders.output)
    if is_kept_with_git(folders.data):
        print(how_to_commit(folders.data, folders.content, PUBLISHED, as_of), flush=True)
    return 0


@dataclass(frozen=True, slots=True)
class Release:
    """One release: for which day, the digest of what is previewed, the lock that its steps hold."""

    folders: ReleaseFolders
    as_of: dt.date
    digest: str
    lock: int | None

    def ends_well(self, name: str, *more: str, **settings: str) -> bool:
        """Run a command on the same folders for the same day; whether it ends well.

        It holds the place of this release, so that the next one waits for it even where this
        process is killed. Who stops this process stops the command first.
        """
        folders = ("--data", str(self.folders.data), "--content", str(self.folders.content))
        process = subprocess.Popen(  # noqa: S603 - a command of this project
            [sys.executable, "-m", "plugins", name, *folders, *more],
            env={**os.environ, BUILD_DATE: self.as_of.isoformat(), **settings},
            stdin=subprocess.DEVNULL,
            pass_fds=() if self.lock is None else (self.lock,),
        )
        try:
            return process.wait() == 0
        except BaseException:
            with contextlib.suppress(subprocess.TimeoutExpired):
                process.wait(timeout=PATIENCE)
            process.terminate()
            process.wait()
            raise

    def is_previewed(self) -> bool:
        """Whether all that a site is made from is still what was previewed; else says so."""
        alike = previewed_digest(self.folders.data, self.folders.content) == self.digest
        if not alike:
            _say(OTHERWISE)
        return alike


def _walk(release: Release) -> str | None:
    """Do step after step; what is to be said of the one at which it stopped, None for none."""
    output = ("--output", str(release.folders.output))
    preview = ("--recording", "--preview", str(release.folders.preview))
    steps: tuple[tuple[str, Callable[[], bool], str], ...] = (
        (CHECKING, lambda: release.ends_well("check", "--publishing"), NOTHING_DONE),
        (PREVIEWING, lambda: release.ends_well("preview", *output, *preview), NOTHING_DONE),
        (ASKING, agreed, NOT_AGREED),
        (RECORDING, lambda: _recorded(release), NOT_RECORDED),
        (
            PUBLISHING,
            lambda: release.is_previewed() and release.ends_well("publish", *output),
            NOT_PUBLISHED,
        ),
        (VERIFYING, lambda: _verified(release), NOT_VERIFIED),
    )
    for number, (what, done, stopped) in enumerate(steps, 1):
        print(f"\n{in_every_language(partial(_step, number, len(steps), what))}", flush=True)
        if not done():
            return stopped
    return None


def _step(number: int, count: int, what: str, translate: Callable[[str], str]) -> str:
    return translate(STEP).format(number=number, count=count, what=translate(what))


def _recorded(release: Release) -> bool:
    return release.ends_well("record", "--previewed", release.digest)


def _verified(release: Release) -> bool:
    """Whether the site is whole, and what was previewed; says what is not as it should be."""
    folders, noted = release.folders, noted_manifest(release.folders.data)
    whole = release.ends_well(
        "verify",
        "--others",
        "--site",
        str(folders.output),
        MANIFEST=noted.manifest if noted else "",
    )
    faults = faults_of(folders.data, folders.output)
    for fault in faults:
        print(fault, flush=True)
    return release.is_previewed() and whole and not faults


def _say(sentence: str, **values: object) -> None:
    print(said(sentence, **values), flush=True)
