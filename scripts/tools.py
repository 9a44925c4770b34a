"""Programs that are no Python packages: where they are, and how they get here.

As a command it runs a tool from npm: python -m scripts.tools eslint theme
"""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
MODULES = ROOT / "node_modules"
LOCK = ROOT / "package-lock.json"


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


def npm_package(name: str) -> Path:
    """The folder of the npm package `name`, in the version that package-lock.json pins."""
    install_npm_packages()
    return MODULES / name


def install_npm_packages() -> None:
    """Put into node_modules what package-lock.json pins, unless it is there already.

    npm checks each package against the hash in the lock, and no package's own script runs.
    """
    installed = MODULES / ".installed"
    wanted = hashlib.sha256(LOCK.read_bytes()).hexdigest()
    if not installed.exists() or installed.read_text() != wanted:
        npm = need("npm", "npm")
        subprocess.run([npm, "ci", "--ignore-scripts", "--loglevel=error"], cwd=ROOT, check=True)
        installed.write_text(wanted)
    installed.touch()


def node() -> str:
    """The Node.js that comes with Playwright: the system's own may be too old, or missing."""
    from playwright._impl._driver import compute_driver_executable

    return str(compute_driver_executable()[0])


def main() -> None:
    """Run the npm tool that the first argument names with the others; alone, only install."""
    install_npm_packages()
    if tool := sys.argv[1:]:
        command = [node(), str(MODULES / ".bin" / tool[0]), *tool[1:]]
        raise SystemExit(subprocess.run(command, check=False).returncode)


if __name__ == "__main__":
    main()
