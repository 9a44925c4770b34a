"""A proposal brought together with the folder that it is for: what is written, kept, asked."""

from __future__ import annotations

import json
from collections.abc import Collection, Mapping
from dataclasses import dataclass

from plugins.office.documents.document import FilePlace
from plugins.office.plans.doubts import Doubt, Questions
from plugins.office.plans.folders.merging import NOTHING, Conflict, Deciding, Held, Nothing, merged
from plugins.office.plans.proposals.proposal import FileProposal, Proposal
from plugins.plan.reading.catalogues import N_
from plugins.plan.reading.places import FieldPath, Value, field_name
from plugins.plan.reading.problems import Message

CHANGED_BY_HAND = Message(
    "import-changed-by-hand",
    N_("{file}: {field} is “{own}”, changed by hand; the imported file now says “{new}”"),
    N_("`keep` for the change by hand, `import` for what the file says"),
)
RECORDED = Message(
    "import-recorded",
    N_(
        "{file}: {field} was published as “{own}”; the imported file now says “{new}”, which "
        "was not taken over"
    ),
    N_(
        "an entry in data/errata.yaml if it corrects a slip of this site; an amendment if a "
        "later document changed the plan; or `keep`"
    ),
)
KEEP, IMPORT = "keep", "import"
# Begins the keys of what is asked about a field that was changed by hand.
OF_CONFLICTS = "conflict "
# The records of lists by the files in which they stand, as the ledger names them.
RECORDS = {"areas.yaml": "area", "agencies.yaml": "agency", "indicators.yaml": "indicator"}
TASKS = "tasks/"
# What a site may have had before its plan: only what is missing there is added.
OF_THE_SITE = frozenset({"site.yaml", "glossary.yaml"})


@dataclass(frozen=True, slots=True, kw_only=True)
class DataStanding:
    """A folder of data as it stands: values by the names of its files, and what is published of it.

    was: what the import before wrote. recorded: the names of records in the ledger; None: all.
    same_source: the same file was imported before. kept: what that file lacked even then.
    """

    files: Mapping[str, Value]
    was: Mapping[str, Value]
    recorded: Collection[str] | None = ()
    same_source: bool = False
    kept: Collection[str] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Joined:
    """files: what they are to hold. written: what is to be remembered. gone: files to take away.

    kept: entries that the imported file no longer has and that stay; removed: those that go.
    """

    files: Mapping[str, FileProposal]
    written: Mapping[str, Value]
    gone: tuple[str, ...] = ()
    kept: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()


def joined(proposal: Proposal, standing: DataStanding, questions: Questions) -> Joined:
    """Everything that the folder is to hold; a person is asked about each conflict."""
    return _Joiner(standing, questions).join(proposal)


