"""Dates and numbers as each language writes them, and the words of the catalogue."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

from plugins.editions.languages import Language
from plugins.editions.words import words_of
from tests.samples.plan import ENGLISH, VIETNAMESE

NOWHERE = Path("/nonexistent")
VI, EN = words_of(VIETNAMESE, NOWHERE), words_of(ENGLISH, NOWHERE)


def test_vietnamese_long_dates() -> None:
    """A zero stands before days under 10 and before the months 1 and 2, and nowhere else."""
    wanted = {
        "2023-02-27": "ngày 27 tháng 02 năm 2023",
        "2023-01-05": "ngày 05 tháng 01 năm 2023",
        "2022-07-22": "ngày 22 tháng 7 năm 2022",
        "2021-10-01": "ngày 01 tháng 10 năm 2021",
        "2021-03-09": "ngày 09 tháng 3 năm 2021",
        "2021-12-10": "ngày 10 tháng 12 năm 2021",
    }
    assert {day: VI.long_date(dt.date.fromisoformat(day)) for day in wanted} == wanted


def test_short_dates() -> None:
    """The short date is 27/02/2023 in Vietnamese and 27 Feb 2023 in English."""
    assert VI.short_date(dt.date(2023, 2, 27)) == "27/02/2023"
    assert EN.short_date(dt.date(2023, 2, 27)) == "27 Feb 2023"
    assert (VI.short_date_pattern, EN.short_date_pattern) == ("dd/MM/yyyy", "d MMM yyyy")
    assert EN.short_months[1] == "Feb"


def test_english_long_dates() -> None:
    """The long date in English is 5 February 2023."""
    assert EN.long_date(dt.date(2023, 2, 5)) == "5 February 2023"


def test_numbers() -> None:
    """Vietnamese has a decimal comma and points between thousands, English the opposite."""
    assert (VI.number(63.69), EN.number(63.69)) == ("63,69", "63.69")
    assert (VI.number(1234.5), EN.number(1234.5)) == ("1.234,5", "1,234.5")
    assert VI.number(65) == "65"


def test_a_further_language_needs_no_pattern() -> None:
    """A language that has no patterns of its own gets those of its locale."""
    french = words_of(
        Language(
            code="fr",
            name="Français",
            folder="fr",
            sections={},
            locale="fr_FR",
            update_kinds={},
            further_page="page",
            cards="embed",
            correspondence="letters",
            printing="print",
            book="plan",
            letters="abcdefghijklmnopqrstuvwxyz",
        ),
        NOWHERE,
    )
    assert french.long_date(dt.date(2023, 2, 27)) == "27 février 2023"
    assert french.short_date(dt.date(2023, 2, 27)) == "27/02/2023"
    assert french.number(63.69) == "63,69"


def test_words_without_a_catalogue_are_english() -> None:
    """Where a language has no catalogue, messages stand in English, in the form of the number."""
    assert EN.gettext("All tasks") == "All tasks"
    assert EN.ngettext("{n} task", "{n} tasks", 1) == "{n} task"
    assert EN.ngettext("{n} task", "{n} tasks", 2) == "{n} tasks"


def test_words_of_a_catalogue(tmp_path: Path) -> None:
    """A message is said in the words of the language's catalogue."""
    folder = tmp_path / "vi" / "LC_MESSAGES"
    folder.mkdir(parents=True)
    header = 'msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\n"\n'
    entry = 'msgid "All tasks"\nmsgstr "Mọi nhiệm vụ"\n'
    (folder / "site.po").write_text(f"{header}\n{entry}", "utf-8")
    assert words_of(VIETNAMESE, tmp_path).gettext("All tasks") == "Mọi nhiệm vụ"


def test_a_plural_without_words_is_english(tmp_path: Path) -> None:
    """A message whose forms a catalogue has left empty stands in English, not as nothing."""
    folder = tmp_path / "vi" / "LC_MESSAGES"
    folder.mkdir(parents=True)
    header = 'msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\n"\n'
    entry = 'msgid "Source"\nmsgid_plural "Sources"\nmsgstr[0] ""\n'
    (folder / "site.po").write_text(f"{header}\n{entry}", "utf-8")
    assert words_of(VIETNAMESE, tmp_path).ngettext("Source", "Sources", 2) == "Sources"


def test_a_singular_is_found_where_it_stands_with_its_plural(tmp_path: Path) -> None:
    """A message that the catalogue has only with its plural is said in its form for one."""
    folder = tmp_path / "vi" / "LC_MESSAGES"
    folder.mkdir(parents=True)
    header = 'msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\n"\n'
    entry = 'msgid "Source"\nmsgid_plural "Sources"\nmsgstr[0] "Nguồn"\n'
    (folder / "site.po").write_text(f"{header}\n{entry}", "utf-8")
    own = words_of(VIETNAMESE, tmp_path)
    assert own.gettext("Source") == own.ngettext("Source", "Sources", 2) == "Nguồn"
