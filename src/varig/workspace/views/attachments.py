"""Notes and files of any object: the list, adding, changing, removing; and the file itself."""

from __future__ import annotations

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse

from varig.foundation.accounts.requests import reader_of
from varig.foundation.files.pages import attachment_download, attachments_page
from varig.foundation.kernel import NotFound, Reader
from varig.initiatives.queries import InitiativeFacts, initiative
from varig.workspace.panels.attached import place_of
from varig.workspace.queries.attached import object_of


@login_required
def attachments(request: HttpRequest, slug: str, about: str) -> HttpResponse:
    """All of one object's."""
    of = initiative(reader_of(request), slug)
    return attachments_page(request, place_of(reader_of(request), of, object_of(reader_of(request), of, about)))


@login_required
def attachment(request: HttpRequest, slug: str, attachment_id: int) -> HttpResponse:
    """A file, for whoever may see what it is about."""
    of = initiative(reader_of(request), slug)
    return attachment_download(
        reader_of(request),
        scope=of.scope,
        attachment_id=attachment_id,
        may=lambda reader, about: _sees(reader, of, about),
    )


def _sees(reader: Reader, of: InitiativeFacts, about: str) -> bool:
    try:
        object_of(reader, of, about)
    except NotFound:
        return False
    return True
