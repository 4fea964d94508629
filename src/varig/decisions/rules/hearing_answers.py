"""An answer to a hearing: what it says of which part, what residents may read of it, our reply, and what it led to."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from varig.decisions.rules.meetings import birth_number_problems
from varig.foundation.kernel import Message, Problem, msg

LONGEST = 10_000
"""Characters of one text. Longer ones are handed in as a file, or by e-mail."""
ANSWER_SHORT = 160
"""Characters of an answer in a list, where nobody has written it in short."""
REPLY_SHORT = 400
"""Characters of our reply in the case paper; the rest is read where it stands."""
SEE_FILE = msg("Se vedlegget.")
"""What an answer says of the whole where it is a file and no word."""
SAME_WITHIN = timedelta(hours=1)
"""The same answer sent again so soon, out of a form that was opened anew, is the same: somebody went back."""
OWN_WORDS = 10
"""Characters. What is shorter, two people say of themselves: «Ja», «Enig»."""
WHOLE = ""
"""The key of an answer to the whole of what is heard, beside the keys of its parts (`strategy.direction`)."""


class Channel(StrEnum):
    """How an answer came."""

    LINK = "link"
    ACCOUNT = "account"
    PUBLIC = "public"
    ENTERED = "entered"


CHANNEL_NAMES: dict[Channel, Message] = {
    Channel.LINK: msg("Personlig lenke"),
    Channel.ACCOUNT: msg("Logget inn"),
    Channel.PUBLIC: msg("Den åpne siden"),
    Channel.ENTERED: msg("Ført inn av oss"),
}


class Stance(StrEnum):
    """Where whoever answers stands, in their own choice."""

    AGREES = "agrees"
    PARTLY = "partly"
    DISAGREES = "disagrees"
    NONE = "none"


STANCE_NAMES: dict[Stance, Message] = {
    Stance.AGREES: msg("Enig"),
    Stance.PARTLY: msg("Delvis enig"),
    Stance.DISAGREES: msg("Uenig"),
    Stance.NONE: msg("Tar ikke stilling"),
}
UNANSWERED = msg("Ikke svart på dette")
STANCES_SAID: dict[Stance | None, Message] = {None: UNANSWERED, **{one: STANCE_NAMES[one] for one in Stance}}
"""As an answer is read. None: whoever answered chose nothing, which is no stand, nor that none is taken."""


class Visibility(StrEnum):
    """Whether residents can read an answer that came on the open page. It waits until somebody has read it."""

    WAITING = "waiting"
    SHOWN = "shown"
    HIDDEN = "hidden"


VISIBILITY_NAMES: dict[Visibility, Message] = {
    Visibility.WAITING: msg("Ikke lest gjennom"),
    Visibility.SHOWN: msg("Vises"),
    Visibility.HIDDEN: msg("Vises ikke"),
}


class Result(StrEnum):
    """What a point of an answer led to."""

    TAKEN_UP = "taken_up"
    PARTLY = "partly"
    NOT_TAKEN_UP = "not_taken_up"
    NOTED = "noted"


RESULT_NAMES: dict[Result, Message] = {
    Result.TAKEN_UP: msg("Tatt til følge"),
    Result.PARTLY: msg("Delvis tatt til følge"),
    Result.NOT_TAKEN_UP: msg("Ikke tatt til følge"),
    Result.NOTED: msg("Tatt med videre"),
}
RESULT_LOOKS: dict[Result, tuple[str, str]] = {
    Result.TAKEN_UP: ("check", "good"),
    Result.PARTLY: ("check-condition", "condition"),
    Result.NOT_TAKEN_UP: ("cross", "none"),
    Result.NOTED: ("check", "none"),
}
"""Icon and tone of each, as `ui.answer` draws them."""
CHANGES = frozenset({Result.TAKEN_UP, Result.PARTLY})
"""What changed something: then it is said where."""


@dataclass(frozen=True)
class AnswerGiven:
    """An answer as somebody sends it. `points` are texts by the key of the part; what is empty says nothing of it."""

    points: Mapping[str, str]
    stance: Stance | None = None
    name: str = ""
    on_behalf_of: str = ""
    in_role: str = ""

    @property
    def said(self) -> dict[str, str]:
        """The texts that say something."""
        cleaned = {key: text.replace("\x00", "").strip() for key, text in self.points.items()}
        return {key: text for key, text in cleaned.items() if text}


def answer_problems(given: AnswerGiven, known: Sequence[str], *, has_file: bool = False) -> Iterable[Problem]:
    """What can't be. A file alone is an answer; so is a stance, without a word. `known` are the keys of the parts."""
    if not given.said and not has_file and given.stance is None:
        yield Problem(msg("Skriv hva du mener, om én del eller om alt."), field_of(WHOLE))
    for key, text in given.said.items():
        if key and key not in known:
            yield Problem(msg("Denne delen er ikke med i høringen."), field_of(key))
        if len(text) > LONGEST:
            yield Problem(msg("Teksten er lengre enn %(most)s tegn. Kort den ned.", most=LONGEST), field_of(key))
    texts = {field_of(key): text for key, text in given.said.items()}
    yield from birth_number_problems({**texts, "name": given.name, "on_behalf_of": given.on_behalf_of})


