"""One section: what it should answer, its live facts, its gaps, what people have written, and the margin."""

from __future__ import annotations

from dataclasses import replace
from secrets import token_hex
from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.middleware.csrf import get_token
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET, require_POST

from varig.foundation.accounts.requests import reader_of
from varig.foundation.checks.queries import gaps
from varig.foundation.documents import html
from varig.foundation.documents.narrative import blocks_of, without_heads, without_title, without_words
from varig.foundation.kernel import msg
from varig.foundation.reports import Frame, ReportContext
from varig.foundation.reports.actions.texts import say_ready
from varig.foundation.reports.beginning import begun, is_outrun
from varig.foundation.reports.composing import alone
from varig.foundation.reports.queries.comments import comments
from varig.foundation.reports.queries.texts import TextFacts, text_at, unmerged_of, writers
from varig.foundation.ui.shell import Choice
from varig.initiatives.queries import initiative
from varig.initiatives.roles import Permission, who_can
from varig.workspace.queries import writing
from varig.workspace.queries.dossier import language_of
from varig.workspace.views.writing.opened import Opened, opened, written_report
from varig.workspace.views.writing.saving import saved_line


@login_required
@require_GET
def first(request: HttpRequest, slug: str, report: str) -> HttpResponse:
    """To the first section that nobody has written in, else to the first."""
    reader = reader_of(request)
    of = initiative(reader, slug)
    declared = written_report(report)
    lines = writing.lines(reader, of, declared.key, timezone.localdate())
    empty = next((line for line in lines if not line.text.version), lines[0])
    return HttpResponseRedirect(reverse("workspace:section", args=[slug, report, empty.declared.key]))


@login_required
@require_GET
@never_cache
def section(request: HttpRequest, slug: str, report: str, section: str) -> HttpResponse:
    """The page where it is written; for whoever may not write, the text as it stands."""
    there = opened(request, slug, report, section)
    text, today = text_at(there.place), timezone.localdate()
    context, known = there.context, there.known
    lines = writing.lines(there.reader, there.of, there.report.key, today)
    groups = writing.ground_groups(context, text.body)
    body = writing.as_called_now(text.body, known)
    findings, is_strategy = next((one for one in groups if one.source.key == "findings"), None), _rests(there)
    frame = Frame(there.of.name, there.of.municipality.name)
    shown: dict[str, Any] = {
        "of": there.of,
        "there": there,
        "text": text,
        "lines": lines,
        "number": next(line.number for line in lines if line.declared is there.section),
        "gaps": writing.gaps_of(there.section, gaps(there.of.scope, there.of.slug, today)),
        "facts": html.inner(alone(there.section, context, frame=frame)),
        "own": html.inner_blocks(blocks_of(text.body, known), context.language),
        "groups": groups,
        "findings": findings,
        "unused": writing.without_consequence(there.of, there.report.key, findings) if findings and is_strategy else (),
        "is_outrun": is_outrun(there.section, _own_language(there), text.body),
        "without_words": without_words(text.body),
        "without_title": without_title(text.body),
        "without_heads": without_heads(text.body),
        "values": writing.live_choices(context) if there.may_write else (),
        "without_ground": writing.without_ground(text.body) if is_strategy else (),
        "threads": comments(there.place),
        "clash": unmerged_of(there.reader, there.place) is not None,
        "saved": saved_line(text),
        "writers": writers(there.place, but=there.reader),
        "who_writes": who_can(Permission.WRITE_DOCUMENTS),
        "given": _given(request, there, text, body) if there.may_write else None,
        "crumbs": (Choice(there.report.title, there.document), Choice(there.section.title, "")),
    }
    return render(request, "workspace/writing/section.html", shown)


def _rests(there: Opened) -> bool:
    """Whether statements are asked for their ground: the strategy's promises are, what the report tells isn't (R26)."""
    return there.report.key == "strategy"


def _proposal(there: Opened) -> Any:
    """What the section proposes, to begin with; in the municipality's own language, whatever the writer's pages are."""
    if not there.section.proposes:
        return None
    return begun(there.section, _own_language(there))


def _own_language(there: Opened) -> ReportContext:
    return replace(there.context, language=language_of(there.of))


def _given(request: HttpRequest, there: Opened, text: TextFacts, body: Any) -> dict[str, Any]:
    """What the editor is told."""
    return {
        "body": body if body["content"] else {"type": "doc", "content": [{"type": "paragraph"}]},
        "version": text.version,
        "language": there.context.language,
        "proposal": _proposal(there),
        "save": there.at("save_section"),
        "presence": there.at("section_presence"),
        "add_picture": there.at("add_picture"),
        "picture": reverse("workspace:picture", args=[there.of.slug, 0]),
        "left": f"varig-{there.of.scope}-{there.report.key}-{there.section.key}",
        "token": get_token(request),
        "page": token_hex(16),
        "words": {
            "label": _("Teksten i denne delen"),
            "writing": _("Du skriver …"),
            "saving": _("Lagrer …"),
            "not_saved": _("Ikke lagret ennå. Vi prøver igjen, og teksten er trygg i denne nettleseren."),
            "refused": _("Teksten ble ikke lagret. Last siden på nytt."),
            "also": _("# skriver også i denne delen."),
            "words": _("# ord"),
            "lost": _lost_words(),
        },
    }


def _lost_words() -> dict[str, tuple[str, str]]:
    """What a paste has lost, of one and of several."""
    struck = _("Tekst som var slettet med sporing av endringer, er ikke med.")
    wide = _("Det som gikk over flere kolonner, står i den første av dem.")
    remarks = _("Merknadene i margen kom ikke med.")
    return {
        "picture": (
            _("Bildet kom ikke med. Sett det inn med bildeknappen."),
            _("# bilder kom ikke med. Sett dem inn med bildeknappen."),
        ),
        "note": (
            _("En fotnote kom ikke med. Skriv det som står i den, der den hører til."),
            _("# fotnoter kom ikke med. Skriv det som står i dem, der de hører til."),
        ),
        "deleted": (struck, struck),
        "merged": (wide, wide),
        "remark": (remarks, remarks),
    }


@login_required
@require_POST
def ready(request: HttpRequest, slug: str, report: str, section: str) -> HttpResponse:
    """A section is written, or isn't after all."""
    there = opened(request, slug, report, section)
    there.demand_writing()
    is_ready = request.POST.get("ready") == "1"
    say_ready(reader=there.reader, place=there.place, ready=is_ready)
    messages.success(request, _("Delen er meldt ferdig.") if is_ready else _("Delen er åpnet igjen."))
    return HttpResponseRedirect(there.at("section"))


@login_required
@require_GET
def confirm_ready(request: HttpRequest, slug: str, report: str, section: str) -> HttpResponse:
    """What is still open, before the section is said to be written. It may be done with it."""
    there = opened(request, slug, report, section)
    there.demand_writing()
    found = writing.gaps_of(there.section, gaps(there.of.scope, there.of.slug, timezone.localdate()))
    text = text_at(there.place)
    shown = {
        "of": there.of,
        "there": there,
        "text": text,
        "gaps": found,
        "threads": [one for one in comments(there.place) if one.resolved_at is None],
        "without_ground": writing.without_ground(text.body) if _rests(there) else (),
        "crumbs": (Choice(there.section.title, there.at("section")), Choice(msg("Meld delen ferdig"), "")),
    }
    return render(request, "workspace/writing/ready.html", shown)
