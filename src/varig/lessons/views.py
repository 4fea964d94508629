"""From lessons by methods to the services that use them: as a chain, as a board, and what each service confirms."""

from __future__ import annotations

from typing import Any

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone

from varig.foundation.accounts.requests import reader_of
from varig.foundation.kernel import NotAllowed, PartialDate, Reader, msg
from varig.foundation.ui.editing import Current, EditPage, edit
from varig.foundation.ui.shell import Choice
from varig.initiatives.queries import InitiativeFacts, initiative
from varig.initiatives.roles import Permission, may, who_can
from varig.lessons.actions import confirm_adoption
from varig.lessons.forms import ConfirmForm
from varig.lessons.queries import Confirming, confirming, lesson_chain, may_confirm
from varig.lessons.rules import METHOD_TYPE_NAMES, STAGE_NAMES, Stage


@login_required
def chain(request: HttpRequest, slug: str) -> HttpResponse:
    """Which lessons have led to a method, which services use it, and where it stops."""
    reader = reader_of(request)
    of = initiative(reader, slug)
    return render(request, "lessons/chain.html", _context(reader, of, "chain"))


@login_required
def board(request: HttpRequest, slug: str) -> HttpResponse:
    """The same by how far it has come: what led to nothing first, what is in ordinary operation last."""
    reader = reader_of(request)
    of = initiative(reader, slug)
    context = _context(reader, of, "board")
    found = context["chain"]
    services = {one.service_id for link in found.links for one in link.adoptions}
    context |= {
        "columns": [(stage, found.at(stage)) for stage in (None, *Stage) if stage is not None or found.at(None)],
        "may_confirm": {service for service in services if may_confirm(reader, of, service)},
    }
    return render(request, "lessons/board.html", context)


def _context(reader: Reader, of: InitiativeFacts, current: str) -> dict[str, Any]:
    return {
        "of": of,
        "chain": lesson_chain(reader, of),
        "types": METHOD_TYPE_NAMES,
        "stages": STAGE_NAMES,
        "views": _views(of, current),
        "may": may(reader, Permission.EDIT_ITEM, of.place),
        "who_can": who_can(Permission.EDIT_ITEM),
    }


def _views(of: InitiativeFacts, current: str) -> tuple[Choice, ...]:
    registers = (("erfaringer", msg("Erfaringer")), ("metoder", msg("Metoder")), ("tatt-i-bruk", msg("Tatt i bruk")))
    return (
        Choice(msg("Oversikt"), reverse("lessons:chain", args=[of.slug]), current == "chain"),
        Choice(msg("Tavle"), reverse("lessons:board", args=[of.slug]), current == "board"),
        *(Choice(title, reverse("workspace:register", args=[of.slug, path])) for path, title in registers),
    )


@login_required
def confirm(request: HttpRequest, slug: str, adoption_id: int) -> HttpResponse:
    """What a service says itself that it does with a method."""
    reader = reader_of(request)
    of = initiative(reader, slug)
    one = confirming(reader, of, adoption_id)
    if not may_confirm(reader, of, one.adoption.service_id):
        raise NotAllowed(who_can(Permission.ANSWER_HANDOVER))

    def save(typed: dict[str, Any]) -> None:
        confirm_adoption(
            reader=reader,
            of=of,
            adoption_id=adoption_id,
            version=typed["version"],
            words=typed["words"],
            role=typed["confirmed_by"],
            day=typed["confirmed_on"],
        )

    return edit(request, _page(of, one), ConfirmForm, save, lambda: _current(confirming(reader, of, adoption_id)))


def _page(of: InitiativeFacts, one: Confirming) -> EditPage:
    back = reverse("lessons:board", args=[of.slug])
    title = msg("Hva bekrefter %(service)s om «%(method)s»?", service=one.adoption.service, method=one.method)
    return EditPage(
        title,
        back,
        msg("Lagre bekreftelsen"),
        lead=msg("En metode lever videre først når tjenesten selv har sagt det."),
        breadcrumbs=(Choice(msg("Erfaringer"), back), Choice(title, "")),
    )


def _current(one: Confirming) -> Current:
    said = one.adoption
    today = PartialDate.of(timezone.localdate())
    return Current(
        {
            "words": said.confirmed,
            "confirmed_by": said.confirmed_by,
            "confirmed_on": said.confirmed_on or today,
        },
        one.version,
    )
