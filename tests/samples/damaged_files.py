"""Files of offices with damage: bytes changed, taken away or filled in; parts broken or missing."""

from __future__ import annotations

import random
import zipfile
from io import BytesIO


def damaged_bytes(content: bytes, chance: random.Random) -> bytes:
    """Some bytes changed, taken away, doubled or filled in; or the end cut off."""
    made = bytearray(content)
    for _ in range(chance.choice((1, 3, 20, 200))):
        at = chance.randrange(len(made))
        length = chance.choice((1, 1, 4, 100))
        how = chance.randrange(5)
        if how == 0:
            made[at] = chance.randrange(256)
        elif how == 1:
            del made[at : at + length]
        elif how == 2:
            made[at:at] = made[at : at + length]
        elif how == 3:
            made[at : at + length] = chance.randbytes(length)
        else:
            made[at : at + 1] = str(chance.choice((-1, 0, 7, 99, 10**9, 2**63))).encode()
        if not made:
            break
    return bytes(made[: chance.randrange(len(made) + 1)] if chance.random() < 0.1 else made)


def damaged_parts(content: bytes, chance: random.Random) -> bytes:
    """An archive that is whole, of which one part is damaged or missing."""
    made = BytesIO()
    with zipfile.ZipFile(BytesIO(content)) as old, zipfile.ZipFile(made, "w") as new:
        names = old.namelist()
        chosen = chance.choice(names)
        for name in names:
            part = old.read(name)
            if name == chosen and part:
                part = damaged_bytes(part, chance)
            if name != chosen or chance.random() < 0.9:
                new.writestr(name, part)
    return made.getvalue()
