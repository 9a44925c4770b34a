"""Write the reference of every field of the data, in every language.

With --check nothing is written; exit 1 where a page would change.
"""

from __future__ import annotations

import sys
from pathlib import Path

from plugins.plan.reading import catalogues
from plugins.plan.reading.chosen_languages import shipped_tables
from plugins.plan.reading.fields.files import FILES
from plugins.plan.reading.fields.page import reference
from plugins.plan.reading.problems import DOMAIN, REFERENCE, TRANSLATIONS
from plugins.search.field_files import FILES as OF_SEARCH
from scripts.tools import ROOT

EVERY_FILE = (*FILES, *OF_SEARCH)
NAMES = {table.code: table.name for table in shipped_tables(tuple(REFERENCE))}


def pages() -> dict[Path, str]:
    """The page of each language, by where it stands."""
    return {
        ROOT / address: reference(
            EVERY_FILE,
            catalogues.load(TRANSLATIONS, DOMAIN, language).gettext,
            " · ".join(
                f"[{NAMES[other]}]({Path(there).name})"
                for other, there in REFERENCE.items()
                if other != language
            ),
        )
        for language, address in REFERENCE.items()
    }


def main() -> None:
    """Write the pages that should change, or only name them."""
    check = "--check" in sys.argv[1:]
    changed = {
        path: text
        for path, text in pages().items()
        if not path.exists() or path.read_text("utf-8") != text
    }
    for path, text in changed.items():
        print(f"{'out of date' if check else 'written'}: {path.relative_to(ROOT)}")
        if not check:
            path.write_text(text, "utf-8")
    raise SystemExit(1 if check and changed else 0)


if __name__ == "__main__":
    main()
