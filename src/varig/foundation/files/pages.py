"""An object's notes and files as pages, for a view of the domain that has found the object and knows who may what.

`Place` says what the object is and where its pages are. `shown(place)` is what `files/_panel.html` draws on the
object's own page, `attachments_page` answers at `place.address` (the list, adding, changing, removing), and
`attachment_download` at `place.file_address`.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from typing import Any

from django.contrib import messages
from django.core.files.uploadedfile import UploadedFile
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.utils.translation import gettext
from django.views.decorators.http import require_http_methods

from varig.foundation.files import actions, queries
from varig.foundation.files.content.examining import demand_fair_length
from varig.foundation.files.content.kinds import label_of
from varig.foundation.files.download import download
from varig.foundation.files.forms import AttachmentForm, NoteForm, RemovalForm
from varig.foundation.files.queries import AttachmentFacts, FileFacts, MayChange, MaySee
from varig.foundation.kernel import Message, NotAllowed, Reader, Refused, msg
from varig.foundation.ui.editing import Current, EditPage, edit
from varig.foundation.ui.forms import show_refusal
from varig.foundation.ui.shell import Choice
from varig.foundation.ui.text import FIXED, number, say

ON_PANEL = 5
_EDIT, _REMOVE = "endre", "fjern"
_WHO_WROTE_IT = msg("Bare den som la det inn, kan endre eller fjerne det.")


@dataclass(frozen=True)
class Place:
    """An object whose notes and files are shown to a reader, who may see it: the caller has made sure.

    `name` is what the object is called, `back` its own page, `address` where `attachments_page` answers, and
    `file_address` makes the address of a download from an attachment's id. Who may not add is told `who_can`; who may,
    but not change what another put there, `who_can_change`.
    """

    reader: Reader
    scope: str
    about: str
    name: str
    back: str
    address: str
    file_address: Callable[[int], str]
    may_add: bool
    who_can: Message
    may_change: MayChange = queries.own
    who_can_change: Message = _WHO_WROTE_IT
    breadcrumbs: tuple[Choice, ...] = ()

    def changes(self, reader: Reader, facts: AttachmentFacts) -> bool:
        """Only who may add may change, and only what lies here."""
        return self.may_add and facts.about == self.about and self.may_change(reader, facts)

    @property
    def who_changes(self) -> Message:
        """Who may change what the reader may not."""
        return self.who_can_change if self.may_add else self.who_can


@dataclass(frozen=True)
class Line:
    """A note, a file or both, as the list shows it. The addresses are empty for who may not."""

    id: int
    title: str
    text: str
    by: str
    at: datetime
    file: FileFacts | None
    file_kind: Message | str
    file_size: str
    file_address: str
    edit_address: str
    remove_address: str


def shown(place: Place, *, limit: int | None = ON_PANEL, form: AttachmentForm | None = None) -> Mapping[str, Any]:
    """What `files/_panel.html` and the page draw: the newest, how many there are, and the form for one more."""
    found = queries.attachments(place.reader, place.scope, place.about, may=_seen, limit=limit)
    return {
        "place": place,
        "lines": [_line(place, facts) for facts in found.newest],
        "total": found.total,
        "form": form or AttachmentForm(),
    }


@require_http_methods(["GET", "HEAD", "POST"])
def attachments_page(request: HttpRequest, place: Place) -> HttpResponse:
    """All of an object's notes and files; a note or file is added, changed or taken away here."""
    if _EDIT in request.GET:
        return _edit(request, place, _one(request, place, _EDIT))
    if _REMOVE in request.GET:
        return _remove(request, place, _one(request, place, _REMOVE))
    if request.method == "POST":
        return _add(request, place)
    return _page(request, place, None)


def attachment_download(reader: Reader, *, scope: str, attachment_id: int, may: MaySee) -> HttpResponse:
    """An attached file, to save. Raises NotFound where `may` says that the reader may not see what it is about."""
    return download(queries.open_attachment(reader, scope, attachment_id, may=may))


def _page(request: HttpRequest, place: Place, form: AttachmentForm | None) -> HttpResponse:
    crumbs = (*place.breadcrumbs, Choice(msg("Notater og filer"), ""))
    context = {"p": shown(place, limit=None, form=form), "place": place, "crumbs": crumbs}
    return render(request, "files/attachments.html", context, status=422 if form else 200)