def anybody_may_say(given: AnswerGiven) -> bool:
    """Whether two people may well send just this: without a name, and a word or less. Then each is counted."""
    return not given.name.strip() and sum(map(len, given.said.values())) < OWN_WORDS


def field_of(key: str) -> str:
    """The form field of a part."""
    return f"text_{key.replace('.', '_')}" if key else "text"


@dataclass(frozen=True)
class ReplyGiven:
    """Our reply to a point of an answer. What changed something names the section where."""

    reply: str
    result: Result
    reason: str = ""
    changed_report: str = ""
    changed_section: str = ""


def reply_problems(given: ReplyGiven) -> Iterable[Problem]:
    """Whoever answered is owed words, a reason where it wasn't followed, and the place where it was."""
    if not given.reply.strip():
        yield Problem(msg("Skriv hva dere svarer."), "reply")
    if given.result in {Result.PARTLY, Result.NOT_TAKEN_UP} and not given.reason.strip():
        yield Problem(msg("Skriv hvorfor det ikke ble fulgt helt."), "reason")
    if given.result in CHANGES and not given.changed_section:
        yield Problem(msg("Velg hvor i dokumentet det er endret."), "changed")
    if given.result not in CHANGES and given.changed_section:
        yield Problem(msg("Noe som ikke er fulgt, kan ikke ha endret en del. La feltet stå tomt."), "changed")
    yield from birth_number_problems({"reply": given.reply, "reason": given.reason})


def is_unchanged(written_at: datetime | None, heard_at: datetime) -> bool:
    """Whether nobody has written in a section since the version that was heard was made."""
    return written_at is None or written_at <= heard_at


def visibility_problems(to: Visibility, why: str) -> Iterable[Problem]:
    """What isn't shown has a reason that stays: nobody's answer disappears unseen."""
    if to is Visibility.HIDDEN and not why.strip():
        yield Problem(msg("Skriv hvorfor svaret ikke vises. Grunnen blir stående."), "why")


def overall(results: Sequence[Result | None]) -> Result | None:
    """What an answer as a whole led to: known when each point is replied to; mixed is partly."""
    if not results or any(one is None for one in results):
        return None
    kinds = set(results)
    if len(kinds) == 1:
        return results[0]
    return Result.PARTLY if kinds & CHANGES else Result.NOT_TAKEN_UP


def shortened(text: str, most: int) -> str:
    """The beginning of a text, on one line, cut between words."""
    line = " ".join(text.split())
    return line if len(line) <= most else f"{line[:most].rsplit(' ', 1)[0]} …"
