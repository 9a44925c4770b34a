"""The bodies that cells name are proposed as data/agencies.yaml has them; what is open is asked."""

from __future__ import annotations

import datetime as dt
import time
from collections.abc import Mapping
from pathlib import Path
from typing import Literal

import pytest

from plugins.office.documents.document import FilePlace
from plugins.office.plans.bodies.known import AREA, LEVEL, NAME, PLACE, KnownBodies
from plugins.office.plans.bodies.naming import Naming
from plugins.office.plans.bodies.proposed import ProposedBody
from plugins.office.plans.bodies.proposing import bodies_of
from plugins.office.plans.bodies.shipped import shipped_bodies
from plugins.office.plans.doubts import Questions, short
from plugins.office.plans.outline import Outline, OutlineColumn, OutlineLine, OutlineWords
from plugins.office.plans.preamble import Preamble
from plugins.plan.reading.stated_kinds import shipped_kinds
from plugins.plan.records.columns import ColumnMeaning
from plugins.plan.rules.check import load
from tests.office.plans.of_data import (
    outline_of_cells,
    outline_of_records,
    reader_of,
    renamed,
)

PLANS = Path(__file__).parents[2] / "plans"
AS_OF = dt.date(2026, 11, 22)
PROVINCE = Preamble(issuer="Ủy ban nhân dân tỉnh An Bình", place="tỉnh An Bình")
COMMUNE = Preamble(issuer="Ủy ban nhân dân xã Bến Lam", place="xã Bến Lam")

REFERENCE = "Theo phân công tại Quyết định số 12/QĐ-UBND ngày 25/9/2025 của Chủ tịch UBND tỉnh"
# A cell; the bodies in it, each with its kind; what is asked about them.
CELLS = (
    ("Sở Y tế", "so-y-te:department", ""),
    ("Sở Y tế; Ban Dân tộc và Sở TN&MT", "so-y-te so-tn-mt:department ban-dan-toc:board", ""),
    ("Sở Nông nghiệp và PTNT, Sở VHTT&DL", "so-nn-ptnt so-vhttdl:department", ""),
    ("Uỷ ban nhân dân tỉnh, UBND tỉnh An Bình", "ubnd-tinh:provincial", ""),
    ("Bộ CHQS tỉnh, Công an tỉnh", "bch-qs-tinh cong-an-tinh:forces", ""),
    ("Kho bạc Nhà nước Khu vực XV", "kho-bac-xv:central", ""),
    ("VNPT An Bình", "vien-thong-an-binh:company", ""),
    ("UBND huyện Ea Kar", "ubnd-huyen-ea-kar:district", ""),
    ("Trường ĐH Tây Nguyên", "truong-dai-hoc-tay-nguyen:school", ""),
    ("Phòng Kinh tế, Hạ tầng và Đô thị", "phong-kt-ht-dt:division", ""),
    ("Các đơn vị có liên quan", "don-vi-lien-quan:open", ""),
    (
        "Các cơ quan, đơn vị trực tiếp trồng rừng; Sở Y tế",
        "cac-co-quan-don-vi-truc-tiep-trong-rung:open so-y-te:department",
        "unknown-body",
    ),
    (
        "các hộ dân, tổ chức có rừng, Sở Y tế",
        "cac-ho-dan-to-chuc-co-rung:open so-y-te:department",
        "unknown-body",
    ),
    ("Các sở, các hộ trồng chè", "cac-so cac-ho-trong-che:open", "unknown-body unknown-body"),
    ("Hội Nông dân các cấp", "hoi-nong-dan-cac-cap:open", "unknown-body"),
    # In lists a name may be short for another.
    (
        "Sở Tư pháp, Y tế, Văn hóa, Thể thao và Du lịch",
        "so-tu-phap so-y-te so-vhttdl:department",
        "short-for-a-name short-for-a-name",
    ),
    ("Các sở: Y tế, Nội vụ", "so-y-te so-noi-vu:department", "short-for-a-name"),
    ("Các sở Y tế và Nội vụ", "so-y-te so-noi-vu:department", "short-for-a-name"),
    (
        "UBND các huyện: Ea Kar, Krông Năng và thị xã Buôn Hồ",
        "ubnd-huyen-ea-kar ubnd-huyen-krong-nang ubnd-thi-xa-buon-ho:district",
        "short-for-a-name short-for-a-name",
    ),
    (
        "Thôn Đoài, Thượng và Hạ",
        "thon-doai thon-thuong thon-ha:village",
        "short-for-a-name short-for-a-name",
    ),
    # Names that no list knows, with what is said of them.
    ("Sở Lạ (chủ trì); Sở Y tế", "so-la so-y-te:department", "unknown-body"),
    (
        "Chủ trì: Sở Lạ\nPhối hợp: Sở Kỳ, Hội Làm vườn tỉnh",
        "so-la so-ky:department hoi-lam-vuon-tinh:association",
        "unknown-body unknown-body unknown-body",
    ),
    ("b) Sở Lạ: góp ý", "so-la:department", "unknown-body"),
    (
        "Công ty TNHH Xây dựng và Môi trường Phú Lộc, Tổ hợp tác Rau sạch",
        "cong-ty-tnhh-xay-dung-va-moi-truong-phu-loc to-hop-tac-rau-sach:company",
        "unknown-body",
    ),
    ("Chi cục Thủy lợi - Sở Y tế", "chi-cuc-thuy-loi:central so-y-te:department", "unknown-body"),
    ("Sở Tài nguyên môi trường", "so-tn-mt:department", "almost-a-name"),
    ("Giám đốc Sở Y tế", "so-y-te:department", "almost-a-name"),
    ("theo chức năng được giao", "", "not-a-name"),
    ("Như trên", "", ""),
    (REFERENCE, "", "import-names-nobody"),
    (f"{REFERENCE}; Sở Y tế", "so-y-te:department", "not-a-name"),
)


