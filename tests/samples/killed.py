"""A process that is killed before one of its changes to the disk."""

from __future__ import annotations

import os

import pytest

CHANGES = ("rename", "replace", "unlink", "rmdir", "mkdir", "link", "symlink", "chmod", "fchmod")


class Killed(BaseException):
    """The process ended here."""


def die_at(patch: pytest.MonkeyPatch, at: int) -> None:
    """End the process before the change to the disk number `at`; nothing cleans up after it."""
    done = 0
    for name in CHANGES:
        real = getattr(os, name)

        def dying(*given: object, real: object = real, **more: object) -> object:
            nonlocal done
            assert callable(real)
            if done >= at:
                raise Killed
            done += 1
            return real(*given, **more)

        patch.setattr(os, name, dying)
