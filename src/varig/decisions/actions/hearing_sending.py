"""A hearing is sent out, given another end, or taken back: by whoever may, and those who are asked are told."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime

from django.utils import timezone

from varig.continuation.actions.letters import sender_address
from varig.decisions.actions.hearing_letters import tell_asked, tell_longer, tell_shorter, tell_taken_back
from varig.decisions.actions.hearings import claim, demand_send, demand_step
from varig.decisions.models import HearingFile, HearingGroup, HearingParty
from varig.decisions.queries.decisions import decided_on
from varig.decisions.queries.hearings import HearingFacts, PartFacts, hearing
from varig.decisions.rules.hearings import (
    Step,
    is_sooner,
    length_problems,
    new_end_problems,
    period_problems,
    sending_problems,
)
from varig.foundation.documents.blocks import Document
from varig.foundation.files.actions import keep
from varig.foundation.history.actions import action
from varig.foundation.kernel import Invalid, Problem, Reader, msg
from varig.foundation.reports.queries.versions import VersionFacts, document_of
from varig.foundation.reports.registry import registry
from varig.foundation.reports.writing import Format, render
from varig.initiatives.queries import InitiativeFacts

_FORMATS = (Format.HTML, Format.PDF)


def send_hearing(*, reader: Reader, of: InitiativeFacts, hearing_id: int, version: int) -> int:
    """From now on it can't be changed; everybody with an address gets one letter. Returns how many letters there are.

    Raises NotAllowed, Invalid, Refused, Conflict.
    """
    known = hearing(reader, of, hearing_id)
    demand_send(reader, of, is_public=known.is_public)
    now = timezone.now()
    demand_step(of, known.phase_at(now), Step.SEND)
    problems = list(
        sending_problems(
            parts=len(known.parts),
            frozen=all(part.version.is_frozen for part in known.parts),
            parties=len(known.parties),
            groups=len(known.groups),
            is_public=known.is_public,
        )
    )
    decided = decided_on(of, [part.version.id for part in known.parts])
    problems += period_problems(known.opens_at, known.closes_at, known.decision_on, decided_on=decided)
    problems += length_problems(known.opens_at, known.closes_at, known.decision_on, now)
    if problems:
        raise Invalid(problems)
    with action(reader=reader, did=msg("sendte ut høringen «%(name)s»", name=known.name), touches=[of.scope]):
        _keep_extracts(reader, of, known)
        claim(hearing_id, version, sent_at=now, sent_by=reader.name, reply_to=sender_address(reader))
        HearingGroup.objects.filter(hearing_id=hearing_id).update(asked_on=timezone.localdate())
        return ask(reader, of, known, now)


def ask_further(*, reader: Reader, of: InitiativeFacts, hearing_id: int) -> int:
    """Those who were added after it was sent out get their letter too; how many. Raises NotAllowed, Refused."""
    known = hearing(reader, of, hearing_id)
    demand_send(reader, of, is_public=known.is_public)
    now = timezone.now()
    demand_step(of, known.phase_at(now), Step.WITHDRAW)
    with action(reader=reader, did=msg("spurte flere i høringen «%(name)s»", name=known.name), touches=[of.scope]):
        return ask(reader, of, known, now)


def ask(reader: Reader, of: InitiativeFacts, known: HearingFacts, now: datetime) -> int:
    """Each party that nobody has asked: one letter where there is an address. Within the caller's action."""
    new = [one for one in known.parties if one.asked_at is None]
    HearingParty.objects.filter(pk__in=[one.id for one in new]).update(asked_at=now)
    return sum(tell_asked(reader, of, known, one) for one in new)


def move_end(
    *, reader: Reader, of: InitiativeFacts, hearing_id: int, version: int, closes_at: datetime, why: str = ""
) -> int:
    """Longer, or shorter for a reason, and never until the decision. Returns how many letters there are.

    Those who haven't answered are told; where it is shorter, those who have as well: they may want to say more.
    Raises NotAllowed, Invalid, Refused, Conflict.
    """
    known = hearing(reader, of, hearing_id)
    demand_send(reader, of, is_public=known.is_public)
    now = timezone.now()
    demand_step(of, known.phase_at(now), Step.MOVE_END)
    decided = decided_on(of, [part.version.id for part in known.parts])
    if problems := list(new_end_problems(known.course, closes_at, now, why=why, decided_on=decided)):
        raise Invalid(problems)
    sooner = is_sooner(known.course, closes_at)
    did = (
        msg("forkortet høringen «%(name)s»", name=known.name)
        if sooner
        else msg("forlenget høringen «%(name)s»", name=known.name)
    )
    with action(reader=reader, did=did, why=why.strip() if sooner else "", touches=[of.scope]):
        claim(hearing_id, version, closes_at=closes_at)
        HearingParty.objects.filter(hearing_id=hearing_id).update(reminded_at=None)
        moved = replace(known, closes_at=closes_at)
        if sooner:
            asked = [one for one in moved.parties if one.asked_at is not None]
            return sum(tell_shorter(reader, of, moved, one, why.strip()) for one in asked)
        return sum(tell_longer(reader, of, moved, one) for one in moved.parties if one.answered_at is None)


def withdraw_hearing(*, reader: Reader, of: InitiativeFacts, hearing_id: int, version: int, why: str) -> None:
    """Nobody can answer any more; what was answered stays. Raises NotAllowed, Invalid, Refused, Conflict."""
    known = hearing(reader, of, hearing_id)
    demand_send(reader, of, is_public=known.is_public)
    demand_step(of, known.phase_at(timezone.now()), Step.WITHDRAW)
    if not why.strip():
        raise Invalid(Problem(msg("Skriv hvorfor høringen er trukket tilbake. De som er spurt, får vite det."), "why"))
    with action(
        reader=reader, did=msg("trakk tilbake høringen «%(name)s»", name=known.name), why=why, touches=[of.scope]
    ):
        facts = {"withdrawn_at": timezone.now(), "withdrawn_by": reader.name, "withdrawn_why": why.strip()[:500]}
        claim(hearing_id, version, **facts)
        for one in known.parties:
            tell_taken_back(reader, of, known, one, why.strip())


def _keep_extracts(reader: Reader, of: InitiativeFacts, known: HearingFacts) -> None:
    """Where only some sections of a version are heard, nobody is shown the rest: they become files of their own."""
    for version, parts in known.documents:
        if any(not part.section for part in parts):
            continue
        document = _extract(document_of(reader, version), parts)
        for format_ in _FORMATS:
            made = render(document, format_)
            name = f"{of.slug}-{registry.get(version.report).slug}-{version.number}-deler.{format_}"
            kept = keep(
                reader=reader,
                content=made.content,
                name=name,
                media_type=made.media_type,
                scope=f"{of.scope}/hearings",
            )
            HearingFile.objects.create(
                hearing_id=known.id, report_version_id=version.id, kind=format_.value, file_id=kept.id
            )


def _extract(document: Document, parts: Iterable[PartFacts]) -> Document:
    wanted = {part.section for part in parts}
    sections = tuple(section for section in document.sections if section.key in wanted)
    return replace(document, sections=sections)


def read_of(version: VersionFacts) -> list[str]:
    """The kinds of file that a frozen version can be read as by those who are asked."""
    return [one.kind for one in version.rendered if one.kind != "xlsx"]