def _add(request: HttpRequest, place: Place) -> HttpResponse:
    if not place.may_add:
        raise NotAllowed(place.who_can)
    form = AttachmentForm(request.POST, request.FILES)
    if form.is_valid():
        try:
            said = _attach(place, form.cleaned_data["text"], form.cleaned_data["file"])
        except Refused as refused:
            show_refusal(form, refused)
        else:
            messages.success(request, " ".join(say(sentence) for sentence in said))
            return HttpResponseRedirect(place.back)
    if request.FILES and "file" not in form.errors:
        # No browser sends the same file again by itself.
        form.add_error("file", gettext("Velg filen på nytt."))
    return _page(request, place, form)


def _attach(place: Place, text: str, file: UploadedFile[Any] | None) -> list[Message]:
    to: dict[str, Any] = {"reader": place.reader, "scope": place.scope, "about": place.about, "text": text}
    if file is None:
        actions.attach_note(**to)
        return [msg("La til notatet.")]
    name = file.name or ""
    demand_fair_length(file.size or 0, name)
    kept = actions.attach_file(**to, content=file.read(), name=name)
    said = [msg("La ved filen «%(name)s».", name=kept.name)]
    return [*said, msg("Vi endret slutten av navnet, så det passer med innholdet.")] if kept.renamed else said


def _one(request: HttpRequest, place: Place, parameter: str) -> AttachmentFacts:
    """The one that the address names. Raises NotFound where it isn't one of this object's."""
    given = request.GET[parameter]
    id_ = int(given) if given.isascii() and given.isdigit() and len(given) < 19 else 0
    return queries.attachment(place.reader, place.scope, id_, may=lambda _reader, about: about == place.about)


def _edit(request: HttpRequest, place: Place, found: AttachmentFacts) -> HttpResponse:
    _demand_change(place, found)

    def save(data: dict[str, Any]) -> None:
        actions.edit_note(
            reader=place.reader,
            scope=place.scope,
            attachment_id=found.id,
            version=data["version"],
            text=data["text"],
            may=place.changes,
            who_can=place.who_changes,
        )

    def current() -> Current:
        now = _one(request, place, _EDIT)
        return Current({"text": now.text}, now.version)

    page = EditPage(
        title=msg("Endre notatet"),
        lead=place.name,
        back=place.back,
        save=msg("Lagre notatet"),
        breadcrumbs=_crumbs(place, msg("Endre notatet")),
    )
    return edit(request, page, NoteForm, save, current)


def _remove(request: HttpRequest, place: Place, found: AttachmentFacts) -> HttpResponse:
    _demand_change(place, found)
    form = RemovalForm(request.POST if request.method == "POST" else None)
    if form.is_valid():
        actions.remove_attachment(
            reader=place.reader,
            scope=place.scope,
            attachment_id=found.id,
            may=place.changes,
            who_can=place.who_changes,
            why=form.cleaned_data["why"],
        )
        gone = msg("Fjernet filen «%(name)s».", name=found.file.name) if found.file else msg("Fjernet notatet.")
        messages.success(request, say(gone))
        return HttpResponseRedirect(place.back)
    context = {
        "form": form,
        "line": _line(place, found),
        "place": place,
        "crumbs": _crumbs(place, msg("Fjern")),
    }
    return render(request, "files/remove.html", context, status=422 if form.is_bound else 200)


def _demand_change(place: Place, found: AttachmentFacts) -> None:
    if not place.changes(place.reader, found):
        raise NotAllowed(place.who_changes)


def _crumbs(place: Place, last: Message) -> tuple[Choice, ...]:
    return (*place.breadcrumbs, Choice(msg("Notater og filer"), place.address), Choice(last, ""))


def _seen(_reader: Reader, _about: str) -> bool:
    """A Place is made only for who may see the object."""
    return True


def _line(place: Place, facts: AttachmentFacts) -> Line:
    file, may = facts.file, place.changes(place.reader, facts)
    return Line(
        id=facts.id,
        title=facts.title,
        text=facts.text,
        by=facts.by,
        at=facts.created_at,
        file=file,
        file_kind=label_of(file.media_type) if file else "",
        file_size=size(file.size) if file else "",
        file_address=place.file_address(facts.id) if file else "",
        edit_address=f"{place.address}?{_EDIT}={facts.id}" if may else "",
        remove_address=f"{place.address}?{_REMOVE}={facts.id}" if may else "",
    )


def size(length: int) -> str:
    """How much a file holds, as people say it: `1 kB`, `312 kB`, `2,4 MB`."""
    kilobytes = max(1, -(-length // 1000))
    if kilobytes < 1000:
        return f"{kilobytes}{FIXED}kB"
    return f"{number(Decimal(length) / 1_000_000, 1)}{FIXED}MB"
