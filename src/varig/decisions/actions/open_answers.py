"""Residents answer on the open page, without login: kept at once, shown when somebody has read it.

The form carries its own mark: when it was opened, and a number that is used once. So a form that is sent twice is one
answer, and one that no page of ours made is none. Where it came from is kept only as a mark that is another each
hour, apart from the answer, and for as long as it is needed to count.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from django.core import signing
from django.db import IntegrityError
from django.utils import timezone
from django.utils.crypto import get_random_string, salted_hmac

from varig.decisions.actions.hearing_answers import put_answer
from varig.decisions.actions.hearings import demand_open_still, demand_step
from varig.decisions.models import HearingAnswer, HearingTry
from varig.decisions.queries.hearings import HearingFacts, hearing_as_kept
from varig.decisions.rules.hearing_answers import AnswerGiven, Channel, answer_problems
from varig.decisions.rules.hearing_floods import WINDOW, refusal_of_form, refusal_of_many
from varig.decisions.rules.hearings import Step
from varig.foundation.history.actions import action
from varig.foundation.kernel import Invalid, NotFound, Reader, Refused, msg, system_reader
from varig.initiatives.queries import InitiativeFacts

_SALT = "varig.decisions.open_answers"
_KEPT = timedelta(hours=24)
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
    return _Signer(opened_at or timezone.now()).sign(f"{hearing_id}.{get_random_string(20)}")


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
    earlier = HearingAnswer.objects.filter(hearing_id=hearing_id, nonce=nonce)
    try:
        return earlier.values_list("pk", flat=True).first() or _put(of, known, given, nonce)
    except IntegrityError:
        # The same form, sent twice at the same moment: the first of them is the answer.
        return int(earlier.values_list("pk", flat=True).get())


def _put(of: InitiativeFacts, known: HearingFacts, given: AnswerGiven, nonce: str) -> int:
    reader: Reader = system_reader(OPEN_PAGE)
    with action(reader=reader, did=msg("svarte på høringen «%(name)s»", name=known.name)):
        demand_open_still(of, known.id)
        row = HearingAnswer(hearing_id=known.id, channel=Channel.PUBLIC, nonce=nonce)
        return put_answer(reader, of, row, given, ())


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
