"""Choosing the documents that residents may read; and a document as anybody reads it."""

from __future__ import annotations

from typing import Any

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse

from varig.foundation.files.download import download
from varig.foundation.kernel import msg
from varig.foundation.ui.editing import Current, EditPage, edit
from varig.foundation.ui.shell import Choice
from varig.foundation.ui.text import say
from varig.initiatives import roles
from varig.initiatives.queries import InitiativeFacts
from varig.portal.actions.documents import show_documents
from varig.portal.forms.documents import DocumentsForm
from varig.portal.queries.documents import PublicDocument, choosable_documents, file_for_all
from varig.portal.views.opening import crumb, home, opened
from varig.portal.views.residents import openly


@login_required
def choose(request: HttpRequest, slug: str) -> HttpResponse:
    """One tick for each frozen version and each decision with a file. What the archive keeps back isn't among them."""
    reader, of = opened(request, slug)
    roles.demand(reader, roles.Permission.PUBLISH, of.place)
    title = msg("Dokumenter innbyggerne kan lese")

    def make(**how: Any) -> DocumentsForm:
        listed = [one for one in choosable_documents(reader, of) if not one.exempt]
        return DocumentsForm(choices=[(one.key, say(_line(one))) for one in listed], **how)

    def save(typed: dict[str, Any]) -> str:
        show_documents(reader=reader, of=of, keys=typed["documents"])
        return f"{home(of)}#dokumenter"

    def current() -> Current:
        shown = [one.key for one in choosable_documents(reader, of) if one.shown is not None]
        return Current({"documents": shown}, 0)

    page = EditPage(
        title=title,
        lead=msg(
            "De blir lest slik de ble fryst, av hvem som helst, så lenge siden er publisert. Det som er unntatt "
            "offentlighet i arkivet, står ikke her."
        ),
        back=f"{home(of)}#dokumenter",
        save=msg("Lagre"),
        breadcrumbs=(crumb(of), Choice(title, "")),
    )
    return edit(request, page, make, save, current)


def _line(one: PublicDocument) -> Any:
    return msg("%(title)s (%(detail)s)", title=one.title, detail=one.detail)


@openly("document")
def document(_request: HttpRequest, of: InitiativeFacts, _language: str, **where: Any) -> HttpResponse:
    """The stored file, byte for byte."""
    return download(file_for_all(of, where["number"], where["kind"]), show=True)
