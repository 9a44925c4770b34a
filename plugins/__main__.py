"""`python -m plugins check`, `record`, `build`, `publish` …: the commands."""

import sys

from plugins.system.signals import listen
from plugins.system.streams import speak_utf_8


def _stopped() -> str:
    from plugins.plan.reading.saying import STOPPED, said

    return said(STOPPED)


if __name__ == "__main__":
    listen(_stopped)
    speak_utf_8()
    from plugins.commands.main import main

    sys.exit(main())
