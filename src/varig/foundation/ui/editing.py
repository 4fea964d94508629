"""The one way a form page works: show, check, save, and when somebody else saved first, show both and lose neither."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.utils import timezone
from django.utils.choices import flatten_choices
from django.utils.translation import gettext

from varig.foundation.kernel import Conflict, Message, Refused
from varig.foundation.ui.forms import PlainForm, show_refusal
from varig.foundation.ui.shell import Choice


class VersionedForm(PlainForm):
    """A form that remembers which version it was shown from, and what stood in each field then."""

    version = forms.IntegerField(widget=forms.HiddenInput)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name, field_ in self.fields.items():
            field_.show_hidden_initial = name != "version"


@dataclass(frozen=True)
class EditPage:
    """How the page around the form looks. `back` is where «Avbryt» and a finished save lead."""

    title: str | Message
    back: str
    save: str | Message
    lead: str | Message = ""
    breadcrumbs: tuple[Choice, ...] = ()
    template: str = "ui/edit.html"
    context: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class Current:
    """What stands now, for whoever was second: the form's values, the version, who changed it and when."""

    values: Mapping[str, Any]
    version: int
    who: str = ""
    at: datetime | None = None


def edit(
    request: HttpRequest,
    page: EditPage,
    make: Callable[..., forms.Form],
    save: Callable[[dict[str, Any]], str | None],
    current: Callable[[], Current],
) -> HttpResponse:
    """Show the form, or save what was sent. `make(data=None, initial=...)` builds it; `save` may return where to go.

    What an action refuses is shown at the fields with everything typed still there.
    """
    if request.method != "POST":
        now = current()
        return _show(request, page, make(initial={**now.values, "version": now.version}))
    form = make(data=request.POST, files=request.FILES) if request.FILES else make(data=request.POST)
    if form.is_valid():
        try:
            onward = save(form.cleaned_data) or page.back
            _say_saved(request)
            return HttpResponseRedirect(onward)
        except Conflict:
            return _both(request, page, form, make, current())
        except Refused as refused:
            show_refusal(form, refused)
    return _show(request, page, form, status=422)


def _say_saved(request: HttpRequest) -> None:
    """One sentence for one save: where `save` has said by itself what was done, nothing more."""
    if not getattr(messages.get_messages(request), "added_new", False):
        messages.success(request, gettext("Lagret kl. %(time)s.") % {"time": f"{timezone.localtime():%H.%M}"})


def _show(request: HttpRequest, page: EditPage, form: forms.Form, status: int = 200) -> HttpResponse:
    return render(request, page.template, {"page": page, "form": form, **page.context}, status=status)


@dataclass(frozen=True)
class _Difference:
    label: str
    mine: str
    theirs: str


def _both(
    request: HttpRequest, page: EditPage, mine: forms.Form, make: Callable[..., forms.Form], now: Current
) -> HttpResponse:
    """Both side by side. «Lagre min som ny versjon» sends what I changed, on top of what stands now.

    What I never touched stays as the other one left it: only fields that I changed can differ.
    """
    theirs = make(initial={**now.values, "version": now.version})
    changed = set(mine.changed_data)
    differences = [
        _Difference(
            str(bound.label),
            shown(bound.field, mine.cleaned_data.get(bound.name)),
            shown(bound.field, theirs[bound.name].value()),
        )
        for bound in mine.visible_fields()
        if bound.name in changed
    ]
    context = {
        "page": page,
        "differences": [one for one in differences if one.mine != one.theirs],
        "hidden": [part for bound in theirs for part in _again(bound, mine, changed)],
        "who": now.who,
        "at": timezone.localtime(now.at) if now.at else None,
    }
    return render(request, "ui/both_sides.html", context, status=409)


def _again(theirs: forms.BoundField, mine: forms.Form, changed: set[str]) -> list[str]:
    """A field for sending again: mine where I changed it, else as it stands; and what stands, to compare with."""
    if theirs.name == "version":
        return [theirs.as_hidden()]
    sent = mine[theirs.name] if theirs.name in changed else theirs
    return [sent.as_hidden(), theirs.as_hidden(only_initial=True)]


def shown(field: forms.Field, value: Any) -> str:
    """A field's value as people read it."""
    if value in (None, "", [], ()):
        return gettext("Ikke fylt ut")
    if isinstance(value, bool):
        return gettext("Ja") if value else gettext("Nei")
    if isinstance(field, forms.ChoiceField):
        chosen = value if isinstance(field, forms.MultipleChoiceField) else [value]
        return ", ".join(_label(field, one) for one in chosen)
    return value if isinstance(value, str) else _written(field, value)


def _written(field: forms.Field, value: Any) -> str:
    """As the field itself would show it for changing."""
    return f"{value:%d.%m.%Y}" if isinstance(value, date) else str(field.widget.format_value(value) or value)


def _label(field: Any, value: Any) -> str:
    choices: list[tuple[Any, Any]] = list(flatten_choices(field.choices))
    for key, label in choices:
        if str(key) == str(value):
            return str(label)
    return str(value)
