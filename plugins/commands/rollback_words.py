"""What a rollback says: what stands, what is to stand, what it asks, and what came of it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from plugins.commands.asking import Confirmation
from plugins.plan.publications.way_back import WayBack
from plugins.plan.reading.catalogues import N_
from plugins.plan.reading.saying import in_every_language

BACK = N_(
    "{folder} now holds {standing}; if you go back, it holds {other} again, which is the one before"
)
FORWARD = N_(
    "{folder} now holds {standing}; no earlier publication is kept here. The only other one is "
    "{other}, which the last rollback took away: if you go on, {folder} holds that one again"
)
SAME = N_(
    "{folder} now holds {standing}; kept besides is the same publication as it was made the time "
    "before: its data are the same, while texts of pages and the look may differ"
)
GONE_BACK = N_(
    "done: {folder} holds {other} again, in place of {standing}; this is written down in "
    "data/publications.jsonl"
)
GONE_FORWARD = N_(
    "done: {folder} holds {other} again, which had been taken away, in place of {standing}; this "
    "is written down in data/publications.jsonl"
)
GONE_BACK_TO_SAME = N_(
    "done: {folder} holds {other} as it was made the time before; this is written down in "
    "data/publications.jsonl"
)
TO_GO_BACK = Confirmation(
    asked=N_("Go back? Type “yes” to go back; anything else stops here"),
    by_setting=N_("YES=1: gone back without asking"),
    nobody=N_(
        "nobody can be asked, as this is no terminal: run it in a terminal, or with YES={yes}"
    ),
)
# YES=1 is a yes to the version before, not to one that was taken away.
PUT_BACK = N_("Put back {yes}, which was taken away? Type “yes” to do so; anything else stops here")
PUT_BACK_BY_SETTING = N_("YES={yes}: put back without asking")


def told_before(back: WayBack, folder: Path) -> str:
    """Which publication stands in `folder`, and which would, in every language.

    What readers see nobody knows here: `folder` may not have been copied to the server yet.
    """
    sentence = FORWARD if back.is_forward else BACK
    return _filled(SAME if back.is_same_publication else sentence, back, folder=folder)


def question_of(back: WayBack) -> Confirmation:
    """What is asked: what was taken away comes back by its own name alone."""
    if not back.is_forward or back.is_same_publication:
        return TO_GO_BACK
    return Confirmation(
        asked=PUT_BACK,
        by_setting=PUT_BACK_BY_SETTING,
        nobody=TO_GO_BACK.nobody,
        yes=back.other.called,
    )


def told_after(back: WayBack, folder: Path) -> str:
    """Which publication stands now in `folder`, and which was taken away, in every language."""
    sentence = GONE_FORWARD if back.is_forward else GONE_BACK
    return _filled(GONE_BACK_TO_SAME if back.is_same_publication else sentence, back, folder=folder)


def _filled(sentence: str, back: WayBack, **values: object) -> str:
    def words(translate: Callable[[str], str]) -> str:
        versions = {
            "standing": back.standing.words(translate),
            "other": back.other.words(translate),
        }
        return translate(sentence).format(**versions, **values)

    return in_every_language(words)
