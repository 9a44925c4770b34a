"""`python -m plugins check`, `record`, `build`, `publish` …: the commands."""

import sys

from plugins.system.signals import listen


def _stopped() -> str:
    from plugins.plan.reading.saying import STOPPED, said

    return said(STOPPED)


if __name__ == "__main__":
    listen(_stopped)
    from plugins.commands.main import main

    sys.exit(main())
