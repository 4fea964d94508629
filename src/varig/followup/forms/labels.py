"""Labels from the models' field declarations, so that they stand in one place."""

from __future__ import annotations

from typing import Any

from django.db.models import Model
from django.utils.text import capfirst


def label(model: type[Model], name: str) -> Any:
    """The field's name with a capital letter, in whatever language is active when it is shown."""
    return capfirst(model._meta.get_field(name).verbose_name)  # type: ignore[union-attr]
