"""What the database itself refuses, said once for every table."""

from __future__ import annotations

from typing import Any

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from varig.actors.models import Actor


def in_order(first: str, last: str, name: str) -> models.CheckConstraint:
    """The last date isn't before the first; a date known only to the year may be any day of it."""
    return models.CheckConstraint(
        condition=Q(**{first: None})
        | Q(**{last: None})
        | Q(**{f"{last}__gte": F(first)})
        | Q(**{f"{first}__startswith": F(last)}),
        name=name,
    )


def not_below_zero(name: str, *fields: str) -> models.CheckConstraint:
    """Each is unknown, or 0, or more."""
    condition = Q()
    for field in fields:
        condition &= Q(**{field: None}) | Q(**{f"{field}__gte": 0})
    return models.CheckConstraint(condition=condition, name=name)


def actor_key(label: Any) -> Any:
    """Somebody among the actors, as far as it is known who."""
    return models.ForeignKey(Actor, models.PROTECT, null=True, blank=True, related_name="+", verbose_name=label)


SOURCE_HELP = _("Nettadressen til der opplysningene står.")
