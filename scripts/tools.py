"""Programs that are no Python packages: where they are, and how they get here."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
TOOLS = ROOT / ".cache/npm"


def need(program: str, package: str) -> str:
    """The path of `program`; where it is missing, Debian's `package` is installed if we may."""
    if not shutil.which(program) and shutil.which("apt-get") and os.geteuid() == 0:
        subprocess.run(["apt-get", "update", "-qq"], check=False)
        install = ["apt-get", "install", "-y", "-qq", "--no-install-recommends", package]
        environment = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
        subprocess.run(install, check=False, env=environment, stdout=subprocess.DEVNULL)
    path = shutil.which(program)
    if path is None:
        raise SystemExit(f"{program} is missing: apt-get install {package}")
    return path


def npm_package(spec: str) -> Path:
    """The folder of the npm package `name@version`, fetched into .cache/npm when not there."""
    name, _, version = spec.rpartition("@")
    folder = TOOLS / f"{name}-{version}"
    package = folder / "node_modules" / name
    if not package.exists():
        npm = need("npm", "npm")
        subprocess.run(
            [npm, "install", "--no-audit", "--no-fund", "--silent", "--prefix", folder, spec],
            check=True,
        )
    return package
