"""One answer: what it says, whether residents see it, our replies; and answers by units or that came another way."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, time
from typing import Any

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone

from varig.decisions.actions import hearing_replies as replies
from varig.decisions.actions.hearing_answers import EnteredFrom, FileGiven, answer_for, enter_answer
from varig.decisions.actions.hearings import demand_hearing
from varig.decisions.forms.hearing_answers import DescribeForm, EnterForm, ModerateForm, OwnAnswerForm, ReplyForm
from varig.decisions.forms.moments import moment_of
from varig.decisions.queries.hearing_answers import (
    AnswerFacts,
    PointFacts,
    answer,
    answer_of_party,
    earlier_of_party,
    files_of,
)
from varig.decisions.queries.hearing_links import through_link
from varig.decisions.queries.hearings import HearingFacts, hearing
from varig.decisions.rules.hearing_answers import AnswerGiven, Channel, ReplyGiven, Result, Stance, Visibility
from varig.decisions.rules.hearings import ANSWER, Step, may_step
from varig.decisions.views.hearings import NAMES, answers_for
from varig.decisions.views.opening import hearings_crumbs, may_edit, opened, whole_number
from varig.decisions.views.steps import hearing_away, hearing_step
from varig.foundation.files.pages import attachment_download
from varig.foundation.kernel import Message, NotFound, Reader, msg
from varig.foundation.ui.editing import Current, EditPage, edit
from varig.foundation.ui.shell import Choice
from varig.foundation.ui.text import moment, say
from varig.initiatives.queries import InitiativeFacts


@login_required
def one(request: HttpRequest, slug: str, hearing_id: int, answer_id: int) -> HttpResponse:
    """All that an answer says, with our replies."""
    reader, of = opened(request, slug)
    known, said = hearing(reader, of, hearing_id), answer(reader, of, answer_id)
    _demand_here(said, hearing_id)
    phase = known.phase_at(timezone.now())
    context: dict[str, Any] = {
        "of": of,
        "hearing": known,
        "answer": said,
        "files": files_of(of, answer_id),
        "through": through_link(answer_id),
        "earlier": earlier_of_party(of, said.party_id) if said.party_id and said.is_current else [],
        "is_public": said.channel is Channel.PUBLIC,
        "refusals": {step.value: may_step(step, phase) for step in Step},
        "crumbs": (*hearings_crumbs(of), Choice(known.name, _at(of, hearing_id)), Choice(say(said.sender), "")),
        **NAMES,
        **may_edit(reader, of),
    }
    return render(request, "decisions/answer.html", context)


@login_required
def file(request: HttpRequest, slug: str, hearing_id: int, answer_id: int, attachment_id: int) -> HttpResponse:
    """A file that came with an answer."""
    reader, of = opened(request, slug)
    _demand_here(answer(reader, of, answer_id), hearing_id)
    own = f"{ANSWER}:{answer_id}"
    return attachment_download(
        reader, scope=of.scope, attachment_id=attachment_id, may=lambda _reader, about: about == own
    )


@login_required
def moderate(request: HttpRequest, slug: str, hearing_id: int, answer_id: int) -> HttpResponse:
    """Whether residents see it."""
    reader, of = opened(request, slug)
    said = answer(reader, of, answer_id)
    _demand_here(said, hearing_id)
    demand_hearing(reader, of)

    def save(typed: dict[str, Any]) -> None:
        to = Visibility(typed["to"])
        replies.moderate(reader=reader, of=of, answer_id=answer_id, version=typed["version"], to=to, why=typed["why"])

    page = _page(of, said, msg("Skal innbyggerne se svaret?"), msg("Lagre"), template="decisions/moderate.html")
    return edit(request, page, ModerateForm, save, lambda: Current({}, answer(reader, of, answer_id).version))


@login_required
def describe(request: HttpRequest, slug: str, hearing_id: int, answer_id: int) -> HttpResponse:
    """In short, and from which group."""
    reader, of = opened(request, slug)
    known, said = hearing(reader, of, hearing_id), answer(reader, of, answer_id)
    _demand_here(said, hearing_id)
    demand_hearing(reader, of)
    groups = [(str(one.group_id), one.name) for one in known.groups]
    chosen = next((str(one.group_id) for one in known.groups if one.name == said.group), "")

    def save(typed: dict[str, Any]) -> None:
        replies.describe(
            reader=reader,
            of=of,
            answer_id=answer_id,
            version=typed["version"],
            summary=typed["summary"],
            group_id=whole_number(typed["group"]),
        )

    def current() -> Current:
        now = answer(reader, of, answer_id)
        return Current({"summary": now.summary, "group": chosen}, now.version)

    page = _page(of, said, msg("Kort sagt"), msg("Lagre"), template="decisions/moderate.html")
    return edit(request, page, lambda **how: DescribeForm(groups=groups, **how), save, current)


@login_required
def reply(request: HttpRequest, slug: str, hearing_id: int, answer_id: int, point_id: int) -> HttpResponse:
    """Our reply to a point, and what it led to."""
    reader, of = opened(request, slug)
    said = answer(reader, of, answer_id)
    _demand_here(said, hearing_id)
    demand_hearing(reader, of)
    point = _point(said, point_id)

    def save(typed: dict[str, Any]) -> None:
        report, _, section = typed["changed"].partition(".")
        given = ReplyGiven(typed["reply"], Result(typed["result"]), typed["reason"], report, section)
        place: dict[str, Any] = {"reader": reader, "of": of, "answer_id": answer_id, "point_id": point_id}
        replies.reply(**place, version=typed["version"], given=given)

    def current() -> Current:
        now = _point(answer(reader, of, answer_id), point_id)
        values = {"reply": now.reply, "result": now.result, "reason": now.reason}
        changed = now.changed or (now.part if not now.reply else None)
        return Current(
            {**values, "changed": changed.key if now.changed and changed else ""}, now.version, now.replied_by
        )

    title = msg("Svar på det som er sagt")
    page = _page(of, said, title, msg("Lagre svaret"), template="decisions/reply.html", context={"point": point})
    return edit(request, page, ReplyForm, save, current)


_ANEW = msg(
    "Skjemaet er fylt ut med det dere svarte %(when)s. Det dere sender nå, gjelder i stedet. Det forrige svaret blir "
    "stående i historikken."
)


@login_required
def own(request: HttpRequest, slug: str, hearing_id: int, actor_id: int) -> HttpResponse:
    """A unit's manager answers for the unit."""
    reader, of = opened(request, slug)
    known = hearing(reader, of, hearing_id)
    party = next((one for one in known.parties if one.actor_id == actor_id), None)
    if party is None or not answers_for(reader, of, actor_id):
        raise NotFound
    away = hearing_away(request, of, known, Step.ANSWER)
    if away is not None:
        return away

    def save(typed: dict[str, Any]) -> None:
        given, files = _sent(request, typed, form_of[0].points)
        answer_for(reader=reader, of=of, hearing_id=hearing_id, actor_id=actor_id, given=given, files=files)

    form_of: list[OwnAnswerForm] = []

    def make(**how: Any) -> OwnAnswerForm:
        form_of.append(OwnAnswerForm(parts=known.answerable, **how))
        return form_of[-1]

    at = _at(of, hearing_id)
    title = msg("Hva mener %(name)s?", name=party.name)
    crumbs = (*hearings_crumbs(of), Choice(known.name, at), Choice(title, ""))
    said = answer_of_party(of, party.id)
    lead = known.question if said is None else _ANEW.with_params({"when": moment(said.received_at)})
    page = EditPage(title=title, lead=lead, back=at, save=msg("Send svaret"), breadcrumbs=crumbs)
    begins = said.as_typed if said is not None else {"on_behalf_of": party.name}
    return edit(request, page, make, save, lambda: Current(begins, 0))


