"""What may be kept to a day and no longer, as SQL finds it."""

from __future__ import annotations

from datetime import date

from django.db.models import CharField, F, Q, Value
from django.db.models.functions import Concat
from django.db.models.lookups import GreaterThanOrEqual


def lasts_to(field: str, day: date) -> Q:
    """Rows whose last day is this day or later, or not known. What is known to the year lasts to the end of it.

    Dates are kept as text: what ends with 99 stands after each of its days.
    """
    last = Concat(F(field), Value("-99"), output_field=CharField())
    return Q(**{f"{field}__isnull": True}) | Q(GreaterThanOrEqual(last, Value(day.isoformat())))
