"""A site taken off the disk: what its manifest lists goes, whatever else lies there stays."""

from __future__ import annotations

from pathlib import Path

from plugins.output.manifest import MANIFEST, listed
from plugins.output.tree import foreign, superfluous, tree_of


def remove_site(folder: Path, page: str) -> bool:
    """Remove the site in `folder` if its manifest lists `page`; whether it did.

    No link below it is followed; of a link to a folder the link stays. Raises OSError.
    """
    root = folder.resolve()
    own = listed(root)
    if page not in own:
        return False
    tree = tree_of(str(root))
    others = foreign(tree, own)
    for name in superfluous(tree, (), others):
        path = root / name
        path.rmdir() if name in tree.folders else path.unlink()
    (root / MANIFEST).unlink()
    if not others and not folder.is_symlink():
        root.rmdir()
    return True
