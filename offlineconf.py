"""Settings of a build whose pages can be opened as files: from a USB stick, by double-click."""

from pelicanconf import *  # noqa: F403 - an offline build differs only in what follows
from pelicanconf import ROOT

OFFLINE = True
OUTPUT_PATH = str(ROOT / "output-offline")
