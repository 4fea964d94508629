"""The municipality's yearly day for budget input."""

from __future__ import annotations

from typing import Any

from django import forms

from varig.foundation.ui.editing import VersionedForm
from varig.initiatives.forms.fields import label
from varig.initiatives.models import Municipality

_MUNICIPALITY: Any = Municipality._meta


class BudgetInputForm(VersionedForm):
    """Day and month."""

    budget_day = forms.IntegerField(label=label("budget_day", _MUNICIPALITY), min_value=1, max_value=28)
    budget_month = forms.IntegerField(label=label("budget_month", _MUNICIPALITY), min_value=1, max_value=12)
