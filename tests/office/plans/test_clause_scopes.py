"""Who reports on what: a sentence makes a cycle where all of its words say it, else it is asked."""

from __future__ import annotations

import pytest

from plugins.office.plans.doubts import Questions
from plugins.office.plans.outline import Outline, OutlineItem, OutlineLine
from plugins.office.plans.preamble import Preamble
from plugins.office.plans.proposals.proposal import Proposal
from plugins.office.plans.proposals.proposing import proposal_of
from plugins.office.plans.surroundings.clauses import clause_in
from plugins.plan.reading.places import Value
from tests.office.plans.outlines import NOWHERE

BODIES: tuple[dict[str, Value], ...] = (
    {"id": "so-y-te", "kind": "department", "named": "cells", "name": {"vi": "Sở Y tế"}},
    {
        "id": "so-nnmt",
        "kind": "department",
        "named": "cells",
        "name": {"vi": "Sở Nông nghiệp và Môi trường"},
    },
    {
        "id": "ubnd-xa",
        "kind": "open",
        "named": "cells",
        "may_include": ["commune"],
        "name": {"vi": "Ủy ban nhân dân các xã, phường"},
        "names_in_plan": ["UBND các xã, phường"],
    },
)
LINES = (
    ("area", "I", "Nước", None),
    ("area", "1", "Giếng", 0),
    ("task", "1", "Đào giếng", 1),
    ("area", "II", "Đất", None),
    ("area", "1", "Ruộng", 3),
    ("task", "1", "Cày ruộng", 4),
)
WHEN = "trước ngày 15/6 và 15/12"
LEADS = "Các cơ quan chủ trì"
# Sentences, and the headings and bodies that they name.
SURE: list[tuple[str, list[str], list[str]]] = [
    (f"{LEADS} báo cáo {WHEN}.", [], []),
    (
        f"T{WHEN[1:]}, các cơ quan chủ trì báo cáo Ủy ban nhân dân tỉnh kết quả thực hiện.",
        [],
        [],
    ),
    (
        (
            f"Định kỳ {WHEN} hằng năm, các cơ quan, đơn vị được giao nhiệm vụ báo cáo tình hình, "
            "kết quả thực hiện về Sở Nông nghiệp và Môi trường để tổng hợp, báo cáo UBND tỉnh."
        ),
        [],
        [],
    ),
    (
        (
            "Các cơ quan, đơn vị, địa phương gửi báo cáo kết quả thực hiện Kế hoạch này về Ủy ban "
            f"nhân dân tỉnh (qua Sở Y tế) {WHEN}."
        ),
        [],
        [],
    ),
    (
        f"Sở Y tế và UBND các xã, phường có trách nhiệm báo cáo {WHEN}.",
        [],
        ["so-y-te", "ubnd-xa"],
    ),
    (f"{LEADS} báo cáo về các nhiệm vụ tại Phần I và Phần II {WHEN}.", ["i", "ii"], []),
    (f"{LEADS} báo cáo các nhiệm vụ thuộc Mục II {WHEN}.", ["ii"], []),
    (
        (
            "Sở Y tế gửi thêm báo cáo năm về các nhiệm vụ tại Phần I, II, chậm nhất 15 ngày sau "
            "khi hết năm."
        ),
        ["i", "ii"],
        ["so-y-te"],
    ),
]
UNSURE = [
    f"Báo cáo kết quả thực hiện {WHEN}.",
    f"Sở Giáo dục báo cáo {WHEN}.",
    f"Các sở, ban, ngành chủ động thực hiện và báo cáo {WHEN}.",
    f"{LEADS} báo cáo về các nhiệm vụ tại Phần V {WHEN}.",
    f"{LEADS} báo cáo về các nhiệm vụ tại Mục 1 Phần I {WHEN}.",
    f"{LEADS} báo cáo về các nhiệm vụ tại Mục 2, Phần I {WHEN}.",
    f"{LEADS} báo cáo về nhiệm vụ 1 {WHEN}.",
    f"{LEADS} báo cáo kết quả giải ngân {WHEN}.",
    f"{LEADS} báo cáo kết quả của UBND các xã, phường {WHEN}.",
    f"{LEADS} báo cáo UBND tỉnh An Bình về nhiệm vụ Phần VII {WHEN}.",
    f"Trường hợp chậm tiến độ, các cơ quan chủ trì báo cáo {WHEN}.",
    "Các cơ quan chủ trì gửi báo cáo quý chậm nhất 15 ngày sau khi hết năm.",
]


def proposed(words: str, answer: str = "") -> tuple[list[Value], Questions, Proposal]:
    """The cycles of a plan with this sentence, what was asked, and all of the proposal."""
    lines = tuple(
        OutlineLine(
            kind="area" if kind == "area" else "task",
            number=number,
            items=(OutlineItem(text=text),),
            place=NOWHERE,
            within=within,
        )
        for kind, number, text, within in LINES
    )
    preamble = Preamble(
        kind="plan",
        number="1/KH-UBND",
        date="2025-01-02",
        title="Kế hoạch về nước",
        issuer="Ủy ban nhân dân tỉnh Mây Ngàn",
        place="tỉnh Mây Ngàn",
        clauses=(clause_in(words, NOWHERE),),
    )
    questions = Questions({"reporting 1 who": answer} if answer else {})
    found = proposal_of(Outline(columns=(), lines=lines), preamble, BODIES, questions)
    plan = found.files["plan.yaml"].value
    assert isinstance(plan, dict)
    cycles = plan["reporting_cycles"]
    assert isinstance(cycles, list)
    return cycles, questions, found


def scopes(cycles: list[Value]) -> list[tuple[Value, Value]]:
    """Headings and bodies of each cycle."""
    return [
        (each.get("areas", []), each.get("agencies", []))
        for each in cycles
        if isinstance(each, dict)
    ]


@pytest.mark.parametrize(("words", "areas", "agencies"), SURE)
def test_what_a_sentence_says_whole(words: str, areas: list[str], agencies: list[str]) -> None:
    """Where each word is known, the cycle asks those whom the sentence asks, for what it says."""
    cycles, questions, _ = proposed(words)
    assert scopes(cycles) == [(areas, agencies)]
    assert "reporting 1 who" not in {doubt.key for doubt in questions.doubts}


@pytest.mark.parametrize("words", UNSURE)
def test_a_word_left_over_makes_no_cycle(words: str) -> None:
    """Where a word could narrow it, the sentence is only quoted until a person says who reports."""
    cycles, questions, found = proposed(words)
    assert cycles == []
    doubt = next(each for each in questions.doubts if each.key == "reporting 1 who")
    assert (doubt.read_as, doubt.choices[:2]) == ("leave-out", ("leave-out", "all"))
    plan = found.files["plan.yaml"].value
    assert isinstance(plan, dict)
    assert words in str(plan["reporting_note"])
    assert scopes(proposed(words, "all")[0]) == [([], [])]
    told = "areas i, ii; agencies so-y-te ubnd-xa"
    assert scopes(proposed(words, told)[0]) == [(["i", "ii"], ["so-y-te", "ubnd-xa"])]


@pytest.mark.parametrize(
    "answer", ["areas", "areas iii", "agencies so-ky-la", "so-y-te", "areas i; areas ii", ";"]
)
def test_answers_that_name_nothing_are_refused(answer: str) -> None:
    """Ids that are none, and words that are no such list, are named as no answer."""
    cycles, questions, _ = proposed(UNSURE[0], answer)
    assert cycles == []
    assert [doubt.key for doubt in questions.refused] == ["reporting 1 who"]
