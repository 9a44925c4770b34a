"""Settings of the build. What belongs to one site stands in data/ and content/."""

import os
from pathlib import Path

ROOT = Path(__file__).parent

PLUGIN_PATHS = [str(ROOT)]
PLUGINS = ["plugins.publish.pelican_plugin"]
THEME = str(ROOT / "theme")
DATA_DIR = os.environ.get("DATA_DIR", str(ROOT / "data"))
# Beside this folder it is noted what was published; a rebuild reads a copy of it.
NOTED_BESIDE = os.environ.get("NOTED_BESIDE", DATA_DIR)
OUTPUT_PATH = str(ROOT / "output")
CACHE_DIR = str(ROOT / ".cache")

SITE_ADDRESS = os.environ.get("SITE_URL")
BUILD_DATE = os.environ.get("BUILD_DATE")
BUILD_PROCESSES = os.environ.get("BUILD_PROCESSES")
BUILD_EXECUTOR = os.environ.get("BUILD_EXECUTOR")
PRINTS = os.environ.get("PRINTS")
OFFLINE = False
PUBLISHING = REBUILDING = False
TIMEZONE = "Asia/Ho_Chi_Minh"

# Pelican carries the run; the plugin reads the texts, says what is wrong in them with file and
# line, and writes every file.
LOCALE = ["C.UTF-8", "C"]
READERS = {"rst": None, "html": None}
PAGE_PATHS: list[str] = []
PAGE_SAVE_AS = PAGE_LANG_SAVE_AS = ""
ARTICLE_PATHS = ["campaigns"]
ARTICLE_TRANSLATION_ID = "key"
ARTICLE_SAVE_AS = ARTICLE_LANG_SAVE_AS = ""
STATIC_PATHS: list[str] = []
THEME_STATIC_PATHS: list[str] = []
DIRECT_TEMPLATES: list[str] = []
ARCHIVES_SAVE_AS = AUTHOR_SAVE_AS = CATEGORY_SAVE_AS = TAG_SAVE_AS = ""
FEED_ALL_ATOM = CATEGORY_FEED_ATOM = TRANSLATION_FEED_ATOM = None
AUTHOR_FEED_ATOM = AUTHOR_FEED_RSS = None
