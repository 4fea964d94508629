"""The registers of participation: groups, what they were asked, what they voiced and what came of it (R36, F21)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from varig.actors.models import Attendance, Group, Need, NeedGroup, ParticipationEvent
from varig.actors.register import examples, references
from varig.actors.rules.participation import EventForm, GroupKind, NeedState, need_problems
from varig.foundation.kernel import Problem, msg
from varig.foundation.registers.declarations import Register, declare
from varig.foundation.registers.deriving import column, linked
from varig.foundation.registers.storing import Frame
from varig.initiatives.actions.tables import InitiativeTable

_GROUP = msg("Medvirkning")
_KINDS: dict[str, tuple[str, ...]] = {
    GroupKind.CHILDREN_AND_YOUTH: ("barn", "unge", "ungdom", "ungdommer", "elever", "barn og ungdom", "youth"),
    GroupKind.YOUNG_ADULTS: ("unge vaksne",),
    GroupKind.FAMILIES: ("familiar", "småbarnsfamilier", "foreldre", "parents"),
    GroupKind.ELDERLY: ("pensjonister", "seniorer", "elderly"),
    GroupKind.WOMEN: ("kvinne", "kvinnegruppe", "women"),
    GroupKind.MEN: ("mann", "men"),
    GroupKind.LANGUAGE_GROUP: ("språkgrupper", "minoritetsspråklige", "innvandrere", "language group"),
    GroupKind.NEWCOMERS: ("nyinnflytta", "nyankomne", "newcomers"),
    GroupKind.DISABLED: ("funksjonshemmede", "funksjonshemma", "disabled"),
    GroupKind.TENANTS: ("leigetakarar", "beboere i kommunale boliger", "tenants"),
    GroupKind.OUT_OF_WORK: ("arbeidsledige", "arbeidslause"),
    GroupKind.VOLUNTEERS: ("frivillig", "volunteers"),
    GroupKind.BUSINESS: ("næringsliv", "butikker", "business"),
    GroupKind.EVERYBODY: ("alle", "beboere", "bebuarar", "innbyggere", "innbyggjarar", "everybody"),
    GroupKind.OTHER: ("annen", "annet", "anna", "other"),
}
_FORMS: dict[str, tuple[str, ...]] = {
    EventForm.OPEN_MEETING: ("folkemøte", "beboermøte", "bebuarmøte", "møte", "open meeting"),
    EventForm.WORKSHOP: ("workshop", "idéverksted", "idéverkstad", "verkstad"),
    EventForm.SURVEY: ("undersøkelse", "undersøking", "spørreskjema", "survey"),
    EventForm.INTERVIEWS: ("intervju", "samtale", "samtaler", "fokusgruppe", "interviews"),
    EventForm.WALK: ("gåtur", "barnetråkk", "befaring", "synfaring", "walk"),
    EventForm.STAND: ("gatestand", "pop-up"),
    EventForm.DIGITAL: ("digital", "digitalt", "nett", "sosiale medier"),
    EventForm.COUNCIL: ("ungdomsråd", "eldreråd", "råd", "utvalg", "council"),
    EventForm.OTHER: ("annen", "anna", "other"),
}
_STATES: dict[str, tuple[str, ...]] = {
    NeedState.OPEN: ("åpen", "open", "ny", "ikkje besvart", "ubesvart"),
    NeedState.ANSWERED: ("svart", "svart på", "answered"),
    NeedState.TAKEN_UP: ("tatt til følge", "teke til følgje", "gjort", "ja", "taken up"),
    NeedState.NOT_TAKEN_UP: ("ikkje følgt opp", "avslått", "avvist", "nei", "not taken up"),
}


def check_need(of: Frame, values: Mapping[str, Any]) -> Iterable[Problem]:  # noqa: ARG001 -- the engine's
    """Each state says in words what it claims."""
    return need_problems(values)


GROUPS = declare(
    Register(
        key=references.GROUPS,
        path="grupper",
        title=msg("Grupper"),
        one=msg("gruppe"),
        about=msg("Grupper av folk som bor i området og skal bli hørt: barn og unge, eldre, språkgrupper og andre."),
        group=_GROUP,
        order=350,
        identity=("name",),
        label="name",
        store=InitiativeTable(Group, search="search"),
        examples=examples.groups,
        columns=(
            column(
                Group,
                "name",
                required=True,
                listed=True,
                aliases=("namn", "gruppe", "group", "hvem", "kven", "målgruppe"),
            ),
            column(Group, "kind", words=_KINDS, listed=True, aliases=("type", "slag", "slags gruppe", "kategori")),
            column(Group, "size", listed=True, aliases=("antall", "tal på", "størrelse", "storleik", "hvor mange")),
            column(Group, "language", listed=True, aliases=("morsmål", "språk de bruker", "languages")),
            column(
                Group,
                "reached_by",
                listed=True,
                aliases=("kanal", "kanaler", "kanalar", "hvordan nå dem", "korleis dei blir nådde", "how to reach"),
                width=40,
            ),
        ),
    )
)

EVENTS = declare(
    Register(
        key=references.EVENTS,
        path="medvirkning",
        title=msg("Medvirkning"),
        one=msg("medvirkning"),
        about=msg("Møter, undersøkelser og annet der folk i området ble spurt: hvem, hvor mange og hva som kom fram."),
        group=_GROUP,
        order=360,
        identity=("name",),
        label="name",
        store=InitiativeTable(ParticipationEvent, search="search"),
        examples=examples.events,
        columns=(
            column(
                ParticipationEvent,
                "name",
                required=True,
                listed=True,
                aliases=("namn", "møte", "arrangement", "medvirkning", "medverknad", "event", "hva", "kva"),
            ),
            column(ParticipationEvent, "date", listed=True, aliases=("når", "dag", "møtedato", "day")),
            column(
                ParticipationEvent,
                "form",
                words=_FORMS,
                listed=True,
                aliases=("form", "metode", "type", "hvordan", "method"),
            ),
            column(ParticipationEvent, "place", aliases=("stad", "hvor", "kvar", "lokale", "location")),
            # Who took part is one list with how many of each: the register of attendance has the numbers.
            linked(
                "groups",
                msg("Grupper som var med"),
                Attendance,
                own="event",
                other="group",
                refers=references.GROUPS,
                listed=True,
                aliases=("grupper", "deltakere", "deltakarar", "målgrupper", "hvem deltok", "kven deltok"),
            ),
            column(
                ParticipationEvent,
                "count",
                listed=True,
                aliases=("antall", "antall deltakere", "tal på deltakarar", "oppmøte", "hvor mange", "kor mange"),
            ),
            column(
                ParticipationEvent,
                "voiced",
                aliases=("oppsummering", "referat", "innspill", "innspel", "resultat", "summary"),
                width=50,
            ),
        ),
    )
)

ATTENDANCE = declare(
    Register(
        key="attendance",
        path="oppmote",
        title=msg("Oppmøte"),
        one=msg("oppmøte"),
        about=msg("Hvor mange fra hver gruppe som var med, der noen telte."),
        group=_GROUP,
        order=370,
        identity=("event", "group"),
        parent="event",
        store=InitiativeTable(Attendance, within="event__initiative_id", name="event__name", sort="event__sort_key"),
        columns=(
            column(
                Attendance,
                "event",
                refers=references.EVENTS,
                required=True,
                listed=True,
                aliases=("møte", "arrangement", "medverknad", "participation event"),
            ),
            column(
                Attendance,
                "group",
                refers=references.GROUPS,
                required=True,
                listed=True,
                aliases=("målgruppe", "hvem", "kven", "participants"),
            ),
            column(Attendance, "count", listed=True, aliases=("antall", "tal", "deltakere", "kor mange", "number")),
        ),
    )
)

NEEDS = declare(
    Register(
        key=references.NEEDS,
        path="behov",
        title=msg("Behov og ønsker"),
        one=msg("behov"),
        about=msg("Det folk i området har bedt om, hva dere svarte, og hva det ble til."),
        group=_GROUP,
        order=380,
        identity=("name",),
        label="name",
        store=InitiativeTable(Need, search="search"),
        check=check_need,
        examples=examples.needs,
        columns=(
            column(
                Need,
                "name",
                required=True,
                listed=True,
                width=50,
                aliases=("behov", "ønske", "ønskje", "innspill", "innspel", "need", "wish", "hva", "kva"),
            ),
            linked(
                "groups",
                msg("Hvem som ba om det"),
                NeedGroup,
                own="need",
                other="group",
                refers=references.GROUPS,
                listed=True,
                aliases=("gruppe", "grupper", "fra hvem", "frå kven", "voiced by"),
            ),
            column(
                Need,
                "event",
                refers=references.EVENTS,
                filtered=True,
                aliases=("møte", "arrangement", "medvirkning", "medverknad", "hvor det kom fram", "raised at"),
            ),
            column(
                Need,
                "state",
                section=msg("Hva som skjedde"),
                words=_STATES,
                listed=True,
                aliases=("tilstand", "besvart", "fulgt opp", "følgt opp"),
            ),
            column(Need, "reply", aliases=("svar", "svaret vårt", "hva dere svarte", "our reply"), width=40),
            column(
                Need, "outcome", listed=True, aliases=("resultat", "ble til", "blei til", "what came of it"), width=40
            ),
            column(Need, "reason", aliases=("grunn", "årsak", "begrunnelse", "grunngiving", "why not"), width=40),
        ),
    )
)
