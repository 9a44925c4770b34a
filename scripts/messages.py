"""Gather the interface's words into a template and bring each catalogue up to date.

With --check nothing is written; exit 1 where a file would change.
"""

from __future__ import annotations

import io
import sys
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po, write_po

from scripts.tools import ROOT

OPTIONS = {"theme/**.html": {"trimmed": "true", "silent": "false"}}


class Domain(NamedTuple):
    """One set of catalogues: its name, its folder, which files are read, and for which calls."""

    name: str
    folder: Path
    methods: list[tuple[str, str]]
    keywords: dict[str, tuple[int | tuple[int, str], ...] | None]


DOMAINS = (
    Domain(
        "site",
        ROOT / "theme/translations",
        [("theme/**.html", "jinja2"), ("plugins/**.py", "python")],
        {"_": None, "gettext": None, "ngettext": (1, 2), "pgettext": ((1, "c"), 2), "NS_": None},
    ),
    Domain(
        "problems",
        ROOT / "plugins/plan/reading/translations",
        [("plugins/**.py", "python"), ("scripts/**.py", "python")],
        {"N_": None, "NS_": None, "NP_": (1, 2), "Means": (1,)},
    ),
)


class Use(NamedTuple):
    """One place where a word is marked for translation; a message of two has a plural."""

    file: str
    line: int
    message: str | tuple[str, ...]
    comments: list[str]
    context: str | None


def uses(domain: Domain) -> Iterator[Use]:
    """Every word marked for translation in the files of `domain`, wherever it stands."""
    comment = ["Translators:"]
    found = extract_from_dir(
        ROOT, domain.methods, OPTIONS, domain.keywords, comment, directory_filter=_is_ours
    )
    return (Use(*each) for each in found)


def every_use() -> dict[str, list[Use]]:
    """Those of each domain, by its name."""
    return {domain.name: list(uses(domain)) for domain in DOMAINS}


def gathered(found: Iterable[Use]) -> Catalog:
    """The catalogue of all words that were found."""
    catalog = Catalog()
    for use in sorted(found, key=lambda use: (use.file, use.line)):
        places = [(use.file, use.line)]
        catalog.add(use.message, locations=places, auto_comments=use.comments, context=use.context)
    return catalog


def _is_ours(folder: str) -> bool:
    return Path(folder).relative_to(ROOT).parts[:1] in {(), ("plugins",), ("scripts",), ("theme",)}


def written(catalog: Catalog) -> bytes:
    """The catalogue as a file: in the order of the code, without dates or line numbers."""
    target = io.BytesIO()
    options = {"sort_by_file": True, "omit_header": True, "ignore_obsolete": True}
    write_po(target, catalog, width=100, include_lineno=False, **options)
    header = b'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=utf-8\\n"\n'
    if catalog.locale:
        header += f'"Language: {catalog.locale}\\n"\n'.encode()
        header += f'"Plural-Forms: {catalog.plural_forms}\\n"\n'.encode()
    return header + b"\n" + target.getvalue()


def wanted(found: Mapping[str, Iterable[Use]]) -> dict[Path, bytes]:
    """Each file of words, and what should stand in it after `found`, by the names of domains."""
    files = {}
    for domain in DOMAINS:
        template = gathered(found[domain.name])
        files[domain.folder / f"{domain.name}.pot"] = written(template)
        for path in sorted(domain.folder.glob(f"*/LC_MESSAGES/{domain.name}.po")):
            with path.open("rb") as source:
                catalog = read_po(source, locale=path.parts[-3])
            catalog.update(template, no_fuzzy_matching=True)
            files[path] = written(catalog)
    return files


def main() -> None:
    """Write the files that should change, or only name them."""
    check = "--check" in sys.argv[1:]
    changed = {
        path: content
        for path, content in wanted(every_use()).items()
        if not path.exists() or path.read_bytes() != content
    }
    for path, content in changed.items():
        print(f"{'out of date' if check else 'written'}: {path.relative_to(ROOT)}")
        if not check:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)
    raise SystemExit(1 if check and changed else 0)


if __name__ == "__main__":
    main()