class _Joiner:
    def __init__(self, standing: DataStanding, questions: Questions) -> None:
        self._standing = standing
        self._questions = questions
        self._kept: list[str] = []
        self._removed: list[str] = []
        self._deciding = Deciding(
            conflict=self._conflict, recorded=self._is_recorded, gone=self._gone
        )

    def join(self, proposal: Proposal) -> Joined:
        files: dict[str, FileProposal] = {}
        written: dict[str, Value] = {}
        gone: list[str] = []
        names = dict.fromkeys((*proposal.files, *self._standing.was))
        for name in names:
            new = proposal.files.get(name)
            held, known = self._file(name, new.value if new else NOTHING)
            if isinstance(held, Nothing):
                gone += [name] if name in self._standing.files else []
            elif new:
                files[name] = FileProposal(value=held, drafts=_drafts(new, held))
            if not isinstance(known, Nothing):
                written[name] = known
        return Joined(
            files=files,
            written=written,
            gone=tuple(gone),
            kept=tuple(self._kept),
            removed=tuple(self._removed),
        )

    def _file(self, name: str, new: Held) -> tuple[Held, Held]:
        was = self._standing.was.get(name, NOTHING)
        own = self._standing.files.get(name, NOTHING)
        if new is NOTHING and own is not NOTHING:
            goes = self._gone((name,), own == was)
            return (NOTHING, NOTHING) if goes else (own, was)
        if name in OF_THE_SITE and own is not NOTHING:
            return self._beside_its_own(name, was, own, new)
        return self._merged(name, was, own, new)

    def _beside_its_own(self, name: str, was: Held, own: Held, new: Held) -> tuple[Held, Held]:
        """What no import wrote is the site's own: of what is proposed it gets what it lacks."""
        if not isinstance(own, dict) or not isinstance(new, dict):
            return (own, NOTHING) if was is NOTHING else self._merged(name, was, own, new)
        before = was if isinstance(was, dict) else {}
        more = {key: value for key, value in new.items() if key in before or key not in own}
        return self._merged(name, before, own, more)

    def _merged(self, name: str, was: Held, own: Held, new: Held) -> tuple[Held, Held]:
        return merged(was, own, new, self._deciding, (name,))

    def _conflict(self, conflict: Conflict) -> bool | None:
        file, *path = conflict.path
        shown = {"file": str(file), "field": field_name(tuple(path))}
        doubt = Doubt(
            key=f"{OF_CONFLICTS}{file} {shown['field']}",
            place=FilePlace(),
            message=RECORDED if conflict.is_recorded else CHANGED_BY_HAND,
            words=_shown(conflict.new),
            read_as=KEEP,
            choices=(KEEP,) if conflict.is_recorded else (KEEP, IMPORT),
            values={**shown, "own": _shown(conflict.own), "new": _shown(conflict.new)},
        )
        answer = self._questions.ask(doubt)
        return answer == IMPORT if doubt.key in self._questions.answers else None

    def _is_recorded(self, path: FieldPath) -> bool:
        recorded = self._standing.recorded
        if recorded is None:
            return True
        file, *inner = map(str, path)
        if file.startswith(TASKS):
            return f"task:{file.removeprefix(TASKS).removesuffix('.yaml')}" in recorded
        if file == "plan.yaml":
            return any(name.partition(":")[0] == "plan" for name in recorded)
        kind = f"{RECORDS.get(file, file)}:"
        if not inner:
            return any(name.startswith(kind) for name in recorded)
        return f"{kind}{inner[0]}" in recorded

    def _gone(self, path: FieldPath, untouched: bool) -> bool:
        """Where the same file is only read in another way, what the import wrote itself may go."""
        file, *inner = path
        name = f"{file}: {field_name(tuple(inner))}" if inner else str(file)
        read_otherwise = self._standing.same_source and name not in self._standing.kept
        goes = untouched and read_otherwise and not self._is_recorded(path)
        (self._removed if goes else self._kept).append(name)
        return goes


def _drafts(new: FileProposal, held: Value) -> dict[int | None, tuple[str, ...]]:
    """The keys of drafts that still hold what was proposed, by the places that entries have now."""
    if isinstance(held, dict):
        return {None: _alike(new.drafts_of(None), new.value, held)}
    proposed = {
        str(entry["id"]): (entry, new.drafts_of(place))
        for place, entry in enumerate(new.value if isinstance(new.value, list) else [])
        if isinstance(entry, dict) and "id" in entry
    }
    found: dict[int | None, tuple[str, ...]] = {}
    for place, entry in enumerate(held if isinstance(held, list) else []):
        id_ = entry.get("id") if isinstance(entry, dict) else None
        if isinstance(id_, str) and id_ in proposed:
            draft, keys = proposed[id_]
            found[place] = _alike(keys, draft, entry)
    return found


def _alike(keys: tuple[str, ...], proposed: Value, held: Value) -> tuple[str, ...]:
    if not isinstance(proposed, dict) or not isinstance(held, dict):
        return ()
    return tuple(key for key in keys if key in held and proposed.get(key) == held[key])


def _shown(value: Held) -> str:
    if isinstance(value, Nothing):
        return "–"
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
