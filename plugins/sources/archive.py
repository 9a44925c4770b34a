"""Where a page is archived: the Wayback Machine's availability service.

https://archive.org/help/wayback_api.php
"""

from __future__ import annotations

import json
from urllib.parse import quote

from plugins.sources.answers import State, asked, body_of

SERVICE = "https://archive.org/wayback/available"


def copy_of(url: str, day: str | None, service: str = SERVICE) -> str | None:
    """The address of the archived copy nearest to `day` (ISO, or as much of it as is known).

    None where there is none that answers; without a day the latest one. Raises OSError where the
    service does not answer, or not as it says.
    """
    near = f"&timestamp={day.replace('-', '')}" if day else ""
    answer = body_of(f"{service}?url={quote(url, safe='')}{near}")
    try:
        closest = json.loads(answer)["archived_snapshots"].get("closest")
        found = str(closest["url"]) if closest and closest["available"] else None
    except (ValueError, TypeError, KeyError, AttributeError) as error:
        raise OSError(answer[:80].decode(errors="replace")) from error
    if found is None:
        return None
    if service.startswith("https:"):
        # The service names its own copies without encryption.
        found = found.replace("http://", "https://", 1)
    return found if asked(found).state is State.ANSWERS else None
