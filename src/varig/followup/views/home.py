"""Oppfølging: the rounds, and the state of the legacy against closing; and one round with all that is looked at."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from urllib.parse import urlencode

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from varig.continuation.rules.fates import LOOKS as FATES
from varig.decisions.queries.closing import state_of
from varig.decisions.rules.closing import State
from varig.followup.queries.afterwards import AfterRow, Afterwards, afterwards, open_round
from varig.followup.queries.rounds import RoundFacts, is_over, may_follow_up, may_hand_link, round_history
from varig.followup.rules import rounds as rules
from varig.followup.rules.observations import ASKED_ONLY, LOOKS, NOT_LOOKED_AT, Life, Look
from varig.followup.views.pages import Here, opened
from varig.foundation.kernel import Message, msg, msg_n
from varig.foundation.ui.shell import Choice
from varig.initiatives import roles
from varig.legacy.rules import KIND_NAMES

SHOWN = "vis"
"""In the address: which state the list is narrowed to."""
EVERY, MOST = "alle", 100
"""In the address: all rows are shown, and not only so many."""
LAST_STEPS = 20
"""So much of a round's history stands on its page."""
_NOBODY_LOOKED = "ikke-sett-pa"
_ASKED_ONLY = "spurt"


@dataclass(frozen=True)
class Filter:
    """One state with its count, and the list with it turned on or off."""

    look: Look
    count: int
    address: str
    pressed: bool


@login_required
def home(request: HttpRequest, slug: str) -> HttpResponse:
    """The rounds, and every item against closing; narrowed to one state by the address."""
    here = opened(request, slug)
    today = timezone.localdate()
    whole = afterwards(here.reader, here.of)
    shown = request.GET.get(SHOWN, "")
    over = is_over(here.of, today)
    rows = [row for row in whole.rows if _is_shown(row, shown, over=over)]
    context = {
        "of": here.of,
        "whole": whole,
        "rows": rows if EVERY in request.GET else rows[:MOST],
        "count": len(rows),
        "every_address": f"{here.home}?{urlencode({SHOWN: shown, EVERY: 1} if shown else {EVERY: 1})}#punktene",
        "undecided": sum(not row.at_closing.decided for row in whole.rows),
        "held_back": whole.held_back(),
        "filters": _filters(here, whole, shown),
        "shown": shown,
        "lead": lead(here, whole, today),
        "rounds": [(one, *_next_step(here, one, whole, today)) for one in whole.rounds],
        "over": over,
        "default_days": rules.default_days(here.of.last_day),
        **_of_page(here),
    }
    return render(request, "followup/home.html", context)


@login_required
def one_round(request: HttpRequest, slug: str, round_id: int) -> HttpResponse:
    """A round: what is to be looked at, first what nobody has looked at; and what has been found."""
    here = opened(request, slug)
    one = here.round(round_id)
    whole = afterwards(here.reader, here.of)
    today = timezone.localdate()
    left = whole.left_in(one.id)
    done = [row for row in whole.rows if row.in_round(one.id) is not None]
    others_open = any(other.state is rules.RoundState.OPEN for other in whole.rounds if other.id != one.id)
    context = {
        "of": here.of,
        "one": one,
        "whole": whole,
        "left": left if EVERY in request.GET else left[:MOST],
        "left_count": len(left),
        "held_back": whole.held_back(one.id),
        "done": [(row, row.in_round(one.id)) for row in done],
        "crumbs": here.crumbs(Choice(one.name, "")),
        "may": may_follow_up(here.reader, here.of, one),
        "may_link": may_hand_link(here.reader, here.of, one),
        "may_show": roles.may(here.reader, roles.Permission.PUBLISH, here.of.place),
        "who_shows": roles.who_can(roles.Permission.PUBLISH),
        "not_opened": _why_not_opened(here, one, today, other_open=others_open),
        "not_shown": rules.why_not_shown(one.standing),
        "late": rules.is_late(one.standing, today),
        "entries": round_history(here.reader, here.of, one.id, LAST_STEPS).entries,
        **_of_page(here),
    }
    return render(request, "followup/round.html", context)


