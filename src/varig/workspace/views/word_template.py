"""The municipality's own Word template: seen, tried, replaced and removed."""

from __future__ import annotations

from typing import cast

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.http import content_disposition_header
from django.utils.translation import get_language

from varig.foundation.accounts.requests import reader_of
from varig.foundation.documents import word
from varig.foundation.documents.blocks import Language
from varig.foundation.documents.kept_template import KeptTemplate, keep_template, remove_template, template_of
from varig.foundation.documents.word_template import sample
from varig.foundation.files.content.refusals import LARGEST, MEGABYTE
from varig.foundation.files.download import download
from varig.foundation.files.queries import OpenFile
from varig.foundation.kernel import Invalid, NotFound, Reader, msg
from varig.foundation.ui.forms import show_refusal
from varig.foundation.ui.shell import Choice
from varig.foundation.ui.text import say
from varig.initiatives import roles
from varig.initiatives.queries import InitiativeFacts, initiative
from varig.workspace.forms import WordTemplateForm

_TITLE = msg("Word-mal")


@login_required
def word_template(request: HttpRequest, slug: str) -> HttpResponse:
    """The template there is with what it lacks, and the form for another."""
    reader, of = _found(request, slug)
    form = WordTemplateForm(request.POST, request.FILES) if request.method == "POST" else WordTemplateForm()
    if form.is_bound and form.is_valid():
        file = form.cleaned_data["file"]
        try:
            report = keep_template(reader=reader, scope=of.scope, content=file.read(), name=file.name)
        except Invalid as refused:
            show_refusal(form, refused)
        else:
            messages.success(request, say(msg("Malen %(name)s er tatt i bruk.", name=report.name)))
            return HttpResponseRedirect(_at(of))
    kept = template_of(reader, of.scope)
    context = {
        "of": of,
        "form": form,
        "kept": kept,
        "report": kept.report if kept else None,
        "megabytes": LARGEST // MEGABYTE,
        "crumbs": (Choice(_TITLE, ""),),
    }
    return render(request, "workspace/word_template.html", context, status=422 if form.errors else 200)


@login_required
def try_out(request: HttpRequest, slug: str) -> HttpResponse:
    """A short document written in the template."""
    reader, of = _found(request, slug)
    language = cast("Language", get_language() or "nb")
    made = sample(language, municipality=of.municipality.name, on=timezone.localdate())
    content = word.render(made, template=_kept(reader, of).content).content
    response = HttpResponse(content, content_type=word.MEDIA_TYPE)
    name = f"{say(msg('prøvedokument'))}.docx"
    response["Content-Disposition"] = content_disposition_header(as_attachment=True, filename=name) or "attachment"
    return response


@login_required
def file(request: HttpRequest, slug: str) -> HttpResponse:
    """The template as it was sent."""
    reader, of = _found(request, slug)
    kept = _kept(reader, of)
    return download(OpenFile(kept.facts, kept.content))


@login_required
def remove(request: HttpRequest, slug: str) -> HttpResponse:
    """Our own look again, after asking."""
    reader, of = _found(request, slug)
    kept = _kept(reader, of)
    if request.method == "POST":
        remove_template(reader=reader, scope=of.scope)
        messages.success(request, say(msg("Malen %(name)s er fjernet.", name=kept.facts.name)))
        return HttpResponseRedirect(_at(of))
    crumbs = (Choice(_TITLE, _at(of)), Choice(msg("Fjern malen"), ""))
    context = {"of": of, "kept": kept, "crumbs": crumbs, "back": _at(of)}
    return render(request, "workspace/remove_word_template.html", context)


def _found(request: HttpRequest, slug: str) -> tuple[Reader, InitiativeFacts]:
    reader = reader_of(request)
    of = initiative(reader, slug)
    roles.demand(reader, roles.Permission.EDIT_INITIATIVE, of.place)
    return reader, of


def _kept(reader: Reader, of: InitiativeFacts) -> KeptTemplate:
    kept = template_of(reader, of.scope)
    if kept is None:
        raise NotFound(msg("Satsingen har ingen Word-mal."))
    return kept


def _at(of: InitiativeFacts) -> str:
    return reverse("workspace:word_template", args=[of.slug])
