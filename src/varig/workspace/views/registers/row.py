"""The page of a row that is no item of Arven: its facts, what belongs to it, notes and files, history."""

from __future__ import annotations

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.utils import timezone

from varig.foundation.panels import Subject, panels_for
from varig.foundation.ui.shell import Choice
from varig.workspace.queries.attached import ROW_PAGES
from varig.workspace.queries.rows import RowSubject, facts_of
from varig.workspace.views.registers.found import find


@login_required
def row(request: HttpRequest, slug: str, path: str, row_id: int) -> HttpResponse:
    """Everything about one row."""
    found = find(request, slug, path)
    register, one = found.register, found.row(row_id)
    if found.is_of_items or register.key in ROW_PAGES:
        return HttpResponseRedirect(found.row_at(row_id))
    name = register.name_of(one.values)
    subject = Subject(found.reader, found.of, RowSubject(register, one, name), timezone.localdate())
    may = register.stored.may_change(found.reader, found.of, row_id)
    context = {
        "of": found.of,
        "found": found,
        "register": register,
        "name": name,
        "row": one,
        "facts": facts_of(found.of, register, one),
        "panels": panels_for("row", subject),
        "edit_at": found.edit_at(row_id) if may else "",
        "who_can": "" if may else register.stored.who_can(),
        "crumbs": (found.every, found.crumb, Choice(name, "")),
    }
    return render(request, "workspace/register/row.html", context)
