"""The made-up plan in other languages than its two: one alone, another one first, a third one."""

from __future__ import annotations

import shutil
from collections.abc import Sequence
from pathlib import Path

import yaml

from plugins.plan.records.types import digest
from tests.samples.folders import FIXTURES, laid_out

BOTH = ("vi", "en")


class Untyped(yaml.SafeLoader):
    """Reads every scalar as a text, save that nothing is nothing."""


Untyped.yaml_implicit_resolvers = {
    first: [(tag, found) for tag, found in resolvers if tag == "tag:yaml.org,2002:null"]
    for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


def spoken(folder: Path, *languages: str, over: str = "updates_site") -> Path:
    """The plan in `folder` as a site of just these languages; gives its data folder.

    Every other language of the sample is taken away. The first of `languages` becomes the plan's
    own: translations carry digests of what it says. Where that is not Vietnamese there are no
    editorial notes, which quote the plan, and an English cell joins its bodies by "and".
    """
    data = laid_out(folder, over)
    for path in sorted(data.rglob("*.yaml")):
        value = yaml.load(path.read_text("utf-8"), Untyped)  # noqa: S506 - it makes texts only
        text = yaml.safe_dump(_in(value, languages), allow_unicode=True, sort_keys=False)
        joined = text.replace(" và UBND", " and UBND") if languages[0] == "en" else text
        path.write_text(joined, "utf-8")
    for code in set(BOTH) - set(languages):
        for page in (folder / "content").rglob(f"*.{code}.md"):
            page.unlink()
    site = data / "site.yaml"
    chosen = f"languages: [{', '.join(languages)}]\n"
    site.write_text(chosen + site.read_text("utf-8"), "utf-8")
    return data


def with_french(folder: Path, *languages: str, over: str = "") -> Path:
    """The plan with French, which does not ship, in a few places; gives its data folder."""
    data = spoken(folder, *languages, over=over)
    shutil.copytree(FIXTURES / "third_language/data", data, dirs_exist_ok=True)
    _say(data / "site.yaml", "Trang mẫu", "Site d’essai")
    _say(data / "tasks/2.1.yaml", "Trạm y tế xanh", "Centres verts")
    for page in (folder / "content/pages").glob("*.vi.md"):
        text = page.read_text("utf-8").replace("Lang: vi", "Lang: fr")
        page.with_name(page.name.replace(".vi.", ".fr.")).write_text(text, "utf-8")
    return data


def _say(path: Path, vietnamese: str, french: str) -> None:
    text, said = path.read_text("utf-8"), f"  vi: {vietnamese}\n"
    assert said in text
    path.write_text(text.replace(said, f"{said}  fr: {french}\n", 1), "utf-8")


def _in(value: object, languages: Sequence[str]) -> object:
    """`value` of a file without what it says in languages other than these."""
    if isinstance(value, list):
        return [_in(entry, languages) for entry in value]
    if not isinstance(value, dict):
        return value
    gone = {*BOTH} - {*languages} | {f"{code}_of" for code in BOTH}
    gone |= {"notes"} if languages[0] != BOTH[0] else set()
    kept = {key: _in(entry, languages) for key, entry in value.items() if key not in gone}
    stated = any(f"{code}_of" in value for code in BOTH)
    for code in languages[1:] if stated else ():
        if code in value:
            kept[f"{code}_of"] = digest(str(value[languages[0]]))
    return {key: entry for key, entry in kept.items() if entry != {}}
