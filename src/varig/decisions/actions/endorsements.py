"""Ask partners to endorse their own part as of the frozen version, and take their answers. Nothing is overwritten."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db import connection
from django.utils import timezone, translation
from django.utils.translation import gettext

from varig.actors.rules import actor_key
from varig.continuation.actions.letters import ending, sender_address, shared_words, shown_link
from varig.continuation.actions.replies import ReplyGiven, agreed_by, answer_as_endorsed
from varig.continuation.rules.handovers import Reply, deadline_problems
from varig.continuation.rules.parts import plain, read
from varig.decisions.actions.hearing_answers import FileGiven
from varig.decisions.models import Endorsement, EndorsementAnswer
from varig.decisions.queries.closing import state_of
from varig.decisions.queries.endorsements import (
    EndorsementFacts,
    Way,
    about_answer,
    endorsement,
    endorsements,
    newest_frozen,
    part_in,
)
from varig.decisions.rules.closing import State
from varig.decisions.rules.endorsements import (
    ENDORSED,
    Manner,
    answer_problems,
    entered_problems,
    may_answer,
    may_ask,
)
from varig.foundation.files.actions import attach_file
from varig.foundation.history.actions import action
from varig.foundation.kernel import (
    Conflict,
    Invalid,
    Message,
    NotFound,
    Problem,
    Reader,
    Refused,
    msg,
    msg_n,
    says_nothing,
)
from varig.foundation.mail.actions import put
from varig.foundation.reports.queries.versions import VersionFacts
from varig.initiatives import roles
from varig.initiatives.queries import InitiativeFacts
from varig.legacy.queries.naming import names_apart


@dataclass(frozen=True)
class AnswerGiven:
    """A partner's answer with its mandate. `after` is the answer that stood when it was written, 0 where none did."""

    reply: Reply
    on_behalf_of: str
    in_role: str = ""
    mandate: str = ""
    words: str = ""
    after: int = 0

    @classmethod
    def of_form(cls, typed: Mapping[str, Any]) -> AnswerGiven:
        """From a form's fields, which have these names."""
        said = {name: typed[name] for name in ("on_behalf_of", "in_role", "mandate", "words")}
        return cls(Reply(typed["reply"]), **said, after=typed["after"] or 0)


@dataclass(frozen=True)
class Entered:
    """How an answer was given that somebody inside writes down: the day, and the paper, as a file or where it lies."""

    how: Manner
    given_on: date | None
    reference: str = ""
    file: FileGiven | None = None


def ask_to_endorse(
    *, reader: Reader, of: InitiativeFacts, actor_ids: Sequence[int], reply_by: date | None = None, why: str = ""
) -> list[int]:
    """Ask each about what no yes has covered, as it stands in the newest frozen version. All of them or none.

    Who has answered is asked again for a reason that it reads: `why`; who has said yes to all, about all of it.
    Each gets its personal link by e-mail where its address is known. Raises Invalid; Refused where one can't be asked.
    """
    roles.demand(reader, roles.Permission.PROPOSE_HANDOVER, of.place)
    if problems := list(deadline_problems(reply_by, timezone.localdate(), of.last_day)):
        raise Invalid(problems)
    did = msg_n(
        "spurte %(count)s partner om tilslutning", "spurte %(count)s partnere om tilslutning", count=len(actor_ids)
    )
    with action(reader=reader, did=did, why=why.strip(), touches=[of.scope]):
        _one_at_a_time(of)
        known = {one.actor.id: one for one in endorsements(reader, of)}
        version = newest_frozen(of)
        question = _Question(version, reply_by, why.strip())
        return [_ask(reader, of, known.get(actor_id), question) for actor_id in actor_ids]


@dataclass(frozen=True)
class _Question:
    """What is the same for all that are asked at once."""

    version: VersionFacts | None
    reply_by: date | None
    why: str


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


