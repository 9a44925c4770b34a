"""Hold every HTML, CSS and SVG file of a folder against the Nu HTML checker, warnings included."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

from scripts.site_server import serving
from scripts.tools import need, npm_package

SHOWN = 200


def check(folder: Path) -> list[str]:
    """Every message of the checker on the files of `folder`, one a line: where, how grave, what.

    Pages are fetched from a server on this machine, because what the content security policy
    calls "self" has a meaning only there.
    """
    files = sorted(path for path in folder.rglob("*") if path.suffix in (".css", ".svg"))
    pages = sorted(folder.rglob("*.html"))
    with serving(folder) as address:
        urls = [f"{address}/{page.relative_to(folder).as_posix()}" for page in pages]
        return _messages([*urls, *map(str, files)])


def _messages(documents: list[str]) -> list[str]:
    java = need("java", "default-jre-headless")
    jar = next(npm_package("vnu-jar").rglob("vnu.jar"))
    command = [java, "-Xss1m", "-Dnu.validator.servlet.allow-forbidden-hosts=true"]
    command += ["-jar", str(jar), "--stdout", "--format", "json"]
    command += ["--also-check-css", "--also-check-svg", "--exit-zero-always"]
    result = subprocess.run([*command, *documents], check=True, capture_output=True)
    return [
        f"{message['url'].removeprefix('file:')}:{message.get('lastLine', '?')}: "
        f"{message.get('subType') or message['type']}: {message['message']}"
        for message in json.loads(result.stdout)["messages"]
    ]


def main() -> None:
    """Check the folder that the first argument names; exit 1 where there is any message."""
    folder = Path(sys.argv[1] if len(sys.argv) > 1 else "output").resolve()
    pages = sum(1 for _ in folder.rglob("*.html"))
    if not pages:
        raise SystemExit(f"{folder} holds no page: run make build first")
    messages = check(folder)
    print("\n".join(messages[:SHOWN]))
    print(f"Nu checker: {pages} pages, {len(messages)} messages")
    raise SystemExit(1 if messages else 0)


if __name__ == "__main__":
    main()
