"""A decision: registered, read, replaced, and what followed from it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial
from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.utils.translation import gettext, ngettext

from varig.actors.queries import actors
from varig.actors.rules import MUNICIPAL
from varig.continuation.rules.fates import LOOKS, Home, Outcome, Proposal, chip_of, trimmed
from varig.decisions.actions.decisions import Registered, SentFile, mark_task_done, register_decision
from varig.decisions.forms.decisions import DecisionForm, TaskDoneForm
from varig.decisions.queries.decisions import (
    DecisionFacts,
    amended_by,
    decided_items,
    decision,
    document_of,
    frozen_versions,
    tasks,
)
from varig.decisions.rules.decisions import (
    DECISION,
    NO_LAST_DAY,
    REPORT,
    RESULT_NAMES,
    RESULT_TONES,
    STRATEGY,
    FollowingTask,
    NewDecision,
    Result,
    Way,
    amendment_field,
    task_field,
)
from varig.decisions.views.place import REGISTERS, Here, demand_registering, opened
from varig.foundation.checks.queries import gaps
from varig.foundation.files.download import download
from varig.foundation.kernel import Invalid, Message, NotFound, Problem, Refused, msg
from varig.foundation.ui.editing import Current, edit
from varig.foundation.ui.forms import show_refusal
from varig.foundation.ui.shell import Choice
from varig.foundation.ui.text import say
from varig.initiatives import roles
from varig.legacy.queries import items
from varig.legacy.rules import KIND_NAMES

MOST_ROWS = 30
"""Tasks or amendments in one form; a decision of more is amended in several steps."""


@login_required
def register(request: HttpRequest, slug: str) -> HttpResponse:
    """A decision that was taken."""
    here = opened(request, slug)
    return _form(here, None, msg("Registrer vedtak"))


@login_required
def replace(request: HttpRequest, slug: str, decision_id: int) -> HttpResponse:
    """A decision that takes another's place; what it says is taken over, to be changed."""
    here = opened(request, slug)
    former = decision(here.reader, here.of, decision_id)
    if former.replaced_by_id is not None:
        messages.info(request, gettext("Vedtaket er alt erstattet av et nyere. Erstatt det i stedet."))
        return HttpResponseRedirect(here.at("decision", former.replaced_by_id))
    return _form(here, former, msg("Erstatt vedtaket"))


def _form(here: Here, former: DecisionFacts | None, title: Message) -> HttpResponse:
    demand_registering(here)
    request = here.request
    before = amended_by(here.reader, here.of, former.id) if former else []
    first = len(before) if request.method != "POST" else 0
    rows = {"tasks": _rows(request, "tasks", 1), "amendments": _rows(request, "amendments", first)}
    room: dict[str, Any] = {**_choices(here), **rows, "taken_over": len(before)}
    make = partial(DecisionForm, **room, replaces=former is not None)
    page = here.page(
        title,
        msg("Registrer vedtaket"),
        back=here.at("decision", former.id) if former else here.at("front"),
        lead=msg("Vedtaket kan ikke endres etterpå, bare erstattes av et nytt. Begge blir stående."),
        template="decisions/register.html",
        former=former,
        taken_over=len(before),
    )
    if "more" in request.POST:
        return render(request, page.template, {"page": page, "form": make(data=request.POST), **page.context})

    def save(typed: dict[str, Any]) -> str:
        done = register_decision(
            **here.place,
            new=_new(typed, rows["tasks"]),
            amendments=_amendments(typed, rows["amendments"]),
            document=_sent(request),
            replaces_id=former.id if former else None,
        )
        _tell(here, done)
        return here.at("decision", done.id)

    return edit(request, page, make, save, lambda: Current(_values(here, former) | _as_before(before), here.of.version))


def _rows(request: HttpRequest, name: str, least: int) -> int:
    """How many rows the form had, and one more where that was asked for."""
    sent = request.POST.get(f"{name}_rows", "")
    kept = int(sent) if sent.isascii() and sent.isdigit() else least
    return min(max(kept, least) + (request.POST.get("more") == name), MOST_ROWS)