def proposed(
    *cells: str, preamble: Preamble = PROVINCE, answers: Mapping[str, str] | None = None
) -> tuple[dict[str, ProposedBody], Questions]:
    """The bodies that cells name, by their ids, and what was asked."""
    questions = Questions(answers)
    found = bodies_of(outline_of_cells(*cells), preamble, questions)
    assert not questions.refused
    assert not questions.unasked
    return {body.id: body for body in found}, questions


def kinds(expected: str) -> dict[str, str]:
    """Ids with their kinds; before a kind stand all of it."""
    found: dict[str, str] = {}
    waiting = []
    for word in expected.split():
        waiting.append(word.partition(":")[0])
        if ":" in word:
            found |= dict.fromkeys(waiting, word.partition(":")[2])
            waiting = []
    return found


@pytest.mark.parametrize(("cell", "expected", "asked"), CELLS)
def test_cells_name_bodies(cell: str, expected: str, asked: str) -> None:
    """Every body of a cell is proposed once; only what the words leave open is asked."""
    found, questions = proposed(cell)
    named = {id_: body.kind for id_, body in found.items() if body.named == "cells"}
    assert named == kinds(expected)
    codes = [doubt.message.code for doubt in questions.doubts if doubt.key[:8] != "members "]
    assert codes == asked.split()


def test_a_reference_is_one_wording_where_a_person_says_so() -> None:
    """The whole reference is asked for as the name of a body: no number is cut in two."""
    key = f"cell “{short(REFERENCE)}”"
    _, questions = proposed(REFERENCE, answers={key: "agencies"})
    assert [doubt.key for doubt in questions.doubts] == [key, short(f"body {REFERENCE}", 96)]


def test_what_is_proposed_reads_the_cells() -> None:
    """With the proposals as agencies no word of a cell stays unread but what was left so."""
    left_so = ("not-a-name", "import-names-nobody")
    cells = [cell for cell, _, asked in CELLS if asked not in left_so]
    reader = reader_of(tuple(proposed(*cells)[0].values()))
    left = {cell: read.unread for cell in cells if (read := reader.read(cell)).unread}
    assert left == {}


def test_fields_are_those_of_agencies() -> None:
    """A body has its names, what is usual besides, and the ways in which the plan writes it."""
    found, _ = proposed("Sở Công thương; SCT", "Công an tỉnh")
    assert found["so-cong-thuong"].values() == {
        "id": "so-cong-thuong",
        "kind": "department",
        "named": "cells",
        "slug": {"en": "department-of-industry-and-trade"},
        "name": {"vi": "Sở Công Thương", "en": "Department of Industry and Trade"},
        "names_in_plan": ["Sở Công thương", "SCT"],
        "abbreviations": {"vi": ["SCT", "Sở CT"], "en": ["DOIT"]},
        "aliases": [
            *("so cong thuong", "Sở Công thương", "công thương", "cong thuong"),
            "trade department",
        ],
    }
    police = found["cong-an-tinh"]
    assert police.name == {"vi": "Công an tỉnh An Bình", "en": "An Bình Provincial Police"}
    assert police.names_in_plan == ("Công an tỉnh",)
    assert (found["ubnd-tinh"].named, found["ubnd-tinh"].kind) == ("text", "provincial")


