"""What Enhetsregisteret says of an actor, in our words."""

from __future__ import annotations

import re
from enum import StrEnum

from varig.actors.rules.kinds import ActorKind, kind_by_name
from varig.foundation.kernel import Message, msg


class RegisterState(StrEnum):
    """Whether Enhetsregisteret knows the actor as living, when somebody last asked."""

    NOT_CHECKED = "not_checked"
    ACTIVE = "active"
    WINDING_UP = "winding_up"
    BANKRUPT = "bankrupt"
    DELETED = "deleted"
    NOT_FOUND = "not_found"


STATE_NAMES: dict[RegisterState, Message] = {
    RegisterState.NOT_CHECKED: msg("Ikke sjekket"),
    RegisterState.ACTIVE: msg("Aktiv"),
    RegisterState.WINDING_UP: msg("Under avvikling"),
    RegisterState.BANKRUPT: msg("Konkurs"),
    RegisterState.DELETED: msg("Slettet"),
    RegisterState.NOT_FOUND: msg("Ikke funnet"),
}

# Whoever is in one of these can hardly take over anything: said aloud on its page.
WARNINGS: dict[RegisterState, Message] = {
    RegisterState.WINDING_UP: msg("Enhetsregisteret sier at %(name)s er under avvikling."),
    RegisterState.BANKRUPT: msg("Enhetsregisteret sier at %(name)s er konkurs."),
    RegisterState.DELETED: msg("Enhetsregisteret sier at %(name)s er slettet."),
    RegisterState.NOT_FOUND: msg("Enhetsregisteret har ingen med organisasjonsnummeret til %(name)s."),
}


def warning_of(state: RegisterState, name: str) -> Message | None:
    """The sentence about whoever is in trouble; None about the others."""
    return WARNINGS[state].with_params({"name": name}) if state in WARNINGS else None


# Codes of Enhetsregisteret for what somebody is (https://data.brreg.no/enhetsregisteret/api/organisasjonsformer).
_FORMS: dict[str, ActorKind] = {
    "FLI": ActorKind.ASSOCIATION,
    "BRL": ActorKind.HOUSING_COOPERATIVE,
    "ESEK": ActorKind.HOUSING_COOPERATIVE,
    "KOMM": ActorKind.UNIT,
    "KF": ActorKind.UNIT,
    "STAT": ActorKind.STATE,
    "SF": ActorKind.STATE,
    **dict.fromkeys(("AS", "ASA", "ENK", "ANS", "DA", "NUF", "KS", "BBL"), ActorKind.BUSINESS),
}


def kind_by_form(code: str, name: str) -> ActorKind:
    """What somebody most likely is, by the form in the register; else by the name."""
    return _FORMS.get(code) or kind_by_name(name)


_SMALL = frozenset("og i for av på til ved fra under med the of and".split())  # noqa: SIM905 -- a list of words
_CAPITALS = frozenset("AS ASA DA ANS SA BA IL IF FK IK BRL SU FAU KFUM KFUK NAV OBOS USBL IOGT SFO".split())  # noqa: SIM905


def as_people_write(name: str) -> str:
    """A name that the register has in capitals, as a start for whoever knows how it is written.

    >>> as_people_write("FURUSET OG ELLINGSRUD VEL AS")
    'Furuset og Ellingsrud Vel AS'
    """
    if name != name.upper():
        return name
    words = name.split()
    return " ".join(_written(word, is_first=at == 0) for at, word in enumerate(words))


def _written(word: str, *, is_first: bool) -> str:
    if word in _CAPITALS:
        return word
    if word.lower() in _SMALL and not is_first:
        return word.lower()
    return re.sub(r"[^\W\d_]+", lambda found: found[0].capitalize(), word)
