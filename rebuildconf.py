"""Settings of a build that shows what is published as of another day: nothing new goes out."""

from publishconf import *  # noqa: F403 - it publishes in all else

REBUILDING = True
