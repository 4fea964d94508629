"""The form of a new unit or organisation."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _

from varig.actors.models import Actor
from varig.actors.rules import ActorKind
from varig.foundation.ui.forms import OrganisationNumberFormField, PlainForm

_ACTOR: Any = Actor._meta


def _label(field: str) -> Any:
    return capfirst(_ACTOR.get_field(field).verbose_name)


class ActorForm(PlainForm):
    """A unit of the municipality, or somebody outside it."""

    name = forms.CharField(label=_label("name"), max_length=_ACTOR.get_field("name").max_length)
    kind = forms.ChoiceField(
        label=_label("kind"),
        choices=_ACTOR.get_field("kind").choices,
        initial=ActorKind.UNIT.value,
        help_text=_("En kommunal enhet må gi en grunn når den sier nei til å ta over noe."),
    )
    email = forms.EmailField(
        label=_label("email"),
        required=False,
        help_text=_("Dit går spørsmål om å ta over. Bruk helst en felles adresse."),
        error_messages={"invalid": _("Skriv adressen som navn@kommune.no.")},
    )
    number = OrganisationNumberFormField(label=_label("organisation_number"), required=False)
