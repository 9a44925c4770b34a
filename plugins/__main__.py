"""`python -m plugins check`, `python -m plugins record`: the commands."""

import sys

from plugins.commands.main import main

if __name__ == "__main__":
    sys.exit(main())
