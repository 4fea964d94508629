"""One actor's role afterwards: as a page, and as a letter to send in Word or PDF."""

from __future__ import annotations

from typing import cast

from django.contrib import messages as flashes
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render as page
from django.urls import reverse
from django.utils import timezone
from django.utils.text import slugify
from django.utils.translation import get_language

from varig.foundation.accounts.requests import reader_of
from varig.foundation.documents import html
from varig.foundation.documents.blocks import Document, Language
from varig.foundation.documents.kept_template import template_of
from varig.foundation.kernel import Reader, msg
from varig.foundation.reports.writing import Format, render
from varig.foundation.ui.shell import Choice
from varig.foundation.ui.text import say
from varig.initiatives.queries import InitiativeFacts, initiative
from varig.strategy.queries.role_letter import role_letter
from varig.strategy.queries.roles_afterwards import RoleAfterwards, role_afterwards

_FORMATS = {"docx": Format.WORD, "pdf": Format.PDF}
_LETTERS = str.maketrans({"æ": "ae", "ø": "o", "å": "a", "Æ": "Ae", "Ø": "O", "Å": "A"})


@login_required
def role(request: HttpRequest, slug: str, actor_id: int) -> HttpResponse:
    """What the actor does afterwards, as it would be told."""
    reader, of, found = _found(request, slug, actor_id)
    here = (of.slug, found.actor.id)
    context = {
        "of": of,
        "actor": found.actor,
        "crumbs": (
            Choice(msg("Aktører"), reverse("workspace:register", args=[of.slug, "aktorer"])),
            Choice(found.actor.name, reverse("actors:one", args=here)),
            Choice(msg("Rollen etterpå"), ""),
        ),
        "body": html.fragment(_letter(of, found), contents=False),
        "files": [
            Choice(msg("Word"), reverse("strategy:role_file", args=[*here, "docx"])),
            Choice(msg("PDF"), reverse("strategy:role_file", args=[*here, "pdf"])),
        ],
        "reader": reader,
    }
    return page(request, "strategy/role.html", context)


@login_required
def role_file(request: HttpRequest, slug: str, actor_id: int, form: str) -> HttpResponse:
    """The letter as a file."""
    if form not in _FORMATS:
        raise Http404
    reader, of, found = _found(request, slug, actor_id)
    kept = template_of(reader, of.scope)
    rendered = render(_letter(of, found), _FORMATS[form], template=kept.content if kept else None)
    if rendered.replaced and form == Format.PDF:
        text = msg("PDF-en har ikke skrift for alle tegnene i teksten. Last den ned som Word i stedet.")
        flashes.warning(request, say(text))
        return HttpResponseRedirect(reverse("strategy:role", args=[of.slug, found.actor.id]))
    name = f"{slugify(found.actor.name.translate(_LETTERS)) or 'aktor'}-rolle-etterpa.{form}"
    response = HttpResponse(rendered.content, content_type=rendered.media_type)
    response["Content-Disposition"] = f'attachment; filename="{name}"'
    return response


def _found(request: HttpRequest, slug: str, actor_id: int) -> tuple[Reader, InitiativeFacts, RoleAfterwards]:
    reader = reader_of(request)
    of = initiative(reader, slug)
    return reader, of, role_afterwards(reader, of, actor_id, timezone.localdate())


def _letter(of: InitiativeFacts, found: RoleAfterwards) -> Document:
    return role_letter(of, found, timezone.localdate(), cast("Language", get_language() or "nb"))
