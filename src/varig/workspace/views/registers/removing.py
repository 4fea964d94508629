"""Take a row away after asking: what goes with it is said first, and the history keeps what stood in it."""

from __future__ import annotations

from typing import Any

from django import forms
from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.utils.translation import gettext_lazy as _

from varig.foundation.kernel import NotAllowed, Refused, msg
from varig.foundation.registers.spoken import param
from varig.foundation.registers.storing import Changes
from varig.foundation.ui.forms import PlainForm, WithoutBirthNumber, show_refusal
from varig.foundation.ui.shell import Choice
from varig.foundation.ui.text import say
from varig.workspace.queries.uses import uses_of
from varig.workspace.views.registers.found import Found, find


class ReasonForm(PlainForm):
    """Why it is taken away."""

    why = WithoutBirthNumber(
        label=_("Grunn"),
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text=_("Står i historikken."),
        error_messages={"required": _("Skriv hvorfor. Grunnen blir stående i historikken.")},
    )

    def __init__(self, *args: Any, asked: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["why"].required = asked


@login_required
def remove(request: HttpRequest, slug: str, path: str, row_id: int) -> HttpResponse:
    """A row of a register, or an item of Arven that was never meant to be there."""
    found = find(request, slug, path)
    store, row = found.register.stored, found.row(row_id)
    if not store.may_remove(found.reader, found.of, row_id):
        raise NotAllowed(store.who_can())
    name = found.register.name_of(row.values)
    kept = store.why_not_removed(found.reader, found.of, row_id)
    uses = uses_of(found.reader, found.of, found.register, row_id)
    form = ReasonForm(request.POST if request.method == "POST" else None, asked=store.removed_with_reason)
    if kept is None and not uses and form.is_valid():
        try:
            _carry_out(found, row_id, name, form.cleaned_data["why"])
        except Refused as refused:
            show_refusal(form, refused)
        else:
            messages.success(request, say(msg("%(name)s er fjernet. Historikken er tatt vare på.", name=name)))
            return HttpResponseRedirect(found.back_of(row.values, None))
    context = {
        "of": found.of,
        "found": found,
        "name": name,
        "form": form,
        "kept": kept,
        "uses": uses,
        "along": () if kept else store.goes_along(found.of, row_id),
        "back": found.edit_at(row_id),
        "page_at": found.row_at(row_id),
        "crumbs": (found.crumb, Choice(name, found.row_at(row_id)), Choice(msg("Fjern"), "")),
    }
    status = 200 if not form.is_bound else 409 if uses else 422
    return render(request, "workspace/register/remove.html", context, status=status)


def _carry_out(found: Found, row_id: int, name: str, why: str) -> None:
    register = found.register
    register.stored.write(
        register,
        reader=found.reader,
        of=found.of,
        changes=Changes(removed=[row_id]),
        did=msg("fjernet %(name)s fra «%(register)s»", name=name, register=param(register.title)),
        why=why,
    )
