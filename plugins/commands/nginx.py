"""`python -m plugins nginx`: write how nginx serves the site with the headers that it asks for."""

from __future__ import annotations

import os
import shlex
from pathlib import Path
from urllib.parse import urlsplit

from plugins.commands.check import checked
from plugins.editions.urls import HEADERS, output_file
from plugins.output.nginx import nginx_config
from plugins.plan.reading.catalogues import N_
from plugins.plan.reading.problems import Message, Problem
from plugins.plan.reading.saying import said
from plugins.plan.reading.summary import listing
from plugins.publish.public_address import SETTING, address_from, address_rules
from plugins.system.files import replace

SUFFIX = "-nginx.conf"
WRITTEN = N_("the configuration of nginx is in {file}; once this machine is to use it: {commands}")
NO_HEADERS = Message(
    "nginx-no-headers",
    N_("{folder} holds no {file}, which says the headers that nginx is to send"),
    N_("the folder of a site that was built: make publish"),
)
BELOW_A_PATH = Message(
    "nginx-below-a-path",
    N_("the site at {address} lies below a path, for which no configuration of nginx is written"),
    N_("an address that is a host alone, such as {host}"),
)


def run(data: Path, content: Path, output: Path) -> int:
    """Write the configuration for the site in `output`, beside it; 1 where that cannot be done."""
    stated = address_from(os.environ.get(SETTING))
    records = checked(data, content, address_rules(stated, publishing=True))
    address = (stated or records.settings.address) if records else None
    if address is None:
        return 1
    problem = _problem(output, address)
    if problem:
        print(listing([problem]))
        return 1
    headers = (output / output_file(HEADERS)).read_text("utf-8")
    config = nginx_config(headers, urlsplit(address).hostname or "", output.resolve())
    file = output.with_name(f"{output.name}{SUFFIX}")
    replace(file, config.encode())
    print(said(WRITTEN, file=file, commands=_commands(file)))
    return 0


def _problem(output: Path, address: str) -> Problem | None:
    """Why there can be no configuration for the site in `output` at `address`."""
    place = urlsplit(address)
    if place.path:
        host = f"{place.scheme}://{place.netloc}"
        return Problem.of_setting(SETTING, BELOW_A_PATH, {"address": address, "host": host})
    if not (output / output_file(HEADERS)).is_file():
        values = {"folder": str(output), "file": output_file(HEADERS)}
        return Problem.of_file(str(output), NO_HEADERS, values)
    return None


def _commands(file: Path) -> str:
    """What is typed once, so that nginx takes the file."""
    copy = f"sudo cp {shlex.quote(str(file.resolve()))} /etc/nginx/sites-enabled/"
    return f"{copy} && sudo nginx -t && sudo systemctl reload nginx"
