"""What an update carries besides its words: files, and what a correction puts right."""

from __future__ import annotations

from plugins.plan.records.meaning import Meanings, Means
from plugins.plan.records.types import LineText, Record, Text, Words


class Attachment(Record):
    """A file below content/attachments/ that belongs to an update."""

    file: Words
    title: LineText

    _meanings = Meanings(
        file=Means("the path of the file below content/attachments/", "2026/bao-cao-12.pdf"),
        title=Means(
            "what the file is", "{vi: Báo cáo kiểm tra giếng, en: Report on tests of wells}"
        ),
    )


class Correction(Record):
    """What was wrong, and what it is now."""

    was: Text
    now: Text

    _meanings = Meanings(
        was=Means("what was wrong", "{vi: Đã kiểm tra 05 giếng., en: 5 wells were tested.}"),
        now=Means("what is right", "{vi: Đã kiểm tra 03 giếng., en: 3 wells were tested.}"),
    )
