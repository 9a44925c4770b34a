"""A project for a site of its own: the generator as it is, and what a site begins with."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Sequence
from pathlib import Path

from plugins.office.sites.blank_files import NewSiteRefused, blank_files
from plugins.plan.reading.catalogues import N_
from plugins.plan.reading.problems import Message

SETTING = "DIR"
NO_FOLDER = Message(
    "new-site-folder",
    N_("no folder is given for the new site"),
    N_("a new folder outside this one: make new-site DIR=../my-plan"),
)
NOT_EMPTY = Message(
    "new-site-not-empty",
    N_("{folder} is not empty; nothing was written"),
    N_("a folder that does not exist yet, or an empty one"),
)
INSIDE = Message(
    "new-site-inside",
    N_("{folder} is inside this project, whose files a new site copies"),
    N_("a folder outside {project}"),
)
NOT_WRITTEN = Message(
    "new-site-not-written",
    N_("the new site could not be written into {folder}: {reason}"),
    N_("a folder in which you may write files, with enough free space"),
)

# What the generator consists of; data/, content/ and tests of the plan in data/ are the plan's own.
FOLDERS = ("plugins", "scripts", "theme", "tests", "docs", "hosting", "inbox", ".ci", ".github")
FILES = (
    *("Makefile", "LICENSE", "*.toml", "*.py", "requirements*.in", "requirements*.lock"),
    *("package.json", "package-lock.json", "tsconfig.json", "*.mjs"),
    *(".editorconfig", ".gitattributes", ".gitignore"),
    *(".npmrc", ".pre-commit-config.yaml", ".prettierignore"),
    *("ARCHITECTURE.md", "CHANGELOG.md", "CONTRIBUTING.md"),
)
OF_ONE_PLAN = Path("tests/this_plan")
# Of the inbox a new site gets what tells people of it, and none of what they put there.
INBOX, ABOUT_IT = "inbox", "README.md"
MADE = ("__pycache__", "*.pyc", "*.part")
# What the generator says of itself makes room for what its site says.
README, RENAMED = "README.md", "GENERATOR.md"


def write_site(project: Path, folder: str, languages: Sequence[str]) -> Path:
    """Write a new site with the generator of `project` into `folder`; gives the folder, whole.

    It stands there whole or not at all. Raises NewSiteRefused where it cannot.
    """
    target = _usable(project.resolve(), folder)
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(prefix=".new-site-", dir=target.parent) as aside:
            made = Path(aside) / target.name
            _copy(project, made)
            for name, text in blank_files(languages).items():
                path = made / name
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_text(text, "utf-8")
            if target.exists():
                target.rmdir()
            made.replace(target)
    except (OSError, shutil.Error) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise NewSiteRefused(SETTING, NOT_WRITTEN, folder=folder, reason=reason) from error
    return target


def _usable(project: Path, folder: str) -> Path:
    """The folder named; raises where nothing new can be written there."""
    if not folder.strip():
        raise NewSiteRefused(SETTING, NO_FOLDER)
    target = Path(folder).expanduser().resolve()
    if target.is_relative_to(project):
        raise NewSiteRefused(SETTING, INSIDE, folder=folder, project=str(project))
    if target.exists() and (not target.is_dir() or any(target.iterdir())):
        raise NewSiteRefused(SETTING, NOT_EMPTY, folder=folder)
    return target


def _copy(project: Path, folder: Path) -> None:
    """The generator of `project` into `folder`, which does not exist yet."""
    own = project / OF_ONE_PLAN

    def left_out(parent: str, names: list[str]) -> set[str]:
        if Path(parent) == project / INBOX:
            return {*names} - {ABOUT_IT}
        built = shutil.ignore_patterns(*MADE)(parent, names)
        return built | {own.name} if Path(parent) == own.parent else built

    folder.mkdir()
    for name in FOLDERS:
        if (project / name).is_dir():
            shutil.copytree(project / name, folder / name, ignore=left_out)
    for pattern in FILES:
        for path in project.glob(pattern):
            if path.is_file():
                shutil.copy2(path, folder / path.name)
    # A new site may itself be where another one begins.
    own_readme = project / RENAMED
    shutil.copy2(own_readme if own_readme.exists() else project / README, folder / RENAMED)
