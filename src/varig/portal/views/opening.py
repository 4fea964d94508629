"""What every page where the municipality prepares begins with: who asks, of which initiative, and where home is."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.contrib import messages
from django.http import HttpRequest
from django.urls import reverse
from django.utils import timezone

from varig.foundation.accounts.requests import reader_of
from varig.foundation.kernel import Reader, Refused, msg
from varig.foundation.ui.shell import Choice
from varig.foundation.ui.text import say
from varig.initiatives import roles
from varig.initiatives.queries import InitiativeFacts, initiative
from varig.portal.actions import pages
from varig.portal.queries.pages import PageFacts, page
from varig.portal.queries.stages import stage_of
from varig.portal.rules.stages import STAGE_NAMES


def opened(request: HttpRequest, slug: str) -> tuple[Reader, InitiativeFacts]:
    """Who asks, and the initiative. Raises NotFound."""
    reader = reader_of(request)
    return reader, initiative(reader, slug)


def home(of: InitiativeFacts) -> str:
    """The address of the overview."""
    return reverse("portal:preparing", args=[of.slug])


def sent_version(request: HttpRequest) -> int:
    """The version that was edited; 0 for anything that is none."""
    sent = request.POST.get("version", "")
    return int(sent) if sent.isascii() and sent.isdigit() else 0


def tell(request: HttpRequest, refused: Refused) -> None:
    """Says why it was refused on the next page."""
    messages.error(request, " ".join(say(problem.message) for problem in refused.problems))


def is_stale(now: PageFacts, of: InitiativeFacts) -> bool:
    """Whether lead and opinion were written for another stage than this, so that nobody reads them."""
    return now.has_words and now.words_stage is not stage_of(of, timezone.localdate())


def of_page(reader: Reader, of: InitiativeFacts) -> dict[str, Any]:
    """How the page stands, and who may do what with it."""
    now = page(reader, of)
    role = roles.ROLES.get(now.published_role)
    return {
        "of": of,
        "page": now,
        "public_address": f"{settings.BASE_ADDRESS}{reverse('portal:residents', args=[of.slug])}",
        "role": role.called if role else "",
        "stale_from": STAGE_NAMES[now.words_stage] if is_stale(now, of) else None,
        "may_edit": pages.may_edit_page(reader, of),
        "may_publish": roles.may(reader, roles.Permission.PUBLISH, of.place),
        "who_edits": roles.who_can(roles.Permission.EDIT_INITIATIVE),
        "who_publishes": roles.who_can(roles.Permission.PUBLISH),
    }


def crumb(of: InitiativeFacts) -> Choice:
    """The way back to the overview."""
    return Choice(msg("Hva skjer videre?"), home(of))
