"""A day with a clock, as people write them; together they are a moment in Norway's time."""

from __future__ import annotations

import re
from datetime import date, datetime, time
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from varig.decisions.rules.hearings import OSLO
from varig.foundation.kernel import Message
from varig.foundation.ui.text import clock, say

_CLOCK = re.compile(r"^(?:kl\.?\s*)?(\d{1,2})(?:[.:\s]?(\d{2}))?$", re.IGNORECASE)


class ClockField(forms.CharField):
    """A time of day: 16.00, 16:00, 16."""

    default_error_messages = {
        "required": _("Skriv klokkeslettet som 16.00."),
        "invalid": _("Skriv klokkeslettet som 16.00."),
    }

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(
            widget=forms.TextInput({"class": "date", "autocomplete": "off", "placeholder": "16.00"}), **kwargs
        )

    def to_python(self, value: Any) -> Any:
        """None where nothing was written."""
        if isinstance(value, time) or not (text := str(value or "").strip()):
            return value if isinstance(value, time) else None
        found = _CLOCK.match(text)
        if not found or int(found[1]) > 23 or int(found[2] or 0) > 59:
            raise ValidationError(self.error_messages["invalid"], code="invalid")
        return time(int(found[1]), int(found[2] or 0))

    def prepare_value(self, value: Any) -> Any:
        """As it is said."""
        return f"{value:%H.%M}" if isinstance(value, time) else value

    def has_changed(self, initial: Any, data: Any) -> bool:
        """«16» and «16.00» are the same."""
        try:
            return bool(self.to_python(data) != self.to_python(initial))
        except ValidationError:
            return True


def moment_of(day: date, at: time) -> datetime:
    """The moment in Norway's time."""
    return datetime.combine(day, at, OSLO)


def day_and_clock(moment: datetime) -> tuple[date, time]:
    """For the form of a moment that stands."""
    local = moment.astimezone(OSLO)
    return local.date(), local.time().replace(second=0, microsecond=0)


def choices_of(names: dict[Any, Message], empty: str = "") -> list[tuple[str, str]]:
    """A rule's names as choices, in the reader's language; `empty` is what stands where nothing is chosen."""
    return [*([("", empty)] if empty else []), *((one.value, say(name)) for one, name in names.items())]


__all__ = ["ClockField", "choices_of", "clock", "day_and_clock", "moment_of"]