def test_levels_depend_on_the_place_of_the_plan() -> None:
    """“UBND xã” is the issuer of a commune's plan, in that of a province a group of bodies."""
    own = proposed("UBND xã; UBND tỉnh; Hội Nông dân xã", preamble=COMMUNE)[0]
    assert {id_: body.kind for id_, body in own.items()} == {
        "ubnd-xa": "commune",
        "ubnd-tinh": "provincial",
        "hoi-nong-dan": "union",
    }
    assert own["ubnd-xa"].named == "cells"
    assert own["hoi-nong-dan"].name["vi"] == "Hội Nông dân xã Bến Lam"
    each = proposed("UBND xã; UBND xã Bến Lam")[0]
    assert (each["ubnd-xa"].kind, each["ubnd-xa"].may_include) == ("open", ("commune",))
    assert each["ubnd-xa-ben-lam"].kind == "commune"


def test_one_body_however_it_is_written() -> None:
    """Ways to write a name lead to one body; wordings of groups that differ are two."""
    found, _ = proposed("Hội Nông dân; HND tỉnh", "Hội Nông dân tỉnh An Bình")
    assert [id_ for id_, body in found.items() if body.named == "cells"] == ["hoi-nong-dan"]
    groups, _ = proposed("UBND các huyện; UBND các huyện, thành phố")
    assert [body.kind for body in groups.values() if body.named == "cells"] == ["open", "open"]


def test_answers_have_effect() -> None:
    """A wording is the body that a person names, a new one, or none."""
    cells = ("Sở Lạ; Sở Tài nguyên môi trường, Y tế; abc", "Trung tâm Y tế huyện A, xyz")
    answers = {
        "body Sở Lạ": "Sở Xây dựng",
        "body Sở Tài nguyên môi trường": "Sở Tài nguyên môi trường",
        "body Y tế (Sở Y tế)": "-",
        "body abc": "Hội Làm vườn",
    }
    found, questions = proposed(*cells, answers=answers)
    written = {body.id: body.names for body in found.values() if body.named == "cells"}
    assert written == {
        "so-xay-dung": ("Sở Lạ",),
        "so-tai-nguyen-moi-truong": ("Sở Tài nguyên môi trường",),
        "hoi-lam-vuon": ("abc",),
        "trung-tam-y-te-huyen-a": ("Trung tâm Y tế huyện A",),
    }
    assert questions.doubts[-1].key == "body xyz"
    assert questions.doubts[0].values["rows"] == "1"


def test_a_bare_name_may_be_any_of_several() -> None:
    """A name without a place is asked about where the plan names several such bodies."""
    cells = ("Trung tâm Y tế huyện A; Trung tâm Y tế huyện B", "Trung tâm Y tế")
    asked = proposed(*cells)[1].doubts
    assert [doubt.choices for doubt in asked] == [
        ("Trung tâm Y tế huyện A", "Trung tâm Y tế huyện B", "-")
    ]
    found, _ = proposed(*cells, answers={"body Trung tâm Y tế": "Trung tâm Y tế huyện B"})
    assert found["trung-tam-y-te-huyen-b"].names_in_plan == (
        "Trung tâm Y tế huyện B",
        "Trung tâm Y tế",
    )


def test_members_are_those_that_a_person_names() -> None:
    """A group is open until its members are named; those that are new become bodies."""
    key = "members Ủy ban nhân dân các huyện, thành phố"
    cells = ("UBND các huyện, thành phố", "UBND huyện Ea Kar")
    open_, questions = proposed(*cells)
    assert (open_["ubnd-huyen"].kind, open_["ubnd-huyen"].members) == ("open", ())
    assert [(doubt.key, doubt.choices) for doubt in questions.doubts] == [
        (key, ("Ủy ban nhân dân huyện Ea Kar",))
    ]
    known, _ = proposed(*cells, answers={key: "UBND huyện Ea Kar; thành phố An Bình"})
    assert known["ubnd-huyen"].kind == "collective"
    assert known["ubnd-huyen"].members == ("ubnd-huyen-ea-kar", "ubnd-thanh-pho-an-binh")
    assert known["ubnd-thanh-pho-an-binh"].named == "members"


