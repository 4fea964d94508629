"""What a message of the plan is, how far it has come, and what can't be about one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any

from varig.foundation.kernel import Message, PartialDate, Problem, msg

MESSAGE = "message"
"""The word by which checks name a message."""


class Channel(StrEnum):
    """How it is said."""

    LETTER = "letter"
    OPEN_MEETING = "open_meeting"
    WEBSITE = "website"
    SOCIAL_MEDIA = "social_media"
    EMAIL = "email"
    SMS = "sms"
    POSTER = "poster"
    PRESS = "press"
    CONVERSATION = "conversation"
    MEETING = "meeting"
    HEARING = "hearing"
    OTHER = "other"


class Tongue(StrEnum):
    """The language it is said in: those that Varig speaks, and the most spoken others."""

    BOKMAL = "nb"
    NYNORSK = "nn"
    ENGLISH = "en"
    SAMI = "se"
    ARABIC = "ar"
    PERSIAN = "fa"
    POLISH = "pl"
    SOMALI = "so"
    TAMIL = "ta"
    TIGRINYA = "ti"
    TURKISH = "tr"
    UKRAINIAN = "uk"
    URDU = "ur"
    VIETNAMESE = "vi"
    OTHER = "other"


CHANNEL_NAMES: dict[Channel, Message] = {
    Channel.LETTER: msg("Brev"),
    Channel.OPEN_MEETING: msg("Åpent møte"),
    Channel.WEBSITE: msg("Nettside"),
    Channel.SOCIAL_MEDIA: msg("Sosiale medier"),
    Channel.EMAIL: msg("E-post"),
    Channel.SMS: msg("SMS"),
    Channel.POSTER: msg("Oppslag"),
    Channel.PRESS: msg("Avis og lokale medier"),
    Channel.CONVERSATION: msg("Samtale"),
    Channel.MEETING: msg("Møte"),
    Channel.HEARING: msg("Høring"),
    Channel.OTHER: msg("Annen kanal"),
}
TONGUE_NAMES: dict[Tongue, Message] = {
    Tongue.BOKMAL: msg("Bokmål"),
    Tongue.NYNORSK: msg("Nynorsk"),
    Tongue.ENGLISH: msg("Engelsk"),
    Tongue.SAMI: msg("Nordsamisk"),
    Tongue.ARABIC: msg("Arabisk"),
    Tongue.PERSIAN: msg("Persisk"),
    Tongue.POLISH: msg("Polsk"),
    Tongue.SOMALI: msg("Somali"),
    Tongue.TAMIL: msg("Tamil"),
    Tongue.TIGRINYA: msg("Tigrinja"),
    Tongue.TURKISH: msg("Tyrkisk"),
    Tongue.UKRAINIAN: msg("Ukrainsk"),
    Tongue.URDU: msg("Urdu"),
    Tongue.VIETNAMESE: msg("Vietnamesisk"),
    Tongue.OTHER: msg("Et annet språk"),
}


class Stage(StrEnum):
    """How far a message has come."""

    TOLD = "told"
    LATE = "late"
    PLANNED = "planned"
    UNDATED = "undated"


@dataclass(frozen=True)
class Look:
    """How a stage is shown: word, icon and tone."""

    label: Message
    icon: str
    tone: str


STAGE_LOOKS: dict[Stage, Look] = {
    Stage.TOLD: Look(msg("Fortalt"), "check", "good"),
    Stage.LATE: Look(msg("Skulle vært fortalt"), "triangle", "warn"),
    Stage.PLANNED: Look(msg("Planlagt"), "circle", "none"),
    Stage.UNDATED: Look(msg("Uten dato"), "question", "none"),
}


def stage_of(planned: PartialDate | None, told_on: PartialDate | None, today: date) -> Stage:
    """Told once it has a day; late when the last day it was planned for is over."""
    if told_on is not None:
        return Stage.TOLD
    if planned is None:
        return Stage.UNDATED
    return Stage.LATE if planned.last_day() < today else Stage.PLANNED


def is_whole(channel: object, planned: object, told_on: object, sender: object) -> bool:
    """Whether it says how, when and from whom (F24): without those nobody will ever send it."""
    return bool(channel and (planned or told_on) and sender)


def message_problems(_of: object, values: Mapping[str, Any]) -> Iterator[Problem]:
    """What can't be about a message."""
    if ";" in (values.get("name") or ""):
        yield Problem(msg("Skriv tittelen uten semikolon, så den kan stå i en liste sammen med andre."), "name")


def told_problems(told_on: PartialDate | None, today: date) -> Iterable[Problem]:
    """Nobody has been told on a day that hasn't come."""
    if told_on is not None and told_on.first_day() > today:
        text = msg("%(day)s har ikke vært ennå. Skriv dagen det ble sagt, eller sett den som planlagt.", day=told_on)
        yield Problem(text, "told_on")
