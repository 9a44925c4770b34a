"""Small changes of the plan's data, each with the cells in which it must be noticed."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from .real_data import Plan

Mutation = Callable[[Plan], None]


def _task(plan: Plan, number: str) -> dict[str, Any]:
    return next(task for task in plan["tasks"] if task["id"] == number)


def _swap_bullets(plan: Plan) -> None:
    text = _task(plan, "14.1")["text"]
    text[1], text[2] = text[2], text[1]


def _mend_typo(plan: Plan) -> None:
    item = _task(plan, "10.4")["text"][2]
    assert "cong nghệ" in item["vi"]
    item["vi"] = item["vi"].replace("cong nghệ", "công nghệ")


def _move_word_to_next_task(plan: Plan) -> None:
    here, there = _task(plan, "15.1")["text"][-1], _task(plan, "15.2")["text"][0]
    here["vi"], _, word = here["vi"].rpartition(" ")
    there["vi"] = f"{word} {there['vi']}"


def _drop_coordinator_words(plan: Plan) -> None:
    cell = _task(plan, "15.5")["coordinating"]
    cell["text"] = cell["text"].removeprefix("Sở Công thương; ")


def _drop_coordinator_id(plan: Plan) -> None:
    _task(plan, "15.5")["coordinating"]["agencies"].remove("so-cong-thuong")


def _drop_coordinator(plan: Plan) -> None:
    _drop_coordinator_words(plan)
    _drop_coordinator_id(plan)


def _drop_coordinating_cell(plan: Plan) -> None:
    del _task(plan, "15.5")["coordinating"]


def _drop_heading_line(plan: Plan) -> None:
    del plan["areas"][9]["heading"][2]


def _shorten_heading(plan: Plan) -> None:
    item = plan["areas"][15]["heading"][0]
    item["vi"] = item["vi"].removesuffix(" để điều chỉnh hành vi tiêu dùng")


def _swap_words_of_tasks(plan: Plan) -> None:
    one, other = _task(plan, "10.6"), _task(plan, "10.7")
    one["text"], other["text"] = other["text"], one["text"]


def _swap_places_of_tasks(plan: Plan) -> None:
    tasks = plan["tasks"]
    here = tasks.index(_task(plan, "10.6"))
    tasks[here], tasks[here + 1] = tasks[here + 1], tasks[here]


def _drop_task(plan: Plan) -> None:
    plan["tasks"].remove(_task(plan, "18.2"))


def _repeat_word(plan: Plan) -> None:
    _task(plan, "18.2")["text"][-1]["vi"] += " xanh."


def _change_marker(plan: Plan) -> None:
    _task(plan, "16.1")["text"][1]["marker"] = "-"


def _close_hyphenated_word(plan: Plan) -> None:
    item = _task(plan, "9.2")["text"][0]
    item["vi"] = item["vi"].replace("các-bon", "cácbon")


MUTATIONS: dict[Mutation, set[str]] = {
    _swap_bullets: {"14.1 text"},
    _mend_typo: {"10.4 text"},
    _move_word_to_next_task: {"15.1 text", "15.2 text"},
    _drop_coordinator_words: {"15.5 coordinating"},
    _drop_coordinator_id: {"15.5 coordinating"},
    _drop_coordinator: {"15.5 coordinating"},
    _drop_coordinating_cell: {"15.5 coordinating"},
    _drop_heading_line: {"10 heading"},
    _shorten_heading: {"16 heading"},
    _swap_words_of_tasks: {"10.6 text", "10.7 text"},
    _swap_places_of_tasks: {"10.7 row"},
    _drop_task: {f"18.2 {cell}" for cell in ("row", "number", "text", "lead", "deadline")}
    | {"18.2 coordinating"},
    _repeat_word: {"18.2 text"},
    _change_marker: {"16.1 text"},
    _close_hyphenated_word: {"9.2 text"},
}