@pytest.mark.parametrize("name", ["quyet-dinh", "chuong-trinh"])
def test_bodies_of_other_plans(name: str) -> None:
    """In every cell of the plans beside the tests the same bodies are found, in their order."""
    records = load(PLANS / name / "data", AS_OF, PLANS / name / "content")
    issuer = next(agency for agency in records.agencies if agency.id == records.plan.issuer)
    preamble = Preamble(
        issuer=issuer.name.get("vi") or "", place=records.plan.place.get("vi") or ""
    )
    found = bodies_of(outline_of_records(records), preamble, Questions())
    pairs = renamed(records, found)
    assert {own: ids for own, ids in pairs.items() if len(ids) > 1} == {}
    assert len({id_ for ids in pairs.values() for id_ in ids}) == len(pairs)


def test_the_list_that_ships_is_sound() -> None:
    """Kinds are those that ship, no name belongs to two, every body has its English name."""
    listed, known = shipped_bodies(), set(shipped_kinds().bodies)
    stated = {
        kind
        for body in listed.bodies
        for kind in ([body.kind] if isinstance(body.kind, str) else body.kind.values())
    }
    told = {*listed.heads, *listed.gathered, *listed.without_place, *listed.shortened}
    assert stated | told <= known
    assert [body.id for body in listed.bodies if not body.name.get("en")] == []
    spelt: dict[object, set[str]] = {}
    spellings = KnownBodies(listed, None).spellings
    for body in listed.bodies:
        for form in body.forms:
            spelt.setdefault(spellings.keys(form), set()).add(body.id)
    assert {ids for ids in map(frozenset, spelt.values()) if len(ids) > 1} == set()


@pytest.mark.slow
def test_a_large_plan_is_quick() -> None:
    """4,000 rows take seconds: what cells have in common is read once."""
    cells = [f"{cell}; UBND xã An {number % 97}" for number in range(100) for cell, *_ in CELLS]
    start = time.process_time()
    proposed(*(cells * 2)[:4000])
    assert time.process_time() - start < 10


@pytest.mark.slow
@pytest.mark.parametrize("place", ["tỉnh Sông Lam", "thành phố Mây Ngàn", "xã Bến Lam"])
def test_no_name_has_its_place_twice(place: str) -> None:
    """Of every body of the list, written with the plan's own place, the name has that once."""
    listed = shipped_bodies()
    own = KnownBodies(listed, None).area_of(place)
    assert own is not None
    known, naming = KnownBodies(listed, own), Naming(listed, own)
    twice = []
    for body in listed.bodies:
        for form in body.forms:
            for said in ("", own.level.word, own.name, place):
                marked = {AREA: said, LEVEL: own.level.word, PLACE: own.name, NAME: "Bình Minh"}
                words = form
                for marker, value in marked.items():
                    words = words.replace(marker, value)
                is_named = NAME in form or own.name in words
                ways = [words] if is_named else [words, f"{words} {said}"]
                for written in ways:
                    found = known.resolve(" ".join(written.split()))
                    names = naming.of_known(found, written) if found else None
                    values = [*names.name.values()] if names else []
                    twice += [(written, name) for name in values if name.count(own.name) > 1]
    assert twice == []


def test_rows_are_listed_by_their_place_in_the_plan() -> None:
    """A number that begins anew under each heading is said with those above it."""
    lines: list[tuple[Literal["area", "task"], str, int | None]] = [
        ("area", "II.", None),
        ("task", "6", 0),
        ("task", "6.1", 1),
        ("task", "b)", 1),
        ("task", "", 0),
    ]
    column = OutlineColumn(
        id="lead", heading="", means=ColumnMeaning.LEAD, place=FilePlace(table=1)
    )
    outline = Outline(
        columns=(column,),
        lines=tuple(
            OutlineLine(
                kind=kind,
                number=number,
                items=(),
                place=FilePlace(table=3, row=row),
                within=within,
                cells={"lead": OutlineWords(text="Sở Lạ", place=FilePlace(table=3, row=row))},
            )
            for row, (kind, number, within) in enumerate(lines, 5)
        ),
    )
    questions = Questions()
    bodies_of(outline, PROVINCE, questions)
    (doubt,) = questions.doubts
    assert doubt.values["rows"] == "II, II.6, II.6.1, II.6.b, II.9 of table 3"
