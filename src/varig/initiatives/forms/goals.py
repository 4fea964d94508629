"""A new goal, in few words. All of a goal is the register's form."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from varig.foundation.ui.forms import PlainForm
from varig.initiatives.forms.fields import label, text
from varig.initiatives.models import Goal
from varig.initiatives.queries import GoalFacts

_GOAL: Any = Goal._meta


class GoalForm(PlainForm):
    """A goal, perhaps below one that stands."""

    name = text("name", required=True, meta=_GOAL)
    is_main = forms.BooleanField(label=_("Dette er et hovedmål"), required=False)
    parent = forms.TypedChoiceField(label=label("parent", _GOAL), required=False, coerce=int, empty_value=None)

    def __init__(self, *args: Any, goals: Sequence[GoalFacts], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["parent"].choices = [("", _("Ikke valgt")), *((one.id, one.name) for one in goals)]  # type: ignore[attr-defined]
