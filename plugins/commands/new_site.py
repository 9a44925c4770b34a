"""`python -m plugins new-site`: a folder with all that the site of another plan begins with."""

from __future__ import annotations

import shlex
from pathlib import Path

from plugins.office.sites.blank_files import NewSiteRefused, stated_languages
from plugins.office.sites.new_site import write_site
from plugins.plan.reading.catalogues import N_
from plugins.plan.reading.saying import said
from plugins.plan.reading.summary import listing

ROOT = Path(__file__).resolve().parents[2]
USUAL = "vi en"
WRITTEN = N_("the new site is in {folder}; its README.md says what to do next")
NEXT = N_("first: cd {folder} && make import-plan FILE=…")


def run(folder: str, languages: str) -> int:
    """Write a new site of these languages into `folder`; 1 where it cannot be, which is said."""
    try:
        written = write_site(ROOT, folder, stated_languages(languages))
    except NewSiteRefused as refused:
        print(listing([refused.problem]))
        return 1
    print(said(WRITTEN, folder=written))
    print(said(NEXT, folder=shlex.quote(folder)))
    return 0
