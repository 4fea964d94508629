"""All gaps of an initiative, worst first, and those that somebody has set aside with a reason."""

from __future__ import annotations

from urllib.parse import urlencode

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext
from django.views.decorators.http import require_POST

from varig.foundation.accounts.requests import reader_of
from varig.foundation.checks import actions
from varig.foundation.checks.queries import asides, counts, gaps
from varig.foundation.kernel import Gap, Invalid, Severity, msg
from varig.foundation.registers.listing import Filter, FilterChoice, Listing, ListRequest, parse
from varig.foundation.ui.paging import paging
from varig.foundation.ui.text import say
from varig.initiatives.queries import InitiativeFacts, initiative
from varig.initiatives.roles import Permission, demand, may, who_can
from varig.legacy.queries import how_many

WITHOUT_REASON = "uten-grunn"
HEADINGS = {
    Severity.BLOCKS: msg("Hindrer avslutning"),
    Severity.WARNS: msg("Advarsler"),
    Severity.NOTES: msg("Merknader"),
}

NARROWED = Listing(
    (),
    (
        Filter("severity", msg("Alvor"), tuple(FilterChoice(str(one), words) for one, words in HEADINGS.items())),
        Filter("code", msg("Slag mangel")),
    ),
)
"""Where numbers of the documents lead: to the gaps they count."""


@login_required
def gaps_page(request: HttpRequest, slug: str) -> HttpResponse:
    """Each gap with what is wrong, why it matters, and where it is mended."""
    of = initiative(reader_of(request), slug)
    today = timezone.localdate()
    asked = parse(request.META.get("QUERY_STRING", ""), NARROWED)
    found = [gap for gap in gaps(of.scope, of.slug, today) if _wanted(gap, asked)]
    pages = paging(request, len(found))
    shown = found[pages.rows]
    groups = [
        (severity, HEADINGS[severity], [gap for gap in shown if gap.severity is severity]) for severity in Severity
    ]
    alike = {severity: _alike(listed) for severity, _heading, listed in groups}
    context = {
        "of": of,
        "asked": asked,
        "narrowed_to": len(found),
        "counts": counts(of.scope, today),
        "groups": [group for group in groups if group[2]],
        "alike": alike,
        "registered": how_many(reader_of(request), of),
        "may_import": may(reader_of(request), Permission.IMPORT, of.place),
        "may_add": may(reader_of(request), Permission.EDIT_ITEM, of.place),
        "asides": asides(of.scope, of.slug),
        "paging": pages,
        "may_set_aside": may(reader_of(request), Permission.SET_GAP_ASIDE, of.place),
        "who_can": who_can(Permission.SET_GAP_ASIDE),
        "chosen": request.GET.get("mangel", ""),
        "without_reason": WITHOUT_REASON in request.GET,
    }
    context["aside_address"] = _choosing(request) if context["may_set_aside"] else ""
    return render(request, "workspace/gaps.html", context)


def _wanted(gap: Gap, asked: ListRequest) -> bool:
    severities, codes = asked.chosen("severity"), asked.chosen("code")
    return (not severities or str(gap.severity) in severities) and (not codes or gap.code in codes)


def _choosing(request: HttpRequest) -> str:
    """The same page with a gap chosen to be set aside; its key comes last."""
    query = request.GET.copy()
    for spent in ("mangel", WITHOUT_REASON):
        query.pop(spent, None)
    return f"?{query.urlencode()}&mangel=" if query else "?mangel="


def _alike(listed: list[Gap]) -> list[tuple[Gap, list[Gap]]]:
    """The gaps of each check, in the order of the list, behind the first of them."""
    by_code: dict[str, list[Gap]] = {}
    for gap in listed:
        by_code.setdefault(gap.code, []).append(gap)
    return [(gaps_[0], gaps_) for gaps_ in by_code.values()]


@login_required
@require_POST
def put_aside(request: HttpRequest, slug: str) -> HttpResponse:
    """Set a gap aside with a reason."""
    of = _for_setting_aside(request, slug)
    code, kind, object_id = _named(request)
    try:
        actions.set_aside(
            reader=reader_of(request),
            scope=of.scope,
            code=code,
            kind=kind,
            object_id=object_id,
            reason=request.POST.get("reason", ""),
            today=timezone.localdate(),
        )
    except Invalid as invalid:
        messages.error(request, say(invalid.problems[0].message))
        # What was chosen stays chosen, and what was wrong is said where it is mended.
        again = urlencode({"mangel": request.POST.get("gap", ""), WITHOUT_REASON: 1})
        return HttpResponseRedirect(f"{reverse('workspace:gaps', args=[of.slug])}?{again}#legg-til-side")
    messages.success(request, gettext("Mangelen er lagt til side."))
    return HttpResponseRedirect(reverse("workspace:gaps", args=[of.slug]))


@login_required
@require_POST
def take_up(request: HttpRequest, slug: str) -> HttpResponse:
    """A gap that was set aside counts again."""
    of = _for_setting_aside(request, slug)
    code, kind, object_id = _named(request)
    actions.take_up_again(reader=reader_of(request), scope=of.scope, code=code, kind=kind, object_id=object_id)
    messages.success(request, gettext("Mangelen teller igjen."))
    return HttpResponseRedirect(reverse("workspace:gaps", args=[of.slug]))


def _for_setting_aside(request: HttpRequest, slug: str) -> InitiativeFacts:
    of = initiative(reader_of(request), slug)
    demand(reader_of(request), Permission.SET_GAP_ASIDE, of.place)
    return of


def _named(request: HttpRequest) -> tuple[str, str, int]:
    """The gap as the page named it: code, kind and id. Raises Invalid."""
    code, kind, number, *_rest = (*request.POST.get("gap", "").split(":"), "", "", "")
    if not number.isascii() or not number.isdigit():
        raise Invalid(msg("Vi fant ikke mangelen. Last siden på nytt."))
    return code, kind, int(number)
