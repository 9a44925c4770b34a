"""Two files or folders of one file system that take each other's names in one step."""

from __future__ import annotations

import ctypes
import errno
import os
from pathlib import Path

# Of renameat2(2), which exchanges two names in one step.
AT_WORKING_FOLDER, RENAME_EXCHANGE = -100, 2
CANNOT = (errno.ENOSYS, errno.EINVAL, errno.ENOTSUP)


def exchanged(one: Path, other: Path) -> bool:
    """Let both take each other's name; False where a system cannot do that in one step.

    Raises OSError where it refuses.
    """
    call = getattr(ctypes.CDLL(None, use_errno=True), "renameat2", None)
    paths = (AT_WORKING_FOLDER, os.fsencode(other), AT_WORKING_FOLDER, os.fsencode(one))
    if call and call(*paths, RENAME_EXCHANGE) == 0:
        return True
    code = ctypes.get_errno() if call else errno.ENOSYS
    if code not in CANNOT:
        raise OSError(code, os.strerror(code), str(one))
    return False
