"""What went in the same action as something else was written: so that what belongs together can be undone together."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.db import models


def first_action(model: type[models.Model], pk: int, **stood: Any) -> UUID | None:
    """The action by which the object first stood so, or None where it never did."""
    events = _events(model).filter(pgh_obj_id=pk, **stood).order_by("pgh_id")
    found: UUID | None = events.values_list("pgh_context_id", flat=True).first()
    return found


def gone_in(model: type[models.Model], action_id: UUID, *columns: str, **stood: Any) -> list[tuple[Any, ...]]:
    """The values of these columns of each row that was taken away in the action, as they last were."""
    events = _events(model).filter(pgh_context_id=action_id, pgh_label="delete", **stood)
    return list(events.order_by("pgh_id").values_list(*columns))


def _events(model: type[models.Model]) -> Any:
    events: Any = model._meta.get_field("events").related_model
    return events._default_manager
