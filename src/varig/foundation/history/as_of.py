"""How rows stood at a moment that has passed, read from their history."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.db import models


def rows_as_of(model: type[models.Model], at: datetime, *columns: str, **where: Any) -> list[tuple[Any, ...]]:
    """The values of these columns, of each row that stood at `at`. `where` is on columns that a row never changes.

    The clock is the database's: what one transaction wrote has the time at which it began.
    """
    events: Any = model._meta.get_field("events").related_model
    last = events._default_manager.filter(pgh_created_at__lte=at, **where)
    rows = last.order_by("pgh_obj_id", "-pgh_id").distinct("pgh_obj_id").values_list("pgh_label", *columns)
    return [tuple(values) for label, *values in rows if label != "delete"]
