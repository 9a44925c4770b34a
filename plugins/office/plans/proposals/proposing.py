"""From what a file says to what is proposed to be written: plain values for each file of data/."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from plugins.office.documents.document import FilePlace
from plugins.office.plans.doubts import Doubt, Questions
from plugins.office.plans.outline import Outline
from plugins.office.plans.phrase_lists import PhraseList
from plugins.office.plans.preamble import Preamble
from plugins.office.plans.proposals.cell_proposals import CellProposals
from plugins.office.plans.proposals.clause_scopes import ClauseScopes
from plugins.office.plans.proposals.column_proposals import column_proposals
from plugins.office.plans.proposals.cycle_proposals import cycle_proposals
from plugins.office.plans.proposals.drafted_titles import drafted_title
from plugins.office.plans.proposals.ids import ids_of
from plugins.office.plans.proposals.indicator_proposals import IndicatorProposals
from plugins.office.plans.proposals.known_documents import cited, evidence_of
from plugins.office.plans.proposals.plan_proposal import plan_proposal
from plugins.office.plans.proposals.proposal import FileProposal, Proposal
from plugins.office.plans.proposals.proposing_table import LANGUAGE, proposing_words
from plugins.office.plans.proposals.row_proposals import RowProposals
from plugins.office.plans.proposals.sites_of_plans import SiteOfPlan
from plugins.office.plans.proposals.timing_proposals import TimingProposals
from plugins.office.plans.slugs import slug_of
from plugins.plan.reading.catalogues import N_
from plugins.plan.reading.cells.names import cell_reader
from plugins.plan.reading.cells.phrases import keys
from plugins.plan.reading.cells.reading import CellReader
from plugins.plan.reading.chosen_languages import shipped_tables
from plugins.plan.reading.places import Value
from plugins.plan.reading.problems import Message
from plugins.plan.records.agencies import Agency
from plugins.plan.records.kinds import Kinds
from plugins.plan.records.prose_facts import ProseFact

TITLES_DRAFTED = Message(
    "import-titles-drafted",
    N_("{count} short titles are drafts, made from the first words of each text"),
    N_("better titles in the files that say “draft”; then `checked` here"),
)
DRAFTED, CHECKED = "draft", "checked"
OTHER_KIND = "other"
NUMBER_AS_FACT = f"{{{{{ProseFact.PLAN_NUMBER.value}}}}}"


def proposal_of(
    outline: Outline,
    preamble: Preamble,
    bodies: Sequence[Mapping[str, Value]],
    questions: Questions,
    site: SiteOfPlan | None = None,
) -> Proposal:
    """The files of a data folder, by what the file says and a person answered.

    bodies: entries of data/agencies.yaml. site: the one that the plan is for, where there is one.
    """
    site = site or SiteOfPlan()
    kinds = site.kinds
    every, issuer = with_issuer([site.in_languages(body) for body in bodies], preamble.issuer)
    reader, locale = _reader(every), shipped_tables((LANGUAGE,))[0].locale
    ids = ids_of(outline.lines)
    known = [str(body["id"]) for body in every]
    columns = column_proposals(outline, locale, questions)
    name = next((body["name"] for body in every if body["id"] == issuer), None)
    evidence = evidence_of(preamble, kinds, LANGUAGE, name if isinstance(name, dict) else {})
    scopes = ClauseScopes(outline, ids, reader, preamble.place)
    cycles = cycle_proposals(preamble, scopes, known, evidence, questions)
    plan = plan_proposal(preamble, issuer, columns, cycles, site, questions)
    cells = CellProposals(outline, ids, reader, known, questions)
    times = TimingProposals(outline, reader, _titles(plan.value), questions)
    rows = RowProposals(outline, ids, cells, times, questions, _names(preamble.place))
    areas, tasks = rows.areas(preamble.title), rows.tasks()
    drafts = ("title",) if _are_drafts(len(areas) + len(tasks), questions) else ()
    files = {
        "site.yaml": _site(preamble, plan, kinds),
        "plan.yaml": plan,
        "areas.yaml": FileProposal(value=areas, drafts=dict.fromkeys(range(len(areas)), drafts)),
        "agencies.yaml": FileProposal(value=[dict(body) for body in every]),
        "glossary.yaml": FileProposal(value=[]),
        **{
            f"tasks/{id_}.yaml": FileProposal(value=task, drafts={None: drafts})
            for id_, task in tasks.items()
        },
    }
    if outline.indicators:
        indicators = IndicatorProposals(evidence, locale, reader, questions)
        entries = indicators.entries(outline.indicators)
        files["indicators.yaml"] = FileProposal(value=entries)
    return Proposal(files=files)


def _titles(plan: Value) -> dict[str, str]:
    """The titles of the documents of the legal basis, by ids."""
    bases = plan.get("legal_basis") if isinstance(plan, dict) else None
    return {
        str(basis["id"]): str(basis["title"][LANGUAGE])
        for basis in (bases if isinstance(bases, list) else [])
        if isinstance(basis, dict) and isinstance(basis["title"], dict)
    }


def with_issuer(
    bodies: Sequence[Mapping[str, Value]], issuer: str
) -> tuple[list[Mapping[str, Value]], str]:
    """The bodies with the one called `issuer` among them, and its id; "" while none is known."""
    if not issuer:
        return [*bodies], ""
    named = next((body for body in bodies if keys(issuer) == keys(_name(body))), None)
    if named is not None:
        return [*bodies], str(named["id"])
    found = _reader(bodies).read(issuer)
    if found.is_sure and len(found.agencies) == 1:
        return [*bodies], found.agencies[0]
    id_, taken = slug_of(issuer), {str(body["id"]) for body in bodies}
    own: dict[str, Value] = {
        "id": f"{id_}-2" if id_ in taken else id_,
        "kind": OTHER_KIND,
        "named": "text",
        "name": {LANGUAGE: issuer},
    }
    return [*bodies, own], str(own["id"])


def _name(body: Mapping[str, Value]) -> str:
    name = body.get("name")
    return str(name.get(LANGUAGE, "")) if isinstance(name, dict) else ""


def _reader(bodies: Sequence[Mapping[str, Value]]) -> CellReader:
    agencies = [Agency.model_validate(dict(body)) for body in bodies]
    return cell_reader(agencies, (), LANGUAGE, ())


def _names(place: str) -> tuple[str, ...]:
    """What keeps its capitals in a title: the name of the place, without the word for its level."""
    words = place.split()
    first = next((at for at, word in enumerate(words) if word[:1].isupper()), len(words))
    return tuple(filter(None, [" ".join(words[first:])]))


def _are_drafts(count: int, questions: Questions) -> bool:
    doubt = Doubt(
        key="titles",
        place=FilePlace(),
        message=TITLES_DRAFTED,
        words="",
        read_as=DRAFTED,
        choices=(DRAFTED, CHECKED),
        values={"count": str(count)},
    )
    return questions.ask(doubt) == DRAFTED


def _site(document: Preamble, plan: FileProposal, kinds: Kinds) -> FileProposal:
    """What the site calls itself until a person finds better words: its subject and its place."""
    words = proposing_words()
    called = cited(replace(document, number=NUMBER_AS_FACT), kinds, LANGUAGE)
    stated = plan.value.get("subject") if isinstance(plan.value, dict) else None
    subject = str(stated[LANGUAGE]) if isinstance(stated, dict) else document.title
    says_where = PhraseList(_names(document.place)).stand_in(subject)
    place = "" if says_where else document.place
    name = drafted_title(" ".join(filter(None, (subject, place))))
    value: dict[str, Value] = {
        "languages": [LANGUAGE],
        "name": {LANGUAGE: name or words.said("name")},
        "tagline": {LANGUAGE: words.said("tagline")},
        "description": {LANGUAGE: words.said("description", document=called)},
    }
    return FileProposal(value=value, drafts={None: ("name", "tagline", "description")})
