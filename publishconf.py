"""Settings of a build that will be published: it must know its address, and be recorded."""

import os

from pelicanconf import *  # noqa: F403 - a publishing build differs only in what follows

PUBLISHING = True
CACHE_CONTENT = LOAD_CONTENT_CACHE = False
LEDGER_HEAD = os.environ.get("LEDGER_HEAD")
