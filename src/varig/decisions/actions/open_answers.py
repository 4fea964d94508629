"""Residents answer on the open page, without login: kept at once, shown when somebody has read it.

The form carries its own mark: when it was opened, and a number of its own. One that no page of ours made is no answer.
A form that is sent twice with the same answer is one, and so is the same answer soon after out of a form that was
opened anew; what says anything else is an answer of its own, whatever form it came by. Nothing that is thanked for is
lost. Where it came from is kept only as a mark that is another each hour, apart from the answer, and for as long as it
is needed to count.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.core import signing
from django.db import connection
from django.db.models import Q
from django.utils import timezone
from django.utils.crypto import get_random_string, salted_hmac

from varig.decisions.actions.hearing_answers import put_answer
from varig.decisions.actions.hearings import demand_open_still, demand_step
from varig.decisions.models import HearingAnswer, HearingTry
from varig.decisions.queries.hearings import HearingFacts, hearing_as_kept
from varig.decisions.rules.hearing_answers import SAME_WITHIN, AnswerGiven, Channel, answer_problems, anybody_may_say
from varig.decisions.rules.hearing_floods import WINDOW, refusal_of_form, refusal_of_many
from varig.decisions.rules.hearings import Step
from varig.foundation.history.actions import action
from varig.foundation.kernel import Invalid, NotFound, Reader, Refused, msg, system_reader
from varig.initiatives.queries import InitiativeFacts

_SALT = "varig.decisions.open_answers"
_KEPT = timedelta(hours=24)
_NUMBER_LENGTH, _MARK_LENGTH = 20, 19
"""Of the form's number and the answer's mark, which stand together with a point between in 40 characters."""
OPEN_PAGE = "Den åpne siden"


@dataclass(frozen=True)
class Sent:
    """What came besides the answer: the form's mark, the field that people don't see, and from where."""

    form: str
    trap: str
    address: str


class _Signer(signing.TimestampSigner):
    """Signs as of a moment."""

    def __init__(self, at: datetime) -> None:
        super().__init__(salt=_SALT)
        self._at = at

    def timestamp(self) -> str:
        return signing.b62_encode(int(self._at.timestamp()))


def form_mark(hearing_id: int, opened_at: datetime | None = None) -> str:
    """For a form that is opened now, or was at that moment."""
    return _Signer(opened_at or timezone.now()).sign(f"{hearing_id}.{get_random_string(_NUMBER_LENGTH)}")


def answer_openly(*, of: InitiativeFacts, hearing_id: int, given: AnswerGiven, sent: Sent) -> int:
    """A resident's answer; its id. It touches nothing that others are reading, so that many can come at once.

    Raises NotFound where the hearing isn't open to all; Refused where it isn't open now, or too much comes at once;
    Invalid.
    """
    known = hearing_as_kept(of, hearing_id)
    if not known.is_public:
        raise NotFound(msg("Vi fant ikke høringen."))
    now = timezone.now()
    demand_step(of, known.phase_at(now), Step.ANSWER)
    _demand_room(known, sent, now)
    nonce = _demand_form(known, sent)
    if problems := list(answer_problems(given, [part.key for part in known.answerable])):
        raise Invalid(problems)
    return _put(of, known, given, nonce)


def _put(of: InitiativeFacts, known: HearingFacts, given: AnswerGiven, nonce: str) -> int:
    """The answer, or the one that it is again."""
    reader: Reader = system_reader(OPEN_PAGE)
    said = _mark_of(given)
    with action(reader=reader, did=msg("svarte på høringen «%(name)s»", name=known.name)):
        demand_open_still(of, known.id)
        with connection.cursor() as cursor:
            # The same answer twice at the same moment: the second waits, and finds the first. Others never wait.
            cursor.execute("SELECT pg_advisory_xact_lock(hashtextextended(%s, 0))", [f"answer {known.id} {said}"])
        row = HearingAnswer(hearing_id=known.id, channel=Channel.PUBLIC, nonce=f"{nonce}.{said}")
        return _earlier(row, given) or put_answer(reader, of, row, given, ())


def _earlier(row: HearingAnswer, given: AnswerGiven) -> int | None:
    """The id of the answer that this one is again: out of the same form, or not long ago out of another."""
    same = Q(nonce=row.nonce)
    if not anybody_may_say(given):
        mark = row.nonce.rpartition(".")[2]
        same |= Q(nonce__endswith=f".{mark}", received_at__gt=timezone.now() - SAME_WITHIN)
    return HearingAnswer.objects.filter(same, hearing_id=row.hearing_id).values_list("pk", flat=True).first()


def _mark_of(given: AnswerGiven) -> str:
    """The same of the same answer: all that is said, where it stands, and by whom. It tells nobody what that is."""
    whole = [sorted(given.said.items()), given.stance or "", " ".join(given.name.split())]
    return salted_hmac(_SALT, json.dumps(whole)).hexdigest()[:_MARK_LENGTH]


def _demand_room(known: HearingFacts, sent: Sent, now: datetime) -> None:
    """Each that comes is counted before it is judged, also those that are refused."""
    mark = salted_hmac(_SALT, f"{known.id} {now:%Y-%m-%d %H} {sent.address}").hexdigest()[:32]
    recent = HearingTry.objects.filter(hearing_id=known.id, at__gt=now - WINDOW)
    from_one, in_all = recent.filter(mark=mark).count(), recent.count()
    HearingTry.objects.create(hearing_id=known.id, mark=mark, at=now)
    refusal = refusal_of_many(from_one, in_all)
    if refusal is not None:
        raise Refused(refusal)


def forget_tries() -> int:
    """What was counted to stop floods is let go when it is a day old; how many there were. Run by the clock."""
    return HearingTry.objects.filter(at__lt=timezone.now() - _KEPT).delete()[0]


def _demand_form(known: HearingFacts, sent: Sent) -> str:
    """The form's number. Raises Refused for one that isn't ours for this hearing, or was sent as no person does."""
    value, age = _read(sent.form)
    hearing_id, _, nonce = value.partition(".")
    refusal = refusal_of_form(age if hearing_id == str(known.id) else None, sent.trap)
    if refusal is not None:
        raise Refused(refusal)
    return nonce


def _read(form: str) -> tuple[str, timedelta | None]:
    signer = signing.TimestampSigner(salt=_SALT)
    try:
        value = signer.unsign(form)
        made = signing.b62_decode(form.rsplit(signer.sep, 2)[1])
    except signing.BadSignature:
        return "", None
    return value, timezone.now() - datetime.fromtimestamp(made, tz=timezone.get_current_timezone())
