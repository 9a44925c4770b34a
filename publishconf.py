"""Settings of a build that will be published: it must know its address."""

import os

from pelicanconf import *  # noqa: F403 - a publishing build differs only in what follows
from pelicanconf import SITE_ADDRESS

PUBLISHING = True
CACHE_CONTENT = LOAD_CONTENT_CACHE = False
LEDGER_HEAD = os.environ.get("LEDGER_HEAD")

if not SITE_ADDRESS:
    raise SystemExit(
        "SITE_URL chưa được đặt; cần địa chỉ đầy đủ của trang, ví dụ "
        "SITE_URL=https://camketxanh.example make publish\n"
        "SITE_URL is not set; the full address of the site is needed, for example "
        "SITE_URL=https://camketxanh.example make publish"
    )
