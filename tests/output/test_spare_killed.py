"""Processes that make drafts, really killed."""

from __future__ import annotations

import subprocess
import sys
import time
from pathlib import Path

import pytest

from plugins.output.manifest import differing, digest_of
from tests.conftest import ROOT
from tests.samples.drafting import STATES, state, with_kept
from tests.samples.sites import beside, drafted, look

pytestmark = pytest.mark.slow


def killed(site: Path, after: float) -> None:
    """Make drafts for so many seconds, and end by SIGKILL; it must not end before."""
    command = [sys.executable, "-m", "tests.samples.drafting", str(site)]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE) as process:
        assert process.stdout
        assert process.stdout.readline()
        time.sleep(after)
        process.kill()
        assert process.wait() == -9


def test_drafts_killed_at_any_moment(tmp_path: Path) -> None:
    """Of 60 moments each leaves a whole site, and the next draft is as a clean build makes it."""
    sites = [tmp_path / f"{turn}/output" for turn in range(STATES)]
    manifests = {drafted(site, state(turn)) for turn, site in enumerate(sites)}
    site = tmp_path / "site/output"
    # However slow the machine is, something stands when the first one is killed.
    drafted(site, state(0))
    for moment in range(60):
        killed(site, 0.05 + 0.000_7 * moment)
        assert digest_of(site) in manifests
        assert list(differing(site)) == []
        if moment % 3:
            drafted(site, with_kept(site, state(moment)))
            assert look(site) == look(sites[moment % STATES])
            assert beside(site) == {".output.spare"}
