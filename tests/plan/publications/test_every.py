"""Publications with what later lines tell of them, and how each differs from the one before."""

from __future__ import annotations

from plugins.plan.publications.differences import differences, frozen_snapshot
from plugins.plan.publications.every import (
    Publication,
    Rollback,
    change_of,
    every_publication,
    records_apart,
    taken_out,
)
from plugins.plan.records.publications import FrozenCopy
from tests.samples.plan import AS_OF
from tests.samples.publications import NEXT_DAY, WITHDRAWN
from tests.samples.published import (
    FIRST,
    KNOWN,
    NEW_REPORT,
    SECOND,
    THIRD,
    UNKNOWN,
    published_records,
)

GONE = frozenset({WITHDRAWN})
CAME = f"update:{NEW_REPORT}"


def every() -> dict[str, Publication]:
    """The publications of the sample, by name."""
    return dict(every_publication(published_records(), NEXT_DAY))


def test_what_later_lines_tell_is_with_the_publication_that_it_is_about() -> None:
    """Its manifest stands in the next line; returns to earlier sites belong to what they ended."""
    own = every()
    assert [(name, each.of_day) for name, each in own.items()] == [
        (FIRST, 1),
        (SECOND, 2),
        (THIRD, 1),
    ]
    assert [each.manifest for each in own.values()] == [KNOWN, None, None]
    assert [each.is_last for each in own.values()] == [False, False, True]
    assert [each.rollbacks for each in own.values()] == [
        (),
        (
            Rollback(date=AS_OF, manifest=KNOWN, to=FIRST),
            Rollback(date=AS_OF, manifest=UNKNOWN, to=None),
        ),
        (),
    ]


def test_what_is_alike_need_not_be_opened() -> None:
    """Neighbours differ as their whole rows do, though tables that are alike are left shut."""
    own = every()
    for name in (SECOND, THIRD):
        before = own[name].before
        assert before
        was, now = (frozen_snapshot(copy) for copy in (before, own[name].copy))
        found, expected = change_of(own[name], GONE), differences(was, now, GONE)
        assert found
        assert (found.said, found.worked_out) == (expected.said, expected.worked_out)
        assert found.columns == expected.columns
    assert change_of(own[FIRST], GONE) is None


def test_a_record_is_withdrawn_once() -> None:
    """With the first publication that lacks it; from those before it was taken out."""
    own = every()
    found = {name: change_of(each, GONE) for name, each in own.items()}
    assert [each and each.withdrawn for each in found.values()] == [None, (), (WITHDRAWN,)]
    assert [WITHDRAWN in taken_out(each, GONE) for each in own.values()] == [True, True, False]


def test_what_came_and_was_withdrawn_since_was_new_then() -> None:
    """Its name is told, though nobody keeps its row."""
    third = every()[THIRD]
    found = change_of(third, frozenset({CAME}))
    assert found
    assert (found.said.came, found.withdrawn) == ((CAME,), ())


def test_the_listings_tell_which_records_differ() -> None:
    """Those that came, went or changed, and no other; of the first none."""
    own = every()
    assert records_apart(own[FIRST]) == frozenset()
    assert "task:1.3" in records_apart(own[SECOND])
    assert "task:1.1" not in records_apart(own[SECOND])
    assert {CAME, WITHDRAWN, "task:1.1"} <= records_apart(own[THIRD])


def test_a_copy_is_that_of_its_line() -> None:
    """Each publication has the copy that its line names, and that of the line before."""
    own = list(every().values())
    assert all(isinstance(each.copy, FrozenCopy) for each in own)
    assert [each.copy.path.stem for each in own] == [each.digest for each in own]
    assert [each.before for each in own[1:]] == [each.copy for each in own[:-1]]
