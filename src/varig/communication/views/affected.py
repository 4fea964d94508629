"""Whom an item concerns: what the registers say, and what a person says instead."""

from __future__ import annotations

from typing import Any

from django import forms
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from varig.communication.actions.affected import say_affected
from varig.communication.queries.audiences import audiences, said_affected
from varig.foundation.accounts.requests import reader_of
from varig.foundation.kernel import msg
from varig.foundation.ui.editing import Current, EditPage, VersionedForm, edit
from varig.foundation.ui.forms import WithoutBirthNumber
from varig.foundation.ui.shell import Choice
from varig.foundation.ui.text import say
from varig.initiatives import roles
from varig.initiatives.queries import initiative
from varig.legacy.actions import demand_change
from varig.legacy.queries import history, item

_ANSWERS = [("", _("Som registrene sier")), ("yes", _("Berørt")), ("no", _("Ikke berørt"))]
_VALUES = {"": None, "yes": True, "no": False}


@login_required
def affected(request: HttpRequest, slug: str, item_id: int) -> HttpResponse:
    """One choice for each audience."""
    reader = reader_of(request)
    of = initiative(reader, slug)
    thing = item(reader, of, item_id)
    demand_change(reader, roles.Permission.EDIT_ITEM, of, item_id)
    whom = audiences(reader, of)
    fields: dict[str, forms.Field] = {
        f"to_{one.id}": forms.ChoiceField(label=say(one.called), choices=_ANSWERS, required=False) for one in whom
    }
    kind = type("AffectedForm", (VersionedForm,), fields | {"why": _why()})
    back = f"{reverse('workspace:item', args=[of.slug, item_id])}#fortalt"
    page = EditPage(
        title=msg("Hvem berører %(name)s?", name=thing.name),
        lead=msg("Den som er berørt, skal få vite hva som skjer. Er ingenting sagt her, regner Varig det ut."),
        back=back,
        save=msg("Lagre"),
        breadcrumbs=(
            Choice(msg("Arven"), reverse("workspace:legacy", args=[of.slug])),
            Choice(thing.name, back),
            Choice(msg("Hvem det berører"), ""),
        ),
        template="communication/affected.html",
        context={"of": of},
    )

    def save(typed: dict[str, Any]) -> None:
        said = {one.id: _VALUES[typed[f"to_{one.id}"]] for one in whom}
        say_affected(reader=reader, of=of, item_id=item_id, version=typed["version"], said=said, why=typed["why"])

    def current() -> Current:
        said = said_affected(of, [item_id])
        words = {value: word for word, value in _VALUES.items()}
        values = {f"to_{one.id}": words[said.get((item_id, one.id))] for one in whom}
        version = item(reader, of, item_id).version
        if request.method != "POST":
            return Current(values, version)
        last = history(reader, of, item_id, limit=1).entries[0]
        return Current(values, version, last.who, last.at)

    return edit(request, page, kind, save, current)


def _why() -> forms.Field:
    return WithoutBirthNumber(
        label=_("Hvorfor"),
        required=False,
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text=_("Må fylles ut når noen ikke berøres. Står i historikken."),
    )
