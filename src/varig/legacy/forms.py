"""Who answers for an item, who takes part, and when a role ends."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _

from varig.actors.queries import ActorFacts
from varig.foundation.ui.editing import VersionedForm
from varig.foundation.ui.forms import DateFormField
from varig.legacy.models import ItemRole

_ROLE: Any = ItemRole._meta


class _RoleForm(VersionedForm):
    """With a choice among everybody the municipality knows: its own units first."""

    actor = forms.ChoiceField(label=capfirst(_ROLE.get_field("actor").verbose_name))

    def __init__(self, *args: Any, actors: Sequence[ActorFacts], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        units = [(str(one.id), one.name) for one in actors if one.is_municipal]
        others = [(str(one.id), one.name) for one in actors if not one.is_municipal]
        groups = [(_("I kommunen"), units), (_("Andre"), others)]
        field: Any = self.fields["actor"]
        field.choices = [("", _("Velg")), *((name, listed) for name, listed in groups if listed)]


class AccountableForm(_RoleForm):
    """Who answers for it from a day on."""

    since = DateFormField(
        label=_("Fra dato"),
        required=False,
        help_text=_(
            "Første dag den nye svarer for det. Den forrige slutter dagen før. Kan stå tom når ingen var ansvarlig."
        ),
    )
    why = forms.CharField(
        label=_("Grunn"), required=False, widget=forms.Textarea(attrs={"rows": 2}), help_text=_("Står i historikken.")
    )


class ParticipantForm(_RoleForm):
    """Somebody who takes part."""

    what = forms.CharField(
        label=capfirst(_ROLE.get_field("what").verbose_name),
        required=False,
        max_length=_ROLE.get_field("what").max_length,
        help_text=_("For eksempel: låner ut sal på dagtid."),
    )
    since = DateFormField(label=_("Fra dato"), required=False)


class EndRoleForm(VersionedForm):
    """The last day of a role."""

    end = DateFormField(label=_("Siste dag"), help_text=_("Rollen blir stående i listen, som avsluttet."))