def _choices(here: Here) -> dict[str, Any]:
    def versions(report: str) -> list[tuple[str, str]]:
        return [
            (str(one.id), say(msg("Versjon %(number)s: %(name)s", number=one.number, name=one.name)))
            for one in frozen_versions(here.of, report)
        ]

    units = sorted(actors(here.reader, here.of), key=lambda one: one.kind not in MUNICIPAL)
    return {
        "reports": versions(REPORT),
        "strategies": versions(STRATEGY),
        "items": [(str(one.id), f"{one.name} ({say(KIND_NAMES[one.kind])})") for one in items(here.reader, here.of)],
        "units": [(str(one.id), one.name) for one in units],
    }


def _new(typed: Mapping[str, Any], rows: int) -> NewDecision:
    named = ("body", "on", "text", "case_number", "delegation", "votes_for", "votes_against", "review_on", "changes")
    chosen = (typed["report_version"], typed["strategy_version"])
    return NewDecision(
        way=Way(typed["way"]),
        result=Result(typed["result"]),
        versions=tuple(int(one) for one in chosen if one),
        reason=typed.get("reason", ""),
        tasks=tuple(one for one in (_task(typed, index) for index in range(rows)) if one is not None),
        **{name: typed[name] for name in named},
    )


def _task(typed: Mapping[str, Any], index: int) -> FollowingTask | None:
    what, unit, due = (typed[task_field(index, part)] for part in ("what", "unit", "due"))
    return FollowingTask(what, int(unit) if unit else None, due) if what or unit or due else None


def _amendments(typed: Mapping[str, Any], rows: int) -> dict[int, Proposal]:
    """By item. Raises Invalid where the same item is amended twice, or nothing is said of it."""
    found: dict[int, Proposal] = {}
    for index in range(rows):
        said = {part: typed[amendment_field(index, part)] for part in _PARTS}
        if not any(said.values()) or typed.get(amendment_field(index, "gone")):
            continue
        for part, missing in (("item", msg("Velg punktet.")), ("outcome", msg("Velg hva som ble vedtatt."))):
            if not said[part]:
                raise Invalid(Problem(missing, amendment_field(index, part)))
        if int(said["item"]) in found:
            raise Invalid(Problem(msg("Punktet står her fra før."), amendment_field(index, "item")))
        if not said["grounds"].strip():
            raise Invalid(Problem(msg("Skriv hvorfor."), amendment_field(index, "grounds")))
        if said["outcome"] == Outcome.PHASED_OUT and not said["last_day"]:
            raise Invalid(Problem(NO_LAST_DAY, amendment_field(index, "last_day")))
        found[int(said["item"])] = _proposal(said)
    return found


_PARTS = ("item", "outcome", "home", "last_day", "alternative", "grounds")


def _proposal(said: Mapping[str, Any]) -> Proposal:
    return trimmed(
        Proposal(
            Outcome(said["outcome"]),
            Home(said["home"]) if said["home"] else None,
            last_day=said["last_day"],
            alternative=said["alternative"],
            grounds=said["grounds"],
        )
    )


def _sent(request: HttpRequest) -> SentFile | None:
    sent = request.FILES.get("document")
    return SentFile(sent.name or "", sent.read()) if sent else None


def _tell(here: Here, done: Registered) -> None:
    """What it did; and what it didn't, because it was changed after the version was frozen."""
    decided = done.decided + done.amended
    said = [
        gettext("Vedtaket er registrert."),
        ngettext("%(num)s punkt er avgjort.", "%(num)s punkter er avgjort.", decided) % {"num": decided}
        if decided
        else "",
        ngettext("%(num)s punkt er et forslag igjen.", "%(num)s punkter er forslag igjen.", done.undone)
        % {"num": done.undone}
        if done.undone
        else "",
    ]
    messages.success(here.request, " ".join(part for part in said if part))
    if done.changed_since:
        left = len(done.changed_since)
        text = ngettext(
            "%(num)s punkt er endret etter at versjonen ble fryst. Det er fortsatt et forslag.",
            "%(num)s punkter er endret etter at versjonen ble fryst. De er fortsatt forslag.",
            left,
        )
        messages.warning(here.request, text % {"num": left})


