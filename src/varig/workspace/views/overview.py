"""Satsingen: where are we, how long left, who takes over, where does the money stop, what is worst."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone

from varig.continuation.queries.cliff import MoneyView, money_near_the_end, money_picture, money_view
from varig.continuation.queries.readiness import readiness_drawn
from varig.continuation.rules.fates import Chip
from varig.continuation.rules.handovers import ANSWER_LOOKS, SECURED, Answer
from varig.continuation.rules.readiness import Night
from varig.decisions.queries.closing import closed_in_spite
from varig.foundation.accounts.requests import reader_of
from varig.foundation.checks.actions import ensure_current
from varig.foundation.checks.queries import counts, most_urgent
from varig.foundation.kernel import Kroner, Message, Reader, msg, msg_n
from varig.initiatives.queries import InitiativeFacts, initiative, phase_picture, timeline
from varig.initiatives.roles import Permission, may, who_can
from varig.initiatives.rules import Deadline
from varig.knowledge.queries import FigureFacts, figures
from varig.workspace.queries import arven
from varig.workspace.queries.readiness import until_now

WORST, NEXT = 5, 6
# The figures that stand under the title, in words of their own: a table says «personer», a person says «innbyggere».
FIGURE_WORDS = {"residents": msg("%(value)s innbyggere"), "dwellings": msg("%(value)s boliger")}
# The order and colour of the parts of the bar, as design/UI.md draws them.
TONES: dict[Answer, str] = {
    Answer.TAKEN_OVER: "taken",
    Answer.YES: "good",
    Answer.CONDITIONAL: "condition",
    Answer.COUNTER: "condition",
    Answer.LATER: "wait",
    Answer.WAITING: "wait",
    Answer.NO: "bad",
    Answer.NOT_ASKED: "none",
}


@dataclass(frozen=True)
class Part:
    """One answer with its count, for the bar and the list under it."""

    label: Message
    icon: str
    tone: str
    count: int
    address: str


@dataclass(frozen=True)
class Share:
    """Of what goes on, how much has an unconditional yes; and the rest of the legacy."""

    parts: tuple[Part, ...]
    bar: tuple[Part, ...]
    secured: int
    goes_on: int
    phased_out: int
    unclear: int
    whole: int


@login_required
def overview(request: HttpRequest, slug: str) -> HttpResponse:
    """The page of one initiative."""
    of = initiative(reader_of(request), slug)
    today = timezone.localdate()
    ensure_current(of.scope, today)
    line = timeline(reader_of(request), of, today)
    money = money_view(reader_of(request), of)
    context = {
        "of": of,
        "in_spite": closed_in_spite(of),
        "facts": facts(reader_of(request), of, today),
        "figures": [(figure_words(one), one) for one in figures(reader_of(request), of) if one.key in FIGURE_WORDS],
        "phases": phase_picture(line),
        "share": share(reader_of(request), of),
        "money": money,
        "money_sentence": money_sentence(money),
        "cliff": money_picture(money.cliff),
        "near": money_near_the_end(money.cliff),
        **_readiness(of, until_now(reader_of(request), of, today)),
        "worst": most_urgent(of.scope, of.slug, today, WORST),
        "counts": counts(of.scope, today),
        "deadlines": upcoming(of, today),
        "passed": [one for one in of.deadlines() if one.day < today],
        "may_edit": may(reader_of(request), Permission.EDIT_INITIATIVE, of.place),
        "who_edits": who_can(Permission.EDIT_INITIATIVE),
    }
    return render(request, "workspace/overview.html", context)


def _readiness(of: InitiativeFacts, measured: list[Night]) -> dict[str, object]:
    """The curve, once there is a night before today to draw a line from."""
    return {"readiness": readiness_drawn(measured, of.last_day) if len(measured) > 1 else None}


def facts(reader: Reader, of: InitiativeFacts, today: date) -> list[Message | str]:
    """The line under the title: phase, time left, place."""
    line: list[Message | str] = []
    current = timeline(reader, of, today).current
    if current is not None:
        line.append(msg("Fase %(number)s, %(name)s", number=current.number, name=current.name))
    if today <= of.last_day:
        line.append(_time_left(of.last_day, today))
    else:
        line.append(msg("Sluttet %(day)s", day=of.end))
    return [*line, of.municipality.name, *([of.area] if of.area else [])]


def _time_left(end: date, today: date) -> Message:
    """In whole months, so that nobody believes there is more; in days when there is less than one."""
    months = (end.year - today.year) * 12 + end.month - today.month - (end.day < today.day)
    if months < 1:
        return msg_n("%(count)s dag igjen", "%(count)s dager igjen", count=(end - today).days)
    return msg_n("%(count)s måned igjen", "%(count)s måneder igjen", count=months)


def figure_words(figure: FigureFacts) -> Message:
    """A figure as a part of the line."""
    return FIGURE_WORDS[figure.key].with_params({"value": figure.value})


def share(reader: Reader, of: InitiativeFacts) -> Share:
    """The answers of what goes on, each with the list filtered on it."""
    found = arven.answer_counts(reader, of)
    everything = arven.whole(reader, of)
    base = reverse("workspace:legacy", args=[of.slug])
    parts = tuple(
        Part(look.label, look.icon, look.tone, found.get(answer, 0), f"{base}?answer={answer}&onward=yes")
        for answer, look in ANSWER_LOOKS.items()
        if found.get(answer) or answer not in {Answer.COUNTER, Answer.LATER}
    )
    bar = tuple(Part(ANSWER_LOOKS[answer].label, "", tone, found.get(answer, 0), "") for answer, tone in TONES.items())
    return Share(
        parts,
        bar,
        sum(n for answer, n in found.items() if answer in SECURED),
        sum(found.values()),
        everything.chips.get(Chip.PHASED_OUT, 0),
        everything.undecided,
        everything.count,
    )


def money_sentence(money: MoneyView) -> Message:
    """The first year after the end, in numbers that add up; or what is not known."""
    first = money.first_year
    if first is None or first.cost is None or first.not_financed is None:
        return msg("Ingen har ført inn hva det koster etter slutten.")
    return msg(
        "I %(year)s koster det %(cost)s. %(decided)s er vedtatt, %(planned)s står i økonomiplanen, %(unsure)s er "
        "foreslått, søkt eller mulig, og %(missing)s er ikke finansiert.",
        year=str(first.year),
        decided=Kroner(first.decided),
        cost=Kroner(first.cost),
        planned=Kroner(first.planned),
        unsure=Kroner(first.proposed + first.possible),
        missing=Kroner(first.not_financed),
    )


def upcoming(of: InitiativeFacts, today: date) -> list[tuple[Deadline, Message]]:
    """The next deadlines with how long is left. What is past is not pretended to be done."""
    coming = [one for one in of.deadlines() if one.day >= today]
    return [(one, _left(one.day, today)) for one in coming[:NEXT]]


def _left(day: date, today: date) -> Message:
    days = (day - today).days
    if days == 0:
        return msg("i dag")
    return msg_n("om %(count)s dag", "om %(count)s dager", count=days)
