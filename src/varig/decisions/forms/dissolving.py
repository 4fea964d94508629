from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from varig.decisions.forms.labels import label
from varig.decisions.models import Dissolution, DissolvingPoint
from varig.foundation.ui.editing import VersionedForm
from varig.foundation.ui.forms import AskedByRule, DateFormField, WithoutBirthNumber


class _AskedChoice(AskedByRule, forms.ChoiceField):
    pass


class _AskedText(AskedByRule, WithoutBirthNumber):
    pass


class PointForm(VersionedForm):
    """To whom a matter was handed over, how one knows, and when."""

    receiver = _AskedChoice(label=label(DissolvingPoint, "receiver"), required=False)
    nothing = forms.BooleanField(label=label(DissolvingPoint, "nothing"), required=False)
    proof = WithoutBirthNumber(
        label=label(DissolvingPoint, "proof"),
        max_length=500,
        help_text=_("En kvittering, en sak eller et brev. Var det ingenting, skriv hvordan dere vet det."),
    )
    done_on = DateFormField(label=label(DissolvingPoint, "done_on"))
    in_spite = _AskedText(
        label=label(DissolvingPoint, "in_spite"),
        max_length=500,
        help_text=_("Bare når Varig viser noe annet. Alle som ser listen, ser grunnen."),
    )

    def __init__(self, *args: Any, actors: list[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["receiver"].choices = [("", _("Velg")), *actors]  # type: ignore[attr-defined]


class DissolveForm(VersionedForm):
    """The day it is dissolved from."""

    day = DateFormField(label=label(Dissolution, "day"))
