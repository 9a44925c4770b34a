"""The table of what areas mean in plain words."""

from __future__ import annotations

from collections.abc import Sequence

from plugins.plan.rows.columns import column, texts
from plugins.plan.rows.table import Table


def table(languages: Sequence[str]) -> Table:
    """The columns of data/plain-words.yaml; a text is known by its area."""
    return Table(
        name="plain_words",
        prefix="plain",
        key=("area",),
        records=lambda records: records.plain_words,
        columns=(
            column("area", "Mã lĩnh vực", "Id of the area"),
            *texts("points", ("Bằng lời thường", "In plain words"), languages, form="array"),
            column(
                "points_tasks",
                "Nhiệm vụ làm căn cứ của từng ý",
                "Tasks that each point rests on",
                "array",
                "points.tasks",
            ),
            *texts("question", ("Câu bạn đọc có thể hỏi", "Question to ask"), languages),
        ),
    )
