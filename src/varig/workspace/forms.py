"""How severe a check's gaps are in each stretch of time."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from varig.foundation.checks.ladders import Ladder, ladder
from varig.foundation.ui.forms import PlainForm
from varig.foundation.ui.text import say
from varig.workspace.queries.guide import RUNG_NAMES

_SEVERITIES = (
    ("b", _("Hindrer avslutning")),
    ("w", _("Advarsel")),
    ("n", _("Merknad")),
    ("-", _("Sjekkes ikke ennå")),
)


class LadderForm(PlainForm):
    """One choice for each stretch of time, in their order."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for number, name in enumerate(RUNG_NAMES):
            self.fields[f"rung_{number}"] = forms.ChoiceField(label=say(name), choices=_SEVERITIES)

    def ladder(self) -> Ladder:
        """What was chosen, of a form that is valid."""
        return ladder("".join(self.cleaned_data[f"rung_{number}"] for number in range(len(RUNG_NAMES))))
