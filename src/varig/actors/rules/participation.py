"""Who was asked and how, what they voiced, and what came of it (R36, F21)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from enum import StrEnum
from typing import Any

from varig.foundation.kernel import Message, Problem, msg


class GroupKind(StrEnum):
    """What brings a group together."""

    CHILDREN_AND_YOUTH = "children_and_youth"
    YOUNG_ADULTS = "young_adults"
    FAMILIES = "families"
    ELDERLY = "elderly"
    WOMEN = "women"
    MEN = "men"
    LANGUAGE_GROUP = "language_group"
    NEWCOMERS = "newcomers"
    DISABLED = "disabled"
    TENANTS = "tenants"
    OUT_OF_WORK = "out_of_work"
    VOLUNTEERS = "volunteers"
    BUSINESS = "business"
    EVERYBODY = "everybody"
    OTHER = "other"


GROUP_NAMES: dict[GroupKind, Message] = {
    GroupKind.CHILDREN_AND_YOUTH: msg("Barn og unge"),
    GroupKind.YOUNG_ADULTS: msg("Unge voksne"),
    GroupKind.FAMILIES: msg("Familier"),
    GroupKind.ELDERLY: msg("Eldre"),
    GroupKind.WOMEN: msg("Kvinner"),
    GroupKind.MEN: msg("Menn"),
    GroupKind.LANGUAGE_GROUP: msg("Språkgruppe"),
    GroupKind.NEWCOMERS: msg("Nyinnflyttede"),
    GroupKind.DISABLED: msg("Personer med funksjonsnedsettelse"),
    GroupKind.TENANTS: msg("Leietakere"),
    GroupKind.OUT_OF_WORK: msg("Personer uten arbeid"),
    GroupKind.VOLUNTEERS: msg("Frivillige"),
    GroupKind.BUSINESS: msg("Næringsdrivende"),
    GroupKind.EVERYBODY: msg("Alle som bor i området"),
    GroupKind.OTHER: msg("Andre"),
}


class EventForm(StrEnum):
    """How people were asked."""

    OPEN_MEETING = "open_meeting"
    WORKSHOP = "workshop"
    SURVEY = "survey"
    INTERVIEWS = "interviews"
    WALK = "walk"
    STAND = "stand"
    DIGITAL = "digital"
    COUNCIL = "council"
    OTHER = "other"


FORM_NAMES: dict[EventForm, Message] = {
    EventForm.OPEN_MEETING: msg("Åpent møte"),
    EventForm.WORKSHOP: msg("Verksted"),
    EventForm.SURVEY: msg("Spørreundersøkelse"),
    EventForm.INTERVIEWS: msg("Samtaler og intervjuer"),
    EventForm.WALK: msg("Gåtur i området"),
    EventForm.STAND: msg("Stand"),
    EventForm.DIGITAL: msg("Digital medvirkning"),
    EventForm.COUNCIL: msg("Råd eller utvalg"),
    EventForm.OTHER: msg("Annet"),
}


class NeedState(StrEnum):
    """Where a need or wish stands."""

    OPEN = "open"
    ANSWERED = "answered"
    TAKEN_UP = "taken_up"
    NOT_TAKEN_UP = "not_taken_up"


STATE_NAMES: dict[NeedState, Message] = {
    NeedState.OPEN: msg("Ikke besvart"),
    NeedState.ANSWERED: msg("Besvart"),
    NeedState.TAKEN_UP: msg("Fulgt opp"),
    NeedState.NOT_TAKEN_UP: msg("Ikke fulgt opp"),
}


def need_problems(values: Mapping[str, Any]) -> Iterable[Problem]:
    """Those who voiced it are owed words, not only a tick."""
    state = values.get("state")
    if state == NeedState.ANSWERED and not values.get("reply"):
        yield Problem(msg("Skriv hva dere svarte."), "reply")
    if state == NeedState.TAKEN_UP and not values.get("outcome"):
        yield Problem(msg("Skriv hva det ble til."), "outcome")
    if state == NeedState.NOT_TAKEN_UP and not values.get("reason"):
        yield Problem(msg("Skriv hvorfor det ikke ble fulgt opp. De som ba om det, bør få vite det."), "reason")