@hearing_step(Step.ENTER)
def enter(request: HttpRequest, reader: Reader, of: InitiativeFacts, known: HearingFacts) -> HttpResponse:
    """What came by post, by e-mail or at a meeting."""
    form_of: list[EnterForm] = []

    def make(**how: Any) -> EnterForm:
        form_of.append(EnterForm(parts=known.answerable, senders=_senders(known), **how))
        return form_of[-1]

    def save(typed: dict[str, Any]) -> None:
        given, files = _sent(request, typed, form_of[0].points)
        source = _source(known, typed)
        enter_answer(reader=reader, of=of, hearing_id=known.id, source=source, given=given, files=files)

    at, title = _at(of, known.id), msg("Før inn et svar")
    crumbs = (*hearings_crumbs(of), Choice(known.name, at), Choice(title, ""))
    lead = msg("For det som kom på papir, på e-post, på telefon eller i et møte.")
    page = EditPage(title=title, lead=lead, back=at, save=msg("Før inn svaret"), breadcrumbs=crumbs)
    begins = {"received": timezone.localdate()}
    return edit(request, page, make, save, lambda: Current(begins, 0))


def _senders(known: HearingFacts) -> list[Any]:
    """Those who are asked, the groups, and anybody else where the hearing is open to all."""
    parties = [(f"party:{one.id}", one.name) for one in known.parties]
    groups = [(f"group:{one.group_id}", one.name) for one in known.groups]
    named = [(say(msg("Spurt ved navn")), parties), (say(msg("Grupper av innbyggere")), groups)]
    return [*((label, rows) for label, rows in named if rows), ("other", say(msg("En annen")))]


