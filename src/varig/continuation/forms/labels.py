"""Labels and choices from the models' field declarations, so that they stand in one place."""

from __future__ import annotations

from typing import Any

from django.db.models import Field, Model
from django.utils.text import capfirst


def label(model: type[Model], name: str) -> Any:
    """The field's name with a capital letter, in whatever language is active when it is shown."""
    return capfirst(_field(model, name).verbose_name)


def choices(model: type[Model], name: str) -> list[tuple[str, Any]]:
    """The field's choices."""
    return list(_field(model, name).flatchoices)


def _field(model: type[Model], name: str) -> Field[Any, Any]:
    field = model._meta.get_field(name)
    if not isinstance(field, Field):
        raise TypeError(f"{name} is no field of its own")
    return field
