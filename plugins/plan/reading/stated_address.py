"""An address of the site that stands in no file: what the one who builds states."""

from __future__ import annotations

from pydantic_core import PydanticCustomError

from plugins.plan.reading.characters import visible
from plugins.plan.reading.problems import Problem
from plugins.plan.reading.validation_errors import BY_TYPE
from plugins.plan.records.site_address import site_address


def stated_address(value: str, name: str) -> str | Problem:
    """`value` by the rule of `address` in data/site.yaml, or why it breaks it.

    `name` is that of the setting which states it.
    """
    try:
        return site_address(value)
    except PydanticCustomError as error:
        near = (error.context or {}).get("nearest")
        return Problem.of_setting(name, BY_TYPE[error.type], {"value": visible(value)}, near)
