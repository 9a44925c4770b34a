"""Measure the site with Lighthouse as a mid-range phone sees it.

It is built for the address at which it is measured, so that its pages name themselves rightly.

Accessibility, best practices and search engine scores must be 100. So should performance, but
it is measured by the clock, so that a busy machine may cost some points: below 95 it fails.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlencode

from plugins.editions.edition import Edition
from scripts.search_score import editions
from scripts.site_server import serving
from scripts.tools import ROOT, node, npm_package

OUTPUT = ROOT / ".cache/lighthouse"
LEAST = {"performance": 95, "accessibility": 100, "best-practices": 100, "seo": 100}
# Now and then the browser's record of a page does not come: Lighthouse asks to be run again.
ATTEMPTS = 3
CHROME_FLAGS = (
    "--headless=new --no-sandbox --disable-gpu --disable-quic --no-first-run "
    "--disable-background-networking --disable-component-update --disable-sync"
)


def pages(edition: Edition) -> Iterator[str]:
    """The pages to measure in one language: home, the first of each kind, search and an answer."""
    site, urls = edition.site, edition.urls
    yield urls.home()
    task = next(iter(site.tasks.values()))
    yield urls.task(task.id)
    yield urls.agency(next(iter(site.listed_agencies.values())))
    yield from (urls.update(update.id) for update in site.updates[:1])
    yield urls.section("reporting")
    yield urls.section("search")
    title = task.title.get(edition.language.code) or task.number
    yield f"{urls.section('search')}?{urlencode({'q': title})}"


def report(package: Path, url: str) -> dict[str, dict[str, object]]:
    """The categories of Lighthouse's report on `url`, by id."""
    command = [node(), str(package / "cli/index.js"), url, "--quiet", "--output=json"]
    command += [f"--only-categories={','.join(LEAST)}", f"--chrome-flags={CHROME_FLAGS}"]
    environment = os.environ | {"CHROME_PATH": os.environ["CHROMIUM"]}
    for _attempt in range(ATTEMPTS):
        result = subprocess.run(command, check=False, capture_output=True, env=environment)
        if result.returncode == 0:
            break
    else:
        raise SystemExit(f"{url}: {result.stderr.decode().strip()}")
    found = json.loads(result.stdout)
    for audit in found["audits"].values():
        if audit["score"] is not None and audit["score"] < 1:
            print(f"    {audit['id']}: {audit.get('displayValue') or audit['title']}")
    categories: dict[str, dict[str, object]] = found["categories"]
    return categories


def build(address: str) -> None:
    """Build the site that stands at `address`. Raises where it does not build."""
    command = [sys.executable, "-m", "pelican", "content", "-o", str(OUTPUT)]
    command += ["--fatal", "warnings", "-s", "pelicanconf.py"]
    subprocess.run(command, cwd=ROOT, check=True, env=os.environ | {"SITE_URL": address})


def main() -> None:
    """Print the four scores of each page; exit 1 where one is too low."""
    package = npm_package("lighthouse")
    low = []
    OUTPUT.mkdir(parents=True, exist_ok=True)
    with serving(OUTPUT, int(os.environ.get("PORT", "8000"))) as base:
        build(base)
        for page in [page for edition in editions() for page in pages(edition)]:
            categories = report(package, base + page)
            scores = {name: round(100 * float(str(categories[name]["score"]))) for name in LEAST}
            print(page, *(f"{name} {score}" for name, score in scores.items()), flush=True)
            low += [page for name, score in scores.items() if score < LEAST[name]]
    raise SystemExit(1 if low else 0)


if __name__ == "__main__":
    main()
