"""Ask partners to endorse their own part as of the frozen version, and take their answers. Nothing is overwritten."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from django.db import connection
from django.utils import timezone, translation
from django.utils.translation import gettext

from varig.actors.queries import ActorFacts
from varig.actors.rules import actor_key
from varig.continuation.actions.letters import ending, sender_address, shared_words, shown_link
from varig.continuation.actions.replies import ReplyGiven, agreed_by, answer_as_endorsed
from varig.continuation.rules.handovers import Reply, deadline_problems
from varig.continuation.rules.parts import plain, read
from varig.decisions.models import Endorsement, EndorsementAnswer
from varig.decisions.queries.endorsements import (
    EndorsementFacts,
    Way,
    endorsement,
    endorsements,
    newest_frozen,
    part_in,
)
from varig.decisions.rules.endorsements import answer_problems, may_answer, may_ask
from varig.foundation.history.actions import action
from varig.foundation.kernel import Invalid, Message, NotFound, Reader, Refused, msg, msg_n
from varig.foundation.mail.actions import put
from varig.foundation.reports.queries.versions import VersionFacts
from varig.initiatives import roles
from varig.initiatives.queries import InitiativeFacts
from varig.legacy.queries.naming import names_apart


@dataclass(frozen=True)
class AnswerGiven:
    """A partner's answer with its mandate."""

    confirmed: bool
    on_behalf_of: str
    in_role: str = ""
    mandate: str = ""
    words: str = ""


def ask_to_endorse(
    *, reader: Reader, of: InitiativeFacts, actor_ids: Sequence[int], reply_by: date | None = None
) -> list[int]:
    """Ask each about what no yes has covered, as it stands in the newest frozen version. All of them or none.

    Each gets its personal link by e-mail where its address is known. Raises Invalid; Refused where one can't be asked.
    """
    roles.demand(reader, roles.Permission.PROPOSE_HANDOVER, of.place)
    if problems := list(deadline_problems(reply_by, timezone.localdate(), of.last_day)):
        raise Invalid(problems)
    did = msg_n(
        "spurte %(count)s partner om tilslutning", "spurte %(count)s partnere om tilslutning", count=len(actor_ids)
    )
    with action(reader=reader, did=did, touches=[of.scope]):
        _one_at_a_time(of)
        known = {one.actor.id: one for one in endorsements(reader, of)}
        version = newest_frozen(of)
        return [_ask(reader, of, known.get(actor_id), version, reply_by) for actor_id in actor_ids]


def link_of_partner(*, reader: Reader, of: InitiativeFacts, actor_id: int) -> str:
    """The address of a partner's personal page, to be handed over where no e-mail address is known.

    Raises NotAllowed, NotFound; Refused where it is asked about nothing.
    """
    roles.demand(reader, roles.Permission.PROPOSE_HANDOVER, of.place)
    one = endorsement(reader, of, actor_id)
    if one is None or one.asked is None:
        raise Refused(msg("De er ikke spurt ennå. Spør dem først."))
    return shown_link(reader, of, one.actor, one.asked.reply_by)


def _one_at_a_time(of: InitiativeFacts) -> None:
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(hashtextextended(%s, 0))", [f"endorsements {of.scope}"])


def _ask(
    reader: Reader,
    of: InitiativeFacts,
    one: EndorsementFacts | None,
    version: VersionFacts | None,
    reply_by: date | None,
) -> int:
    if one is None:
        raise NotFound(msg("Vi fant ingen del å slutte seg til."))
    in_version = part_in(of, version, one.actor.id) if version else frozenset()
    taken = one.difference.left
    refusal = may_ask(one.state, one.open_lines, in_version, taken=taken, is_frozen=version is not None)
    if refusal is not None or version is None:
        raise Refused(msg("%(name)s: %(why)s", name=one.actor.name, why=refusal))
    with translation.override(of.municipality.language):
        named = names_apart(reader, of)
    row = Endorsement.objects.create(
        initiative_id=of.id,
        actor_id=one.actor.id,
        version_id=version.id,
        part=_part(named, one),
        reply_by=reply_by,
        asked_by=reader.name,
    )
    if one.actor.email:
        _write(reader, of, one.actor, reply_by)
    return row.pk