def _of_page(here: Here) -> dict[str, object]:
    return {
        "may_plan": roles.may(here.reader, roles.Permission.FOLLOW_UP, here.of.place),
        "who_can": roles.who_can(roles.Permission.FOLLOW_UP),
        "kinds": KIND_NAMES,
        "fates": FATES,
        "not_looked_at": NOT_LOOKED_AT,
        "state_names": rules.STATE_NAMES,
    }


def lead(here: Here, whole: Afterwards, today: date) -> list[Message]:
    """One or two sentences that are true by themselves."""
    if not is_over(here.of, today):
        end = here.of.last_day
        return [msg("Satsingen slutter %(end)s. Her planlegges det som skal ses etter når den er over.", end=end)]
    count = len(whole.rows)
    if not count:
        return [msg("Ingen punkter skulle gå videre.")]
    if whole.count(None) == count:
        unseen = msg_n(
            "%(count)s punkt skal ses etter. Ingen har sett på det ennå.",
            "%(count)s punkter skal ses etter. Ingen har sett på dem ennå.",
            count=count,
        )
        return [unseen]
    alive = whole.count(Life.AS_AGREED)
    return [msg("%(alive)s av %(whole)s punkter lever som avtalt.", alive=alive, whole=count), *_attention(whole)]


def _attention(whole: Afterwards) -> list[Message]:
    said = []
    if stopped := whole.count(Life.STOPPED):
        said.append(msg_n("%(count)s har stanset.", "%(count)s har stanset.", count=stopped))
    if unseen := whole.count(None):
        said.append(msg_n("%(count)s er ikke sett på.", "%(count)s er ikke sett på.", count=unseen))
    return said


def _is_shown(row: AfterRow, shown: str, *, over: bool) -> bool:
    """Before the end only what is decided to go on: what a round will ask about. Afterwards by its state."""
    return row.at_closing.decided if not over else not shown or _word_of(row) == shown


def _word(life: Life | None) -> str:
    return _NOBODY_LOOKED if life is None else life.value.replace("_", "-")


def _word_of(row: AfterRow) -> str:
    return _ASKED_ONLY if row.is_unsettled else _word(row.life)


def _filters(here: Here, whole: Afterwards, shown: str) -> list[Filter]:
    states = [(_word(life), LOOKS[life], whole.count(life)) for life in Life]
    states.append((_ASKED_ONLY, ASKED_ONLY, whole.unsettled))
    states.append((_NOBODY_LOOKED, NOT_LOOKED_AT, whole.count(None)))
    found = []
    for word, look, count in states:
        pressed = word == shown
        query = "" if pressed else f"?{urlencode({SHOWN: word})}"
        found.append(Filter(look, count, f"{here.home}{query}#punktene", pressed))
    return found


def _is_next(one: RoundFacts, whole: Afterwards) -> bool:
    """Whether it is the first that nobody has begun. A later one may be opened from its own page."""
    return one.id == next((each.id for each in whole.rounds if each.state is rules.RoundState.PLANNED), None)


def _why_not_opened(here: Here, one: RoundFacts, today: date, *, other_open: bool) -> Message | None:
    closed = state_of(here.of) is State.CLOSED
    return rules.why_not_opened(one.standing, end=here.of.last_day, today=today, other_open=other_open, closed=closed)


def _next_step(here: Here, one: RoundFacts, whole: Afterwards, today: date) -> tuple[Message, str, bool]:
    """What is done next with a round, its address, and whether its day has been."""
    late = rules.is_late(one.standing, today)
    if one.state is rules.RoundState.OPEN:
        return msg("Fortsett runden"), here.at("round", one.id), late
    other = open_round(whole.rounds) is not None
    why_not = _why_not_opened(here, one, today, other_open=other)
    if why_not is None and _is_next(one, whole) and may_follow_up(here.reader, here.of, one):
        return msg("Åpne runden"), here.at("open", one.id), late
    return msg("Se runden"), here.at("round", one.id), late
