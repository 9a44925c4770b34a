"""What is proposed for whole plans: the data that people wrote, but for what only they can."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import replace
from typing import get_args

import pytest

from plugins.office.plans.asking.answers_file import Answers
from plugins.office.plans.doubts import Questions
from plugins.office.plans.outline import (
    IndicatorLine,
    Outline,
    OutlineColumn,
    OutlineItem,
    OutlineLine,
    OutlineWords,
)
from plugins.office.plans.preamble import NamedDocument, Preamble, ReportingClause
from plugins.office.plans.proposals.drafted_titles import LONGEST_DRAFT, drafted_title
from plugins.office.plans.proposals.proposal import Proposal
from plugins.office.plans.proposals.proposing import proposal_of
from plugins.office.plans.proposals.sites_of_plans import SiteOfPlan
from plugins.plan.reading.places import Value
from plugins.plan.reading.yaml_file import parse
from plugins.plan.records.columns import ColumnMeaning
from plugins.plan.records.deadlines import DeadlineKind
from tests.office.plans.outlines import (
    NOWHERE,
    PLANS,
    bodies_of,
    in_vietnamese,
    outline_of,
    preamble_of,
    records_of,
)

# What no table prints, or is told of every row in another way.
OF_PEOPLE = frozenset({"title", "notes", "position"})
# Ids that people gave to rows whose number is printed twice.
RENAMED = {"iv-3-bis": "iv-3-2"}
BODY: Mapping[str, Value] = {
    "id": "so-y-te",
    "kind": "department",
    "named": "cells",
    "name": {"vi": "Sở Y tế"},
}
OTHER: Mapping[str, Value] = {
    "id": "so-yt-2",
    "kind": "department",
    "named": "cells",
    "name": {"vi": "Sở Y tế cũ"},
    "abbreviations": {"vi": ["SYT"]},
}
COLUMNS = {
    ColumnMeaning.LEAD: "chu-tri",
    ColumnMeaning.DEADLINE: "han",
    ColumnMeaning.FUNDING: "kinh-phi",
}


def column(means: ColumnMeaning, unit: str = "") -> OutlineColumn:
    """A column of that meaning."""
    return OutlineColumn(
        id=COLUMNS[means], heading=means.value, means=means, place=NOWHERE, unit=unit
    )


def row(number: str, **cells: str | OutlineWords) -> OutlineLine:
    """A row with these cells, by the ids of columns with underscores."""
    words = {
        id_.replace("_", "-"): OutlineWords(text=cell, place=NOWHERE)
        if isinstance(cell, str)
        else cell
        for id_, cell in cells.items()
    }
    items = (OutlineItem(text=f"Việc {number}"),)
    return OutlineLine(kind="task", number=number, items=items, place=NOWHERE, cells=words)


def proposed(
    *lines: OutlineLine,
    means: ColumnMeaning = ColumnMeaning.DEADLINE,
    unit: str = "",
    answers: Mapping[str, str] | None = None,
    **more: object,
) -> tuple[dict[str, dict[str, Value]], Questions, Proposal]:
    """The tasks of a table with one column, by their ids; what was asked; all of it."""
    questions = Questions(answers)
    outline = Outline(columns=(column(means, unit),), lines=lines)
    preamble = Preamble(title="Kế hoạch về y tế", number="1/KH", date="2025-01-02", **more)  # type: ignore[arg-type]
    found = proposal_of(outline, preamble, (BODY, OTHER), questions)
    tasks = {
        name.removeprefix("tasks/").removesuffix(".yaml"): file.value
        for name, file in found.files.items()
        if name.startswith("tasks/")
    }
    return {id_: task for id_, task in tasks.items() if isinstance(task, dict)}, questions, found


def keys(questions: Questions) -> list[str]:
    """What was asked, but for what every import asks."""
    always = {"licence", "titles", "document subject", "areas heading"}
    return [doubt.key for doubt in questions.doubts if doubt.key not in always]


@pytest.mark.parametrize("plan", ["quyet-dinh", "chuong-trinh"])
def test_whole_plans_come_back(plan: str) -> None:
    """Each task has the fields that people gave it, cell by cell."""
    records = records_of(plan)
    questions = Questions()
    found = proposal_of(outline_of(records), preamble_of(records), bodies_of(plan), questions)
    differ = []
    for file in sorted((PLANS / plan / "data/tasks").iterdir()):
        own = in_vietnamese(parse(file.read_bytes(), file.name)[0].value)
        made = found.files[f"tasks/{RENAMED.get(file.stem, file.stem)}.yaml"].value
        assert isinstance(own, dict)
        assert isinstance(made, dict)
        own |= {"id": made["id"]}
        differ += [
            (file.stem, key, own.get(key), made.get(key))
            for key in (own.keys() | made.keys()) - OF_PEOPLE
            if not _same(own.get(key), made.get(key), key)
        ]
    assert differ == []


def _same(own: Value, made: Value, key: str) -> bool:
    """Whether both say the same; what words say by themselves need not be typed."""
    if key in ("deadline", "start") and isinstance(own, dict) and isinstance(made, dict):
        return own.get("text") == made.get("text") or own == made
    if key == "part_of":
        return RENAMED.get(str(own), own) == made
    return own == made


def test_clear_words_need_nothing_besides() -> None:
    """Of a deadline that can mean one thing only, the words alone are written."""
    tasks, questions, _ = proposed(row("1", han="Quý II/2025"), row("2", han="Thường xuyên"))
    assert tasks["1"]["deadline"] == {"text": {"vi": "Quý II/2025"}}
    assert keys(questions) == []


def test_unclear_words_are_asked_once() -> None:
    """What several rows print is one doubt, with the times that stand in it as choices."""
    words = "Đầu năm 2027"
    tasks, questions, _ = proposed(row("1", han=words), row("2", han=words))
    assert keys(questions) == [f"deadline “{words}”"]
    assert questions.doubts[-1].key == "titles"
    doubt = next(each for each in questions.doubts if each.key.startswith("deadline"))
    assert (doubt.read_as, doubt.choices) == ("unread", ("year 2027", "unread"))
    assert doubt.values["count"] == "2"
    assert tasks["2"]["deadline"] == {"text": {"vi": words}}


@pytest.mark.parametrize(
    ("answer", "fields"),
    [
        ("ongoing", {"kind": "ongoing"}),
        ("unread", {"kind": "unread"}),
        ("date 2027-01-31", {"kind": "date", "date": "2027-01-31"}),
        ("quarter 2027-Q1", {"kind": "quarter", "quarter": "2027-Q1"}),
        ("span 2026 2027", {"kind": "span", "start": "2026", "end": "2027"}),
        (
            "recurring year by 06-15,12-15 from 2026 until 2028",
            {
                "kind": "recurring",
                "every": "year",
                "by": ["06-15", "12-15"],
                "start": "2026",
                "until": "2028",
            },
        ),
        ("relative 30 days after plan", {"kind": "relative", "days": "30", "after": "plan"}),
        (
            "relative 2 months after-event khi có hướng dẫn",
            {"kind": "relative", "months": "2", "after_event": {"vi": "khi có hướng dẫn"}},
        ),
    ],
)
def test_answers_to_deadlines(answer: str, fields: dict[str, Value]) -> None:
    """An answer on one line gives the kind and its keys."""
    words = "Đầu năm 2027"
    tasks, questions, _ = proposed(row("1", han=words), answers={f"deadline “{words}”": answer})
    assert tasks["1"]["deadline"] == {"text": {"vi": words}, **fields}
    assert questions.refused == []


def test_each_form_of_an_answer_is_listed_and_taken() -> None:
    """The question, and a refusal, give an answer of each form; an import takes each of them."""
    doubt = next(d for d in proposed(row("1", han="Đầu năm 2027"))[1].doubts if d.examples)
    kinds = {form.split()[0] for form in doubt.examples}
    assert kinds == {*get_args(DeadlineKind)} - {"none", "staged"}
    assert doubt.values["examples"] == "; ".join(doubt.examples)
    for form in doubt.examples:
        answers = {doubt.key: form}
        assert proposed(row("1", han="Đầu năm 2027"), answers=answers)[1].refused == []
    wrong = Answers({doubt.key: "soon"})
    _, questions, _ = proposed(row("1", han="Đầu năm 2027"), answers=wrong.given)
    (problem,) = wrong.problems_with(questions)
    assert problem.values["choices"] == "unread | year 2027 | " + " | ".join(
        form for form in doubt.examples if form != "unread"
    )


@pytest.mark.parametrize(
    ("words", "choices", "code"),
    [
        ("Theo Điều 7 Nghị định số 12/2019/NĐ-CP ngày 28/5/2019 về sổ sách", (), "unread"),
        (
            "Theo Quyết định số 7/QĐ-UBND, 01/3/2025; xong trong quý II/2026",
            ("quarter 2026-Q2",),
            "unread",
        ),
        ("Trước ngày 31/01 năm liền kề", (), "of-period-after"),
        ("Trước ngày 05 của tháng sau", (), "of-period-after"),
    ],
)
def test_days_of_other_documents_and_periods(
    words: str, choices: tuple[str, ...], code: str
) -> None:
    """A day of a cited document is offered for no deadline; one of the next period is told."""
    tasks, questions, _ = proposed(row("1", han=words))
    assert tasks["1"]["deadline"] == {"text": {"vi": words}}
    doubt = next(each for each in questions.doubts if each.key.startswith("deadline"))
    assert doubt.choices == (*choices, "unread")
    assert doubt.message.code == f"import-timing-{code}"


def test_date_cells() -> None:
    """The words stay as shown; the day is said where the words do not say it, or told apart."""
    day = dt.date(2025, 6, 30)
    cells = ("30/6/2025", "30-Jun-25", "06/07/2025")
    lines = [
        row(str(n), han=OutlineWords(text=text, day=day, place=NOWHERE))
        for n, text in enumerate(cells, 1)
    ]
    tasks, questions, _ = proposed(*lines)
    assert tasks["1"]["deadline"] == {"text": {"vi": "30/6/2025"}}
    assert tasks["2"]["deadline"] == {
        "text": {"vi": "30-Jun-25"},
        "kind": "date",
        "date": "2025-06-30",
    }
    assert tasks["3"]["deadline"] == {"text": {"vi": "06/07/2025"}}
    assert keys(questions) == ["deadline “06/07/2025” 2025-06-30"]


def test_cells_merged_down() -> None:
    """Rows below name the first; a deadline has its words; an amount stands once."""
    first = row("1", chu_tri="Sở Y tế")
    below = row("2", chu_tri=OutlineWords(text="Sở Y tế", same_as=0, place=NOWHERE))
    tasks, _, _ = proposed(first, below, means=ColumnMeaning.LEAD)
    assert tasks["2"]["lead"] == {"same_as": "1"}
    merged = OutlineWords(text="Năm 2025", same_as=0, place=NOWHERE)
    tasks, _, _ = proposed(row("1", han="Năm 2025"), row("2", han=merged))
    assert tasks["2"]["deadline"] == {"text": {"vi": "Năm 2025"}}
    amount = OutlineWords(text="100", same_as=0, place=NOWHERE)
    lines = (row("1", kinh_phi="100"), row("2", kinh_phi=amount))
    tasks, questions, _ = proposed(*lines, means=ColumnMeaning.FUNDING, unit="đồng")
    assert "columns" not in tasks["2"]
    assert keys(questions) == ["tasks/1 kinh-phi"]
    answers = {"tasks/1 kinh-phi": "each"}
    tasks, _, _ = proposed(*lines, means=ColumnMeaning.FUNDING, unit="đồng", answers=answers)
    assert tasks["2"]["columns"] == {"kinh-phi": {"vi": "100"}}


def test_repeated_cells_of_deadlines() -> None:
    """“Như trên” stays as written, and means what the row above means."""
    tasks, questions, _ = proposed(row("1", han="Quý II/2025"), row("2", han="Như trên"))
    assert tasks["2"]["deadline"] == {
        "text": {"vi": "Như trên"},
        "kind": "quarter",
        "quarter": "2025-Q2",
    }
    assert keys(questions) == []


@pytest.mark.parametrize(
    ("cells", "summed", "asked"),
    [
        (("1.000", "2,5"), True, []),
        (("1.000", "vốn khác"), False, ["column kinh-phi summed"]),
        (("vốn khác",), False, []),
    ],
)
def test_columns_of_amounts(cells: tuple[str, ...], summed: bool, asked: list[str]) -> None:
    """A column is added up where all of its cells are amounts; else that is asked."""
    lines = [row(str(n), kinh_phi=words) for n, words in enumerate(cells, 1)]
    _, questions, found = proposed(*lines, means=ColumnMeaning.FUNDING, unit="đồng")
    plan = found.files["plan.yaml"].value
    assert isinstance(plan, dict)
    expected = {
        "id": "kinh-phi",
        "heading": {"vi": "funding"},
        "means": "funding",
        "unit": {"vi": "đồng"},
    }
    assert plan["columns"] == [expected | ({"summed": "true"} if summed else {})]
    assert keys(questions) == asked


def test_cells_that_name_nobody() -> None:
    """Words of which a person said that no body is meant are written so, and others are not."""
    words = ("Theo phân công của cấp trên", "Sở Y tế", "Theo quy định")
    rows = [row(str(number), chu_tri=cell) for number, cell in enumerate(words, 1)]
    answers = {"body Theo phân công của cấp trên": "-"}
    tasks, _, _ = proposed(*rows, means=ColumnMeaning.LEAD, answers=answers)
    assert [tasks[id_]["lead"] for id_ in "123"] == [
        {"text": words[0], "names_nobody": "true"},
        {"text": words[1]},
        {"text": words[2]},
    ]


def test_columns_with_fields_are_not_declared() -> None:
    """Where each column has a field of its own, plan.yaml lists none."""
    _, _, found = proposed(row("1", han="Năm 2025"))
    assert "columns" not in (found.files["plan.yaml"].value or {})


def test_what_nobody_knows_is_left_out() -> None:
    """Of a document without place, kind and issuer, plan.yaml lacks them: nothing is made up."""
    _, _, found = proposed(row("1", han="Năm 2025"))
    plan = found.files["plan.yaml"].value
    assert isinstance(plan, dict)
    assert not plan.keys() & {"place", "kind", "issuer", "sample"}
    assert plan["official"] == "false"
    assert plan["subject"] == {"vi": "y tế"}


@pytest.mark.parametrize(
    ("subject", "name"),
    [("y tế", "Y tế tỉnh Sông Lam"), ("y tế tỉnh Sông Lam", "Y tế tỉnh Sông Lam")],
)
def test_a_site_is_called_by_its_subject_and_place(subject: str, name: str) -> None:
    """The place stands once in the name, where the subject says it too."""
    answers = {"document subject": subject}
    _, _, found = proposed(row("1", han="Năm 2025"), answers=answers, place="tỉnh Sông Lam")
    site = found.files["site.yaml"].value
    assert isinstance(site, dict)
    assert site["name"] == {"vi": name}


@pytest.mark.parametrize("languages", [("vi",), ("vi", "en")])
def test_a_licence_is_named_in_the_languages_of_the_site(languages: tuple[str, ...]) -> None:
    """It ships with its names, of which a site gets those that its pages can show."""
    site, answers = SiteOfPlan(languages=languages), {"licence": "CC0-1.0"}
    found = proposal_of(Outline(columns=(), lines=()), Preamble(), (), Questions(answers), site)
    plan = found.files["plan.yaml"].value
    assert isinstance(plan, dict)
    licence = plan["licence"]
    assert isinstance(licence, dict)
    assert isinstance(licence["name"], dict)
    assert (licence["id"], tuple(licence["name"])) == ("CC0-1.0", languages)


@pytest.mark.parametrize("languages", [("vi",), ("vi", "en")])
def test_what_an_import_knows_by_itself_is_in_the_languages_of_the_site(
    languages: tuple[str, ...],
) -> None:
    """The place, cycles, and who issued the document that says them; a quote ends once."""
    days = (("06-15",), ("12-15",))
    said = tuple(f"Các cơ quan chủ trì báo cáo trước ngày {day}." for (day,) in days)
    who = "Các cơ quan chủ trì báo cáo"
    clauses = tuple(
        ReportingClause(words=words, place=NOWHERE, rest=who, days=each)
        for words, each in zip(said, days, strict=True)
    )
    issuer = "Ủy ban nhân dân tỉnh An Phú"
    named = {"vi": issuer, "en": "People’s Committee of An Phú Province"}
    body: dict[str, Value] = {"id": "ubnd", "kind": "other", "named": "text", "name": {**named}}
    preamble = Preamble(date="2026-02-10", issuer=issuer, place="tỉnh An Phú", clauses=clauses)
    empty, site = Outline(columns=(), lines=()), SiteOfPlan(languages=languages)
    plan = proposal_of(empty, preamble, (body,), Questions(), site).files["plan.yaml"].value
    assert isinstance(plan, dict)
    cycles = plan["reporting_cycles"]
    assert isinstance(cycles, list)
    first = cycles[0]
    assert isinstance(first, dict)
    assert isinstance(first["source"], dict)
    found = (plan["place"], first["name"], first["source"]["publisher"])
    in_both = (
        {"vi": "tỉnh An Phú", "en": "An Phú Province"},
        {"vi": "Báo cáo định kỳ 1", "en": "Periodic report 1"},
        named,
    )
    assert found == tuple({code: words[code] for code in languages} for words in in_both)
    assert plan["reporting_note"] == {"vi": f"Văn bản viết: “{said[0]}” “{said[1]}”"}


def test_legal_basis_and_reports() -> None:
    """Documents that are known whole are listed; a clause that was read is a cycle, and quoted."""
    document = NamedDocument(
        number="101/QĐ-TTg", date="2022-07-22", title="Quyết định", issuer="", place=NOWHERE
    )
    who = "Các cơ quan chủ trì báo cáo"
    said = f"{who} trước 15/6."
    clauses = (ReportingClause(words=said, place=NOWHERE, rest=who, days=("06-15",)),)
    more = {"legal_basis": (document,), "clauses": clauses, "issuer": "Sở Y tế"}
    key = "legal basis “101/QĐ-TTg” issuer"
    _, questions, found = proposed(row("1", han="Năm 2025"), **more)  # type: ignore[arg-type]
    plan = found.files["plan.yaml"].value
    assert isinstance(plan, dict)
    assert "legal_basis" not in plan
    assert keys(questions) == [key]
    assert f"“{said}”" in str(plan["reporting_note"])
    cycles = plan["reporting_cycles"]
    assert isinstance(cycles, list)
    assert [each.get("days") for each in cycles if isinstance(each, dict)] == [["06-15"]]
    answers = {key: "Thủ tướng Chính phủ"}
    _, _, found = proposed(row("1", han="Năm 2025"), answers=answers, **more)  # type: ignore[arg-type]
    plan = found.files["plan.yaml"].value
    assert isinstance(plan, dict)
    basis = plan["legal_basis"]
    assert isinstance(basis, list)
    assert [each.get("id") for each in basis if isinstance(each, dict)] == ["qd-101"]


def test_indicators() -> None:
    """Figures with their words, a direction where all figures go one way; what is none is asked."""
    lines = (
        IndicatorLine(
            number="1",
            name="Tỷ lệ A",
            unit="%",
            place=NOWHERE,
            baseline=("2024", "62,5"),
            targets=(("2025", "75%"), ("2026", "Trên 80%")),
        ),
        IndicatorLine(
            number="2", name="Số B", unit="người", place=NOWHERE, targets=(("2025", "5 - 7"),)
        ),
    )
    outline = Outline(columns=(column(ColumnMeaning.DEADLINE),), lines=(row("1"),))
    questions = Questions()
    preamble = Preamble(title="Kế hoạch về y tế", number="1/KH", date="2025-01-02")
    found = proposal_of(replace(outline, indicators=lines), preamble, (BODY,), questions)
    listed = found.files["indicators.yaml"].value
    assert isinstance(listed, list)
    first, second = listed
    assert isinstance(first, dict)
    assert (first["direction"], first["id"]) == ("up", "ty-le-a")
    assert first["targets"] == [
        {"year": "2025", "value": "75"},
        {"year": "2026", "value": "80", "text": {"vi": "Trên 80%"}},
    ]
    assert isinstance(second, dict)
    assert "targets" not in second
    assert keys(questions) == ["indicators/so-b 2025", "indicators/so-b direction"]


@pytest.mark.parametrize(
    ("words", "title"),
    [
        ("Xây dựng trạm y tế.", "Xây dựng trạm y tế"),
        ("Rà soát, công bố danh sách trạm; sửa chữa trạm.", "Rà soát, công bố danh sách trạm"),
        ("HẠ TẦNG SỐ TỈNH SÔNG LAM", "Hạ tầng số tỉnh Sông Lam"),
        ("a" * 100, "A" + "a" * 78 + "…"),
        # A list keeps its last member; what follows it may go.
        (
            "Tổ chức đào tạo kỹ năng số cho cán bộ, công chức, viên chức về an toàn thông tin mạng",
            "Tổ chức đào tạo kỹ năng số cho cán bộ, công chức, viên chức",
        ),
        (
            "Tuyên truyền, phổ biến, giáo dục pháp luật và kiến thức cho người dân ở các thôn xa",
            "Tuyên truyền, phổ biến, giáo dục pháp luật và kiến thức cho người dân",
        ),
        # Of two things that are long the first is one.
        (
            "Cập nhật cơ sở dữ liệu về tình hình thiệt hại và đề xuất giải pháp khắc phục hậu quả",
            "Cập nhật cơ sở dữ liệu về tình hình thiệt hại",
        ),
        # No bracket stays open.
        (
            "Rà soát, điều chỉnh quy hoạch hạ tầng kỹ thuật đô thị (cấp nước, thoát nước, thu gom)",
            "Rà soát, điều chỉnh quy hoạch hạ tầng kỹ thuật đô thị",
        ),
        # Rather a part of a list than hardly a word.
        (
            "Phối hợp với Sở A trong công tác lập quy hoạch các trạm sạc, bãi đỗ, bến xe, nhà chờ",
            "Phối hợp với Sở A trong công tác lập quy hoạch các trạm sạc, bãi đỗ, bến xe",
        ),
        (
            "Rà soát những hạn chế còn tồn tại từ nhiều năm nay chưa được các ngành xử lý dứt điểm",
            "Rà soát những hạn chế còn tồn tại từ nhiều năm nay chưa được các ngành xử lý…",
        ),
    ],
)  # fmt: skip
def test_drafted_titles(words: str, title: str) -> None:
    """The first clause of a text or a whole phrase of it, in small letters but for names."""
    assert drafted_title(words, ["Sông Lam"]) == title


def test_long_titles_end_with_a_word() -> None:
    """A title is never cut inside a word, and never longer than one may be."""
    words = "Tiếp tục đẩy mạnh công tác tuyên truyền phổ biến giáo dục pháp luật " * 3
    title = drafted_title(words)
    assert len(title) <= LONGEST_DRAFT
    assert title.endswith("…")
    assert title.removesuffix("…").split(" ")[-1] in words.split()