def _part(named: Mapping[int, str], one: EndorsementFacts) -> list[dict[str, object]]:
    """Its whole part as it stands, line by line: what it is asked about, and what it needn't be asked about."""
    same = one.open_lines & one.stood
    by_way = {
        Way.ASKED: one.open_lines - same,
        Way.SAME: same,
        Way.GONE: one.difference.left,
        Way.COVERED: one.covered_lines,
    }
    return [
        {"line": plain(line), "name": named.get(line.item_id, ""), "way": way.value}
        for way, lines in by_way.items()
        for line in sorted(lines, key=lambda line: (named.get(line.item_id, ""), line.what, line.year or 0))
    ]


def _write(reader: Reader, of: InitiativeFacts, partner: ActorFacts, reply_by: date | None) -> None:
    """One letter, in the municipality's own language, within the caller's action."""
    with translation.override(of.municipality.language):
        by = f"{reply_by:%d.%m.%Y}" if reply_by else ""
        words = {**shared_words(reader, of, partner), "by": by}
        paragraphs = [
            gettext("Hei!"),
            gettext(
                "Strategien for %(initiative)s er klar til å vedtas. Vi spør om %(receiver)s slutter seg til sin del."
            ),
            gettext("Her ser dere hva dere er ført opp med, og her svarer dere:"),
            "%(address)s",
            *([gettext("Svar innen %(by)s.")] if by else []),
            *ending(),
        ]
        put(
            to=partner.email,
            subject=gettext("Slutter %(receiver)s seg til sin del?") % words,
            body="\n\n".join(paragraphs) % words,
            language=of.municipality.language,
            sender_name=reader.name,
            reply_to=sender_address(reader),
            scope=of.scope,
            about=partner.key,
        )


def answer_endorsement(
    *, reader: Reader, of: InitiativeFacts, actor_id: int, asked_id: int, given: AnswerGiven
) -> None:
    """The partner answers about what it was asked, through its link or as the unit's manager.

    Who endorses a handover on exactly the terms that it is asked about elsewhere has answered that with yes as well:
    in the same transaction, and the item's history says how. Who declines has not answered it.

    Raises Invalid, NotAllowed; Refused where it is answered, or was changed since: then it is asked again.
    """
    roles.demand(reader, roles.Permission.ANSWER_HANDOVER, of.place_of(actor_key(actor_id)))
    did = _did(of, actor_id, asked_id) if given.confirmed else msg("sluttet seg ikke til sin del")
    with action(reader=reader, did=did, why=given.words.strip(), touches=[of.scope]):
        _one_at_a_time(of)
        one = endorsement(reader, of, actor_id)
        if one is None or one.asked is None or one.asked.id != asked_id:
            raise NotFound(msg("Vi fant ikke spørsmålet. Åpne siden på nytt."))
        if refusal := may_answer(one.state):
            raise Refused(refusal)
        problems = answer_problems(
            confirmed=given.confirmed,
            on_behalf_of=given.on_behalf_of,
            words=given.words,
            municipal=one.is_municipal,
        )
        if found := list(problems):
            raise Invalid(found)
        EndorsementAnswer.objects.create(
            endorsement_id=asked_id,
            confirmed=given.confirmed,
            by=reader.name,
            on_behalf_of=given.on_behalf_of.strip(),
            in_role=given.in_role.strip(),
            mandate=given.mandate.strip(),
            words=given.words.strip(),
        )
        if given.confirmed:
            said = ReplyGiven(Reply.YES, given.on_behalf_of, given.in_role, given.mandate, given.words)
            answer_as_endorsed(reader=reader, of=of, actor_id=actor_id, lines=one.open_lines, given=said)


def _did(of: InitiativeFacts, actor_id: int, asked_id: int) -> Message:
    """In the history, also of each item that it thereby said yes to take over: where the yes came from."""
    asked = Endorsement.objects.filter(pk=asked_id, actor_id=actor_id).values_list("part", flat=True).first() or []
    if agreed_by(of, actor_id, [read(one["line"]) for one in asked]):
        return msg("sluttet seg til sin del, og sa med det ja til å ta over")
    return msg("sluttet seg til sin del")