def _source(known: HearingFacts, typed: Mapping[str, Any]) -> EnteredFrom:
    kind, _, number = typed["sender"].partition(":")
    own_id = whole_number(number)
    return EnteredFrom(
        received_at=_received(known, typed),
        party_id=own_id if kind == "party" else None,
        group_id=own_id if kind == "group" else None,
    )


def _received(known: HearingFacts, typed: Mapping[str, Any]) -> datetime:
    """Noon of that day; on the first and the last day a moment at which the hearing was open."""
    day = typed["received"]
    noon = moment_of(day, time(12, 0))
    if noon < known.opens_at and moment_of(day, time(23, 59)) >= known.opens_at:
        return min(known.opens_at, timezone.now())
    if noon > min(known.closes_at, timezone.now()) and moment_of(day, time(0, 0)) <= known.closes_at:
        return min(known.closes_at, timezone.now())
    return noon


def _sent(
    request: HttpRequest, typed: Mapping[str, Any], points: Mapping[str, str]
) -> tuple[AnswerGiven, list[FileGiven]]:
    file = request.FILES.get("file")
    given = AnswerGiven(
        points,
        Stance(typed["stance"]) if typed["stance"] else None,
        on_behalf_of=typed["on_behalf_of"],
        in_role=typed["in_role"],
    )
    return given, [FileGiven(file.name or "", file.read())] if file is not None else []


def _point(said: AnswerFacts, point_id: int) -> PointFacts:
    for one in said.points:
        if one.id == point_id:
            return one
    raise NotFound


def _demand_here(said: AnswerFacts, hearing_id: int) -> None:
    if said.hearing_id != hearing_id:
        raise NotFound


def _at(of: InitiativeFacts, hearing_id: int) -> str:
    return reverse("decisions:hearing", args=[of.slug, hearing_id])


def _page(of: InitiativeFacts, said: AnswerFacts, title: Message, save: Message, **more: Any) -> EditPage:
    back = reverse("decisions:answer", args=[of.slug, said.hearing_id, said.id])
    crumbs = (*hearings_crumbs(of), Choice(say(said.sender), back), Choice(title, ""))
    more["context"] = {"answer": said, **more.get("context", {})}
    return EditPage(title=title, back=back, save=save, breadcrumbs=crumbs, **more)
