"""Templates that were compiled before, kept in a folder: to compile them takes a second a language.

What does not change with a build changes their code: the source of the template, the words of the
language, and the programs that compile. A folder bears the digest of all but the source, which
jinja2 looks after itself; a file begins with the digest of what follows it, so that whatever is
damaged is compiled anew.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
from pathlib import Path

import babel
import jinja2
from jinja2 import BytecodeCache
from jinja2.bccache import Bucket

from plugins.editions.words import Words
from plugins.system.kept import forget_all_but, keep, read_kept

# Of so many sets of words, programs and languages the code is kept, the latest used.
KEPT = 8
PROGRAMS = (
    *("document_words.py", "template_cache.py", "template_code.py"),
    *("templates.py", "words.py"),
)


class CompiledTemplates(BytecodeCache):
    """The compiled templates of one language in a folder of their own below `folder`.

    Where nothing can be kept there, templates are compiled each time.
    """

    def __init__(self, folder: Path, words: Words) -> None:
        self._folder = folder / _key(words)
        with contextlib.suppress(OSError):
            is_new = not self._folder.is_dir()
            self._folder.mkdir(parents=True, exist_ok=True)
            os.utime(self._folder)
            if is_new:
                forget_all_but(folder, KEPT)

    def load_bytecode(self, bucket: Bucket) -> None:
        """Give jinja2 the code that was kept, where it is whole."""
        code = read_kept(self._folder / bucket.key)
        if code is not None:
            bucket.bytecode_from_string(code)

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep the code; where that fails it is compiled again next time."""
        with contextlib.suppress(OSError):
            keep(self._folder / bucket.key, bucket.bytecode_to_string())


def _key(words: Words) -> str:
    catalogue = words.catalogue
    of_words = [words.language.code, words.language.locale, catalogue.plural_rule]
    of_words += map(repr, sorted({**catalogue.messages, **words.document}.items()))
    of_words += map(repr, sorted(catalogue.plurals.items()))
    versions = (jinja2.__version__, babel.__version__)
    programs = (Path(__file__).with_name(name).read_text("utf-8") for name in PROGRAMS)
    return hashlib.sha256("\0".join([*of_words, *versions, *programs]).encode()).hexdigest()[:32]
