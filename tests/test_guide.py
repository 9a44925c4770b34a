"""What the README tells officials: it quotes what the commands say."""

from __future__ import annotations

import datetime as dt
import io
import os
import re
import shlex
import shutil
import textwrap
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
import yaml
from babel.messages.pofile import read_po
from PIL import Image, ImageChops, ImageStat

from plugins.commands.main import main
from plugins.office.requests.stated import Typed, stated
from plugins.plan.records.errata import Erratum
from plugins.plan.records.site import SiteSettings
from plugins.plan.records.updates import Update
from tests.conftest import NAMES
from tests.samples import spreadsheet
from tests.samples.filled_workbooks import REPORT, filled_workbook
from tests.samples.folders import laid_out

ROOT = Path(__file__).resolve().parent.parent
# In the folder of a new site this README lies beside that of the site.
README = next(each for each in (ROOT / "GENERATOR.md", ROOT / "README.md") if each.is_file())
GUIDE = README.read_text(encoding="utf-8").partition("## Dành cho cán bộ")[2]
CATALOGUES = (
    "plugins/plan/reading/translations/vi/LC_MESSAGES/problems.po",
    "theme/translations/vi/LC_MESSAGES/site.po",
)
LARGEST = 60_000
# Small enough that neither letters nor their typeface can be told, but where things stand.
AFAR, UNLIKE = (24, 24), 4
# What stands on each picture, or on the page of which it shows the upper part.
WORDS = {
    "cong-van": (
        *("TỈNH MẪU", "VĂN PHÒNG MẪU", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
        "Kính gửi: Sở Xây dựng và Giao thông mẫu",
    ),
    "bang-tinh": ("Khó khăn, vướng mắc", "Đã thực hiện trong", "45/BC-MAU", "30/06/2026"),
    "tep-loi": ("Số điểm phải sửa: 2", "Báo cáo!I6", "Báo cáo!N7", "31/06/2026", "Kết quả đã làm"),
    "xem-truoc": ("Xem trước lần công bố tới", "Mới: 2 thông tin cập nhật"),
    "bieu-mau": ("Tính đến ngày", "Kết quả đã làm", "Khó khăn, vướng mắc"),
    "nhiem-vu": ("Đo chất lượng nước", "Đã thực hiện trong kỳ"),
}


def said() -> str:
    """All that make, commands, workbooks and pages say in Vietnamese."""
    makefile = (ROOT / "Makefile").read_text("utf-8")
    catalogues = [read_po(io.BytesIO((ROOT / name).read_bytes())) for name in CATALOGUES]
    return "\n".join([makefile, *(str(message.string) for one in catalogues for message in one)])


def test_the_guide_quotes_what_commands_say() -> None:
    """Each message that the guide's table explains is one that a command can say."""
    table = re.findall(r"^\| “([^”]+)” \|", GUIDE, re.MULTILINE)
    words = said()
    assert len(table) > 10
    assert [quoted for quoted in table if quoted not in words] == []


def test_a_publication_is_called_by_one_word() -> None:
    """“Công bố”, in the guide as in all that is said: another word would be another thing."""
    other = re.compile("xuất bản", re.IGNORECASE)
    assert [
        text for text in (*GUIDE.splitlines(), *said().splitlines()) if other.search(text)
    ] == []


def example(key: str) -> str:
    """The first example of the guide with a line that begins so."""
    blocks = [textwrap.dedent(each) for each in re.findall(r"(?:^ {4}.*\n)+", GUIDE, re.MULTILINE)]
    return next(block for block in blocks if re.search(rf"^{re.escape(key)}", block, re.MULTILINE))


def test_examples_of_the_guide_can_be_copied() -> None:
    """What it says to type of requests, to write down of a correction and settings, can be read."""
    typed = re.findall(r"^ {4}make (asked|reminded|answered) (.*)", GUIDE, re.MULTILINE)
    assert {command for command, _ in typed} == {"asked", "reminded", "answered"}
    for command, settings in typed:
        words = (word.partition("=") for word in shlex.split(settings))
        own = Typed(**{name.lower(): value for name, _, value in words})
        assert stated(own, dt.date(2026, 12, 1), is_sent=command != "answered").problems == []
    corrected, office, erratum = (
        yaml.safe_load(example(key)) for key in ("corrects:", "publisher:", "- {record")
    )
    correction = Update.model_validate(corrected)
    assert f"data/updates/{correction.date.first.year}/{correction.id}.yaml" in GUIDE
    needed = {name: {"vi": name} for name in ("name", "tagline", "description")}
    assert SiteSettings.model_validate(needed | office).superior
    (became_official,) = (Erratum.model_validate(each) for each in erratum)
    assert (became_official.field, became_official.now) == ("official", True)


def test_the_check_takes_the_correction_of_the_guide(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """In the plan of the examples, once the report came that it corrects."""
    monkeypatch.setenv("BUILD_DATE", "2026-12-01")
    data = laid_out(tmp_path / "site")
    rest = ["--data", str(data), "--content", str(data.parent / "content")]
    row = {**REPORT, "date": "30/06/2026", "document_date": ""}
    came = filled_workbook(tmp_path / "so.xlsx", {"1.3": row})
    assert main(["import", str(came), *rest]) == 0
    (data / "updates/2026/2026-11-28-1.3.yaml").write_text(example("corrects:"), "utf-8")
    assert main(["check", *rest]) == 0


def test_the_guide_shows_pictures() -> None:
    """Each picture is in the guide, says in Vietnamese what is on it, and is light."""
    shown = dict(re.findall(r"!\[([^\]]*)\]\(docs/pictures/([\w-]+\.png)\)", GUIDE))
    files = sorted((ROOT / "docs/pictures").iterdir())
    assert sorted(shown.values()) == [file.name for file in files]
    assert [alt for alt in shown if len(alt) < 40 or alt.isascii()] == []
    assert [file.name for file in files if file.stat().st_size > LARGEST] == []


@pytest.mark.slow
@pytest.mark.skipif(spreadsheet.program() is None, reason="LibreOffice is not installed")
def test_pictures_show_what_the_commands_make(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Made again, each has the words that it is to show, and looks like the one in the guide."""
    from scripts.guide_pictures import guide_pictures

    found = os.environ.get("CHROMIUM") or next(filter(None, map(shutil.which, NAMES)), "")
    monkeypatch.setenv("CHROMIUM", found)
    # In a thread of its own: other tests of this process may have a browser open.
    with ThreadPoolExecutor(1) as alone:
        made = alone.submit(guide_pictures, tmp_path).result()
    assert {f"{name}.png" for name in made} == {f.name for f in (ROOT / "docs/pictures").iterdir()}
    for name, words in WORDS.items():
        missing = [each for each in words if each not in " ".join(made[name].words.split())]
        assert not missing, name
    for name, picture in made.items():
        other = (ROOT / f"docs/pictures/{name}.png").read_bytes()
        assert unlikeness(picture.content, other) < UNLIKE, name


def unlikeness(one: bytes, other: bytes) -> float:
    """How far two pictures differ, from 0 to 255, in what of them is seen from afar."""
    pictures = [Image.open(io.BytesIO(each)).convert("L").resize(AFAR) for each in (one, other)]
    return sum(ImageStat.Stat(ImageChops.difference(*pictures)).mean)
