"""What each page of meetings and hearings begins with: who asks, of which initiative, and the way back."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse

from varig.foundation.accounts.requests import reader_of
from varig.foundation.kernel import Message, Reader, Refused, msg
from varig.foundation.ui.shell import Choice
from varig.foundation.ui.text import say
from varig.initiatives import roles
from varig.initiatives.queries import InitiativeFacts, initiative


def opened(request: HttpRequest, slug: str) -> tuple[Reader, InitiativeFacts]:
    """Who asks, and the initiative. Raises NotFound."""
    reader = reader_of(request)
    return reader, initiative(reader, slug)


def meetings_crumbs(of: InitiativeFacts) -> tuple[Choice, Choice]:
    """The way back to the meetings."""
    return _front(of), Choice(msg("Møter"), reverse("decisions:meetings", args=[of.slug]))


def hearings_crumbs(of: InitiativeFacts) -> tuple[Choice, Choice]:
    """The way back to the hearings."""
    return _front(of), Choice(msg("Høringer"), reverse("decisions:hearings", args=[of.slug]))


def _front(of: InitiativeFacts) -> Choice:
    return Choice(msg("Drøfting og vedtak"), reverse("decisions:front", args=[of.slug]))


def may_edit(reader: Reader, of: InitiativeFacts) -> dict[str, Any]:
    """Whether the reader keeps meetings and hearings; else who does."""
    permission = roles.Permission.EDIT_ITEM
    return {"may": roles.may(reader, permission, of.place), "who_can": roles.who_can(permission)}


def elsewhere(request: HttpRequest, refusal: Message | None, to: str) -> HttpResponse | None:
    """Back to the page with a sentence, where what was asked for can't be done now."""
    if refusal is None:
        return None
    messages.info(request, say(refusal))
    return HttpResponseRedirect(to)


def told(request: HttpRequest, refused: Refused) -> None:
    """Says why it was refused on the next page."""
    messages.error(request, " ".join(say(problem.message) for problem in refused.problems))


def whole_number(value: str) -> int | None:
    """A number in a form's value; None for anything that is none."""
    return int(value) if value.isascii() and value.isdigit() and len(value) < 16 else None
