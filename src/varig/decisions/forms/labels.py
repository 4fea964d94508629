"""Labels from the models' field declarations, so that they stand in one place."""

from __future__ import annotations

from typing import Any

from django.db.models import Field, Model
from django.utils.text import capfirst


def label(model: type[Model], name: str) -> Any:
    """The field's name with a capital letter, in whatever language is active when it is shown."""
    field = model._meta.get_field(name)
    if not isinstance(field, Field):
        raise TypeError(f"{name} is no field of its own")
    return capfirst(field.verbose_name)