def _values(here: Here, former: DecisionFacts | None) -> dict[str, Any]:
    """What a form begins with: the newest frozen versions, or all that the former decision says."""
    if former is None:
        newest = {one: [str(each.id) for each in frozen_versions(here.of, one)[:1]] for one in (REPORT, STRATEGY)}
        return {
            "way": Way.BODY.value,
            "report_version": "".join(newest[REPORT]),
            "strategy_version": "".join(newest[STRATEGY]),
        }
    named = ("body", "on", "case_number", "delegation", "text", "votes_for", "votes_against", "review_on", "changes")
    return {
        "way": former.way.value,
        "result": former.result.value,
        "report_version": str(former.report.id) if former.report else "",
        "strategy_version": str(former.strategy.id) if former.strategy else "",
        **{name: getattr(former, name) for name in named},
    }


def _as_before(amended: Sequence[tuple[int, Proposal]]) -> dict[str, Any]:
    """The amendments of the decision that is replaced: whoever corrects it shall not undo them without seeing it."""
    return {
        amendment_field(index, part): value
        for index, (item_id, proposal) in enumerate(amended)
        for part, value in (
            ("item", str(item_id)),
            ("outcome", proposal.outcome.value),
            ("home", proposal.home.value if proposal.home else ""),
            ("last_day", proposal.last_day),
            ("alternative", proposal.alternative),
            ("grounds", proposal.grounds),
        )
    }


@login_required
def one(request: HttpRequest, slug: str, decision_id: int) -> HttpResponse:
    """What was decided, by whom, about what, what it made of each item, and what follows."""
    here = opened(request, slug)
    found = decision(here.reader, here.of, decision_id)
    made = decided_items(here.reader, here.of, decision_id)
    context = {
        "of": here.of,
        "decision": found,
        "gaps": gaps(here.of.scope, here.of.slug, here.today, kind=DECISION, object_id=decision_id),
        "crumbs": here.crumbs(Choice(found.body, "")),
        "result": RESULT_NAMES[found.result],
        "tone": RESULT_TONES[found.result],
        "amended": [(each, _look(each.outcome, each.home), _proposed(each)) for each in made if each.is_amended],
        "as_proposed": [(each, _look(each.outcome, each.home)) for each in made if not each.is_amended],
        "tasks": tasks(here.reader, here.of, decision_id),
        "may_register": here.may(*REGISTERS),
        "may_mark": here.may(*REGISTERS, roles.Permission.EDIT_ITEM),
        "who_registers": roles.who_can(roles.Permission.REGISTER_DECISION),
    }
    return render(request, "decisions/decision.html", context)


def _look(outcome: str, home: str) -> Any:
    return LOOKS[chip_of(Outcome(outcome), Home(home) if home else None)]


def _proposed(each: Any) -> Any:
    return _look(each.proposed_outcome, each.proposed_home) if each.proposed_outcome else None


@login_required
def document(request: HttpRequest, slug: str, decision_id: int) -> HttpResponse:
    """The file that was registered with it."""
    here = opened(request, slug)
    return download(document_of(here.reader, here.of, decision_id), show=True)


@login_required
def task_done(request: HttpRequest, slug: str, decision_id: int, task_id: int) -> HttpResponse:
    """That what followed from it was done."""
    here = opened(request, slug)
    found = next((each for each in tasks(here.reader, here.of, decision_id) if each.id == task_id), None)
    if found is None:
        raise NotFound(msg("Vi fant ikke oppgaven."))
    back = here.at("decision", decision_id)
    form = TaskDoneForm(request.POST or None, initial={"on": here.today})
    if form.is_bound and form.is_valid():
        try:
            mark_task_done(**here.place, task_id=task_id, **form.cleaned_data)
        except Refused as refused:
            show_refusal(form, refused)
        else:
            messages.success(request, gettext("Ført inn som gjort."))
            return HttpResponseRedirect(back)
    title = msg("Er «%(what)s» gjort?", what=found.what)
    page = here.page(title, msg("Ført inn som gjort"), back=back, template="ui/edit.html")
    context = {"page": page, "form": form, **page.context}
    return render(request, "ui/edit.html", context, status=422 if form.errors else 200)
