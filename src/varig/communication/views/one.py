"""A message's page: what is said, to whom, about what, how far it has come, and how easy it is to read."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone

from varig.communication.queries.audiences import audiences
from varig.communication.queries.messages import message, told_of
from varig.communication.register import MESSAGES
from varig.communication.rules.looking import looked_at
from varig.communication.rules.messages import CHANNEL_NAMES, STAGE_LOOKS, TONGUE_NAMES
from varig.communication.views.writing import crumb
from varig.continuation.queries.short import short_fates
from varig.continuation.rules.fates import LOOKS
from varig.foundation.accounts.requests import reader_of
from varig.foundation.checks.queries import gaps
from varig.foundation.kernel import msg
from varig.foundation.panels import Subject, panels_for
from varig.foundation.ui.shell import Choice
from varig.initiatives import roles
from varig.initiatives.queries import initiative

SHOWN = 5
FILES = (
    ("brev", "docx", msg("Brev i Word")),
    ("brev", "pdf", msg("Brev i PDF")),
    ("oppslag", "docx", msg("Oppslag i Word")),
    ("oppslag", "pdf", msg("Oppslag i PDF")),
)


@dataclass(frozen=True)
class MessageSubject:
    """What a panel on a message's page is about."""

    id: int
    name: str


@login_required
def one(request: HttpRequest, slug: str, message_id: int) -> HttpResponse:
    """Everything about one message."""
    reader = reader_of(request)
    of = initiative(reader, slug)
    known = message(reader, of, message_id)
    today = timezone.localdate()
    about = told_of(reader, of, message_id)
    told = MESSAGES.stored.history(reader, of, message_id, SHOWN)
    context: dict[str, Any] = {
        "of": of,
        "message": known,
        "stage": STAGE_LOOKS[known.stage(today)],
        "whom": [one for one in audiences(reader, of) if one.id in known.audience_ids],
        "about": about,
        "fates": short_fates(reader, of, [one.item_id for one in about]),
        "looks": LOOKS,
        "channels": CHANNEL_NAMES,
        "tongues": TONGUE_NAMES,
        "look": looked_at(known.text, known.language or of.municipality.language),
        "gaps": gaps(of.scope, of.slug, today, kind="message", object_id=message_id),
        "panels": panels_for("message", Subject(reader, of, MessageSubject(known.id, known.name), today)),
        "entries": told.entries,
        "entry_count": told.total,
        "history_at": reverse("workspace:row_history", args=[of.slug, MESSAGES.path, message_id]),
        "files": [
            Choice(label, reverse("communication:letter", args=[of.slug, known.id, sheet, form]))
            for sheet, form, label in FILES
        ],
        "crumbs": (crumb(of), Choice(known.name, "")),
        "may": roles.may(reader, roles.Permission.EDIT_ITEM, of.place),
        "who_can": roles.who_can(roles.Permission.EDIT_ITEM),
    }
    return render(request, "communication/message.html", context)