def _ask(reader: Reader, of: InitiativeFacts, one: EndorsementFacts | None, question: _Question) -> int:
    version = question.version
    if one is None:
        raise NotFound(msg("Vi fant ingen del å slutte seg til."))
    in_version = part_in(of, version, one.actor.id) if version else frozenset()
    taken = one.difference.left
    is_frozen = version is not None
    refusal = may_ask(one.state, one.open_lines, in_version, taken=taken, is_frozen=is_frozen, why=question.why)
    if refusal is not None or version is None:
        raise Refused(msg("%(name)s: %(why)s", name=one.actor.name, why=refusal))
    with translation.override(of.municipality.language):
        named = names_apart(reader, of)
    row = Endorsement.objects.create(
        initiative_id=of.id,
        actor_id=one.actor.id,
        version_id=version.id,
        part=_part(named, one),
        reply_by=question.reply_by,
        asked_by=reader.name,
        why=question.why if one.has_answered else "",
    )
    if one.actor.email:
        _write(reader, of, one, question.reply_by, row.why)
    return row.pk


def _part(named: Mapping[int, str], one: EndorsementFacts) -> list[dict[str, object]]:
    """Its whole part as it stands, line by line: what it is asked about, and what it needn't be asked about.

    Who has said yes to all is asked about all.
    """
    asked = one.open_lines | one.covered_lines if one.state in ENDORSED else one.open_lines
    same = asked & one.stood
    by_way = {
        Way.ASKED: asked - same,
        Way.SAME: same,
        Way.GONE: one.difference.left,
        Way.COVERED: one.covered_lines - asked,
    }
    return [
        {"line": plain(line), "name": named.get(line.item_id, ""), "way": way.value}
        for way, lines in by_way.items()
        for line in sorted(lines, key=lambda line: (named.get(line.item_id, ""), line.what, line.year or 0))
    ]


def _why_again(one: EndorsementFacts, why: str) -> list[str]:
    """That it has answered before, and why it is asked again; nothing to whoever hasn't."""
    if why:
        return [gettext("Dere har svart på dette før. Vi spør igjen, og grunnen er denne:"), "%(why)s"]
    if one.has_answered:
        return [gettext("Dere har svart på dette før. Noe er endret siden, så vi spør igjen.")]
    return []


