"""The plan as files (Word, PDF, Excel, calendar), and a message as a letter or a notice."""

from __future__ import annotations

from datetime import date

from django.contrib import messages as flashes
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils import timezone
from django.utils.text import slugify

from varig.communication.queries.letters import letter
from varig.communication.queries.messages import message, messages
from varig.communication.queries.plan_files import plan_document, plan_events, plan_sheets
from varig.communication.rules.calendar_file import calendar_file
from varig.foundation.accounts.requests import reader_of
from varig.foundation.documents.blocks import Sheet
from varig.foundation.documents.kept_template import template_of
from varig.foundation.kernel import Reader, msg
from varig.foundation.registers.writing import About, write_xlsx
from varig.foundation.reports.writing import Format, render
from varig.foundation.ui.text import say
from varig.initiatives.queries import InitiativeFacts, initiative
from varig.initiatives.roles import Permission, demand

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
ICS = "text/calendar; charset=utf-8"
_SHEETS = {"brev": Sheet.LETTER, "oppslag": Sheet.NOTICE}
_FORMATS = {"docx": Format.WORD, "pdf": Format.PDF}


@login_required
def plan_file(request: HttpRequest, slug: str, form: str) -> HttpResponse:
    """The whole plan in one of four forms."""
    reader = reader_of(request)
    of = initiative(reader, slug)
    today = timezone.localdate()
    demand(reader, Permission.READ, of.place)
    name = f"kommunikasjonsplan-{of.slug}-{today.isoformat()}.{form}"
    if form in _FORMATS:
        rendered = render(plan_document(reader, of, today), _FORMATS[form], template=_template(reader, of))
        return _file(rendered.content, rendered.media_type, name)
    if form == "xlsx":
        return _file(write_xlsx(plan_sheets(reader, of, today), _about(of, today)), XLSX, name)
    if form == "ics":
        base = request.build_absolute_uri("/").rstrip("/")
        events = plan_events(of, messages(reader, of), base)
        title = say(msg("Kommunikasjon: %(name)s", name=of.name))
        return _file(calendar_file(title, events, timezone.now()), ICS, name)
    raise Http404


def _about(of: InitiativeFacts, today: date) -> About:
    sample = msg("Oppdiktet eksempel") if of.is_sample else None
    return About(source=msg("Kommunikasjonsplanen for %(name)s", name=of.name), on=today, sample=sample)


@login_required
def letter_file(request: HttpRequest, slug: str, message_id: int, sheet: str, form: str) -> HttpResponse:
    """One message as a letter or a notice, in Word or PDF."""
    if sheet not in _SHEETS or form not in _FORMATS:
        raise Http404
    reader = reader_of(request)
    of = initiative(reader, slug)
    known = message(reader, of, message_id)
    document = letter(reader, of, known, _SHEETS[sheet], timezone.localdate())
    # A notice to hang up is a poster of its own, no paper with a letterhead.
    template = _template(reader, of) if _SHEETS[sheet] is Sheet.LETTER else None
    rendered = render(document, _FORMATS[form], template=template)
    if rendered.replaced:
        # A letter with boxes for letters is of no use to anybody.
        text = msg("PDF-en har ikke skrift for alle tegnene i teksten. Last den ned som Word i stedet.")
        flashes.warning(request, say(text))
        return HttpResponseRedirect(reverse("communication:message", args=[of.slug, known.id]))
    name = f"{slugify(known.name.translate(_LETTERS)) or sheet}-{sheet}.{form}"
    return _file(rendered.content, rendered.media_type, name)


def _template(reader: Reader, of: InitiativeFacts) -> bytes | None:
    """The municipality's own, which Word files are written in."""
    kept = template_of(reader, of.scope)
    return kept.content if kept else None


_LETTERS = str.maketrans({"æ": "ae", "ø": "o", "å": "a", "Æ": "Ae", "Ø": "O", "Å": "A"})


def _file(content: bytes, media_type: str, name: str) -> HttpResponse:
    response = HttpResponse(content, content_type=media_type)
    response["Content-Disposition"] = f'attachment; filename="{name}"'
    return response
