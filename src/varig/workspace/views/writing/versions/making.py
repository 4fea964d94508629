"""A new version, another name for one, and one taken away."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from varig.foundation.kernel import Conflict, Invalid, msg
from varig.foundation.ui.forms import show_refusal
from varig.foundation.ui.shell import Choice
from varig.initiatives.roles import Permission
from varig.workspace.actions import versions
from varig.workspace.forms import VersionForm, VersionNameForm
from varig.workspace.queries import writing
from varig.workspace.views.writing.versions.place import versioned


@login_required
def new(request: HttpRequest, slug: str, report: str) -> HttpResponse:
    """What it will hold, and the form for what it is called."""
    there = versioned(request, slug, report)
    there.demand(Permission.WRITE_DOCUMENTS)
    form = VersionForm(request.POST or None, initial={"language": get_language() or "nb"})
    if form.is_bound and form.is_valid():
        try:
            number = versions.make_version(
                reader=there.reader, of=there.of, report=there.report, **_given(form, "language")
            )
        except (Invalid, Conflict) as refused:
            show_refusal(form, refused)
        else:
            messages.success(request, _("Versjonen er laget. Teksten og tallene står slik de er nå."))
            return HttpResponseRedirect(there.at("version", number))
    lines = writing.lines(there.reader, there.of, there.report.key, timezone.localdate())
    context = {
        "of": there.of,
        "there": there,
        "form": form,
        "lines": lines,
        "written": sum(1 for line in lines if line.text.words),
        "words": sum(line.text.words for line in lines),
        "ready": sum(1 for line in lines if line.text.ready_at),
        "crumbs": there.crumbs(Choice(msg("Ny versjon"), "")),
    }
    return render(request, "workspace/versions/new.html", context, status=422 if form.errors else 200)


@login_required
def rename(request: HttpRequest, slug: str, report: str, number: int) -> HttpResponse:
    """Another name, for one that is not frozen."""
    there = versioned(request, slug, report)
    there.demand(Permission.WRITE_DOCUMENTS)
    facts = there.version(number)
    form = VersionNameForm(request.POST or None, initial={"name": facts.name, "why": facts.why})
    if form.is_bound and form.is_valid():
        try:
            versions.rename_version(reader=there.reader, of=there.of, facts=facts, **_given(form))
        except (Invalid, Conflict) as refused:
            show_refusal(form, refused)
        else:
            messages.success(request, _("Navnet er endret."))
            return HttpResponseRedirect(there.at("version", number))
    crumbs = there.crumbs(there.crumb(facts), Choice(msg("Endre navn"), ""))
    context = {"of": there.of, "there": there, "form": form, "facts": facts, "crumbs": crumbs}
    return render(request, "workspace/versions/rename.html", context, status=422 if form.errors else 200)


@login_required
def remove(request: HttpRequest, slug: str, report: str, number: int) -> HttpResponse:
    """One that is not frozen, after asking."""
    there = versioned(request, slug, report)
    there.demand(Permission.WRITE_DOCUMENTS)
    facts = there.version(number)
    if request.method == "POST":
        versions.remove_version(reader=there.reader, of=there.of, facts=facts)
        messages.success(request, _("Versjonen er fjernet."))
        return HttpResponseRedirect(there.at("versions"))
    crumbs = there.crumbs(there.crumb(facts), Choice(msg("Fjern"), ""))
    context = {"of": there.of, "there": there, "facts": facts, "crumbs": crumbs}
    return render(request, "workspace/versions/remove.html", context)


def _given(form: Any, *more: str) -> dict[str, str]:
    return {name: form.cleaned_data[name] for name in ("name", "why", *more)}