def _write(reader: Reader, of: InitiativeFacts, one: EndorsementFacts, reply_by: date | None, why: str) -> None:
    """One letter, in the municipality's own language, within the caller's action."""
    partner = one.actor
    with translation.override(of.municipality.language):
        by = f"{reply_by:%d.%m.%Y}" if reply_by else ""
        words = {**shared_words(reader, of, partner), "by": by, "why": why}
        paragraphs = [
            gettext("Hei!"),
            gettext(
                "Strategien for %(initiative)s er klar til å vedtas. Vi spør om %(receiver)s slutter seg til sin del."
            ),
            *_why_again(one, why),
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
    """The partner answers about what it was asked, through its link or as the unit's manager; also anew.

    Who endorses a handover on exactly the terms that it is asked about elsewhere has answered that with yes as well:
    in the same transaction, and the item's history says how. Who declines, or sets conditions, has not answered it;
    and a yes to a handover that was given before stands, as it does for any receiver: the giver takes it back.

    Raises Invalid, NotAllowed; Conflict where another answer came meanwhile; Refused where it was changed since: then
    it is asked again.
    """
    roles.demand(reader, roles.Permission.ANSWER_HANDOVER, of.place_of(actor_key(actor_id)))
    with action(reader=reader, did=_did(of, actor_id, asked_id, given), why=given.words.strip(), touches=[of.scope]):
        one = _answerable(reader, of, actor_id, asked_id, given)
        if problems := list(_problems(one, given)):
            raise Invalid(problems)
        _put(reader, of, one, given)


def enter_endorsement(
    *, reader: Reader, of: InitiativeFacts, actor_id: int, asked_id: int, given: AnswerGiven, entered: Entered
) -> None:
    """Write down what a partner answered another way: at a meeting, in a letter, by e-mail. It counts as its own.

    Raises Invalid, NotAllowed, Conflict, Refused as `answer_endorsement`.
    """
    roles.demand(reader, roles.Permission.PROPOSE_HANDOVER, of.place)
    did = msg("førte inn svaret fra %(name)s om egen del", name=given.on_behalf_of.strip())
    with action(reader=reader, did=did, why=given.words.strip(), touches=[of.scope]):
        one = _answerable(reader, of, actor_id, asked_id, given)
        asked_on = timezone.localdate(one.asked.asked_at) if one.asked else timezone.localdate()
        has_paper = entered.file is not None or not says_nothing(entered.reference)
        entering = entered_problems(entered.given_on, asked_on, timezone.localdate(), has_paper=has_paper)
        if problems := [*_problems(one, given), *entering]:
            raise Invalid(problems)
        _put(reader, of, one, given, entered=entered)


def _answerable(
    reader: Reader, of: InitiativeFacts, actor_id: int, asked_id: int, given: AnswerGiven
) -> EndorsementFacts:
    """The partner's part, while nobody else answers for it."""
    _one_at_a_time(of)
    one = endorsement(reader, of, actor_id)
    if one is None or one.asked is None or one.asked.id != asked_id:
        raise NotFound(msg("Vi fant ikke spørsmålet. Åpne siden på nytt."))
    closed = state_of(of) is State.CLOSED
    if refusal := may_answer(one.state, answered=one.asked.answer is not None, closed=closed):
        raise Refused(refusal)
    if one.asked.seen != given.after:
        raise Conflict(msg("Det ble svart mens du skrev. Se svaret som står, og endre det hvis det ikke stemmer."))
    return one


def _problems(one: EndorsementFacts, given: AnswerGiven) -> Iterator[Problem]:
    return answer_problems(
        reply=given.reply, on_behalf_of=given.on_behalf_of, words=given.words, municipal=one.is_municipal
    )


def _put(
    reader: Reader,
    of: InitiativeFacts,
    one: EndorsementFacts,
    given: AnswerGiven,
    *,
    entered: Entered | None = None,
) -> None:
    if one.asked is None:
        raise NotFound
    row = EndorsementAnswer.objects.create(
        endorsement_id=one.asked.id,
        reply=given.reply,
        by=reader.name,
        on_behalf_of=given.on_behalf_of.strip(),
        in_role=given.in_role.strip(),
        mandate=given.mandate.strip(),
        words=given.words.strip(),
        how=entered.how if entered else "",
        given_on=entered.given_on if entered else None,
        reference=entered.reference.strip() if entered else "",
    )
    if entered is not None and entered.file is not None:
        file = entered.file
        attach_file(reader=reader, scope=of.scope, about=about_answer(row.pk), content=file.content, name=file.name)
    if given.reply is Reply.YES:
        said = ReplyGiven(Reply.YES, given.on_behalf_of, given.in_role, given.mandate, given.words)
        answer_as_endorsed(reader=reader, of=of, actor_id=one.actor.id, lines=one.open_lines, given=said)


_DID = {
    Reply.YES: msg("sluttet seg til sin del"),
    Reply.CONDITIONAL: msg("sluttet seg til sin del, på vilkår"),
    Reply.NO: msg("sluttet seg ikke til sin del"),
}


def _did(of: InitiativeFacts, actor_id: int, asked_id: int, given: AnswerGiven) -> Message:
    """In the history, also of each item that it thereby said yes to take over: where the yes came from."""
    asked = Endorsement.objects.filter(pk=asked_id, actor_id=actor_id).values_list("part", flat=True).first() or []
    if given.reply is Reply.YES and agreed_by(of, actor_id, [read(one["line"]) for one in asked]):
        return msg("sluttet seg til sin del, og sa med det ja til å ta over")
    return _DID[given.reply]
