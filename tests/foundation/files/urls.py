"""The pages of notes and files as a view of the domain has them: every object of an initiative is an item."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.template import engines
from django.urls import path, reverse

from varig.config.urls import urlpatterns as ours
from varig.foundation.accounts.requests import reader_of
from varig.foundation.files.pages import Place, attachment_download, attachments_page, shown
from varig.foundation.kernel import Reader
from varig.initiatives import roles
from varig.initiatives.queries import InitiativeFacts, initiative
from varig.legacy.queries import item


def place(reader: Reader, of: InitiativeFacts, about: str) -> Place:
    thing = item(reader, of, int(about.removeprefix("item:")))
    return Place(
        reader=reader,
        scope=of.scope,
        about=about,
        name=thing.name,
        back=reverse("workspace:item", args=[of.slug, thing.id]),
        address=reverse("attachments", args=[of.slug, about]),
        file_address=lambda id_: reverse("attachment", args=[of.slug, id_]),
        may_add=roles.may(reader, roles.Permission.EDIT_ITEM, of.place),
        who_can=roles.who_can(roles.Permission.EDIT_ITEM),
    )


def attachments(request: HttpRequest, slug: str, about: str) -> HttpResponse:
    reader = reader_of(request)
    return attachments_page(request, place(reader, initiative(reader, slug), about))


def attachment(request: HttpRequest, slug: str, id_: int) -> HttpResponse:
    reader = reader_of(request)
    of = initiative(reader, slug)
    return attachment_download(
        reader, scope=of.scope, attachment_id=id_, may=lambda reader, about: bool(place(reader, of, about))
    )


_PANEL = """{% extends "ui/page.html" %}{% import "ui/components.html" as ui %}
{% block title %}{{ p.place.name }}{% endblock %}
{% block content %}{% call ui.columns("side-first") %}{% call ui.column() %}{% endcall %}{% call ui.column() %}
{% call ui.section("Notater og filer", key="notater", first=True) %}{% include "files/_panel.html" %}{% endcall %}
{% endcall %}{% endcall %}{% endblock %}"""


def panel(request: HttpRequest, slug: str, about: str) -> HttpResponse:
    """The object's own page, with the panel alone."""
    reader = reader_of(request)
    given = shown(place(reader, initiative(reader, slug), about))
    return HttpResponse(engines["jinja2"].from_string(_PANEL).render({"p": given}, request))


urlpatterns = [
    path("vedlegg/<slug:slug>/<str:about>/panel/", panel, name="panel"),
    path("vedlegg/<slug:slug>/fil/<int:id_>/", attachment, name="attachment"),
    path("vedlegg/<slug:slug>/<str:about>/", attachments, name="attachments"),
    *ours,
]
