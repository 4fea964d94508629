"""What was taken away, as it last stood: by whom, when and why."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db import models


@dataclass(frozen=True)
class Gone:
    """A row that was taken away, with the values of the columns that were asked for."""

    values: tuple[Any, ...]
    who: str
    at: datetime
    why: str


def gone(model: type[models.Model], *columns: str, **stood: Any) -> list[Gone]:
    """Each row that is there no more, the last one first. `stood` is how it last was."""
    events: Any = model._meta.get_field("events").related_model
    rows = events._default_manager.filter(pgh_label="delete", **stood).order_by("-pgh_id")
    told = rows.values_list("pgh_context__metadata", "pgh_created_at", *columns)
    return [Gone(tuple(values), said.get("who", ""), at, said.get("why", "")) for said, at, *values in told]
