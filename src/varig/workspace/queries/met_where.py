"""Where each requirement of the guide is met in the program, and what the program doesn't have yet."""

from __future__ import annotations

from dataclasses import dataclass

from varig.foundation.kernel import Message, msg


@dataclass(frozen=True)
class Place:
    """A page: what it is called, and its address by name; `rest` is what comes after the short name."""

    label: Message
    route: str
    rest: tuple[str, ...] = ()
    anchor: str = ""


def _register(label: Message, path: str) -> Place:
    return Place(label, "workspace:register", (path,))


_ABOUT = Place(msg("Om satsingen"), "initiatives:about")
_AFTER = Place(msg("Etter satsingen"), "initiatives:edit_after")
_DECISION = Place(msg("Vedtak og periode"), "initiatives:edit_decision")
_LEGACY = Place(msg("Arven"), "workspace:legacy")
_FALLING = Place(msg("Hva faller bort"), "workspace:falling")
_MONEY = Place(msg("Penger etter slutt"), "workspace:money")
_REPORT = Place(msg("Sluttrapport"), "workspace:document", ("sluttrapport",))
_STRATEGY = Place(msg("Strategi"), "workspace:document", ("videreforingsstrategi",))
_GOALS = Place(msg("Mål"), "initiatives:goals")
_CHAIN = Place(msg("Erfaringer"), "lessons:chain")
_SUPPORT = Place(msg("Støtte"), "cooperation:supports")
_MEASURES = _register(msg("Tiltak"), "tiltak")
_ACTIVITIES = _register(msg("Aktiviteter"), "aktiviteter")
_ASSETS = _register(msg("Anlegg"), "anlegg")
_METHODS = _register(msg("Metoder"), "metoder")
_ADOPTIONS = _register(msg("Tatt i bruk"), "tatt-i-bruk")
_OFFICE = _register(msg("Programkontor"), "programkontor")
_TASKS = _register(msg("Oppgaver"), "oppgaver")
_ACTORS = _register(msg("Aktører"), "aktorer")
_NEEDS = _register(msg("Behov og ønsker"), "behov")
_GROUPS = _register(msg("Grupper"), "grupper")
_PLACES = _register(msg("Møteplasser"), "moteplasser")
_NETWORKS = _register(msg("Nettverk"), "nettverk")
_CONTACTS = _register(msg("Kontaktflater"), "kontaktflater")
_AGREEMENTS = _register(msg("Avtaler"), "avtaler")
_UMBRELLAS = _register(msg("Paraplyorganisasjoner"), "paraplyer")
_LEADERS = _register(msg("Lederprogram"), "lederprogram")
_COMMITMENTS = _register(msg("Forpliktelser"), "forpliktelser")
_FOLLOW_UP = Place(msg("Oppfølging"), "followup:home")
_ARCHIVE = Place(msg("Arkiv"), "decisions:archive")
_PLAN = Place(msg("Kommunikasjon"), "communication:plan")
_MEETINGS = Place(msg("Møter"), "decisions:meetings")
_DECISIONS = Place(msg("Drøfting og vedtak"), "decisions:front")
_ENDORSEMENTS = Place(msg("Tilslutning"), "decisions:endorsements")
_HEARINGS = Place(msg("Høringer"), "decisions:hearings")
_PERSONS = _register(msg("Ressurspersoner"), "ressurspersoner")

MET: dict[str, tuple[Place, ...]] = {
    "R1": (_AFTER, _COMMITMENTS),
    "R2": (_AFTER,),
    "R3": (_DECISION, _GOALS, _MEASURES),
    "R4": (_DECISION,),
    "R5": (_OFFICE, _TASKS, _ARCHIVE),
    "R6": (_FOLLOW_UP,),
    "R7": (_FOLLOW_UP, _COMMITMENTS),
    "R8": (_LEGACY, _MONEY, _ASSETS, _FOLLOW_UP),
    "R9": (_FOLLOW_UP, _COMMITMENTS),
    "R10": (_FOLLOW_UP, _COMMITMENTS),
    "R11": (_METHODS, _ADOPTIONS),
    "R12": (_METHODS, _ADOPTIONS),
    "R13": (_METHODS, _ADOPTIONS),
    "R14": (_ABOUT,),
    "R15": (_DECISION,),
    "R16": (_DECISION, _LEGACY),
    "R17": (_LEGACY, _STRATEGY),
    "R18": (_LEGACY, _FALLING),
    "R19": (_AFTER, _COMMITMENTS),
    "R20": (_AFTER, _COMMITMENTS),
    "R21": (_PLAN,),
    "R22": (_REPORT,),
    "R23": (_REPORT, _GOALS, _MEASURES),
    "R24": (_CHAIN, _REPORT),
    "R25": (_REPORT,),
    "R26": (_STRATEGY,),
    "R27": (_STRATEGY,),
    "R28": (_PLAN,),
    "R29": (_PLAN,),
    "R30": (_PLAN,),
    "R31": (_CHAIN,),
    "R32": (_ADOPTIONS, _COMMITMENTS),
    "R33": (_METHODS,),
    "R34": (_MEASURES,),
    "R35": (_MEASURES,),
    "R36": (_NEEDS, _GROUPS, _HEARINGS),
    "R37": (_LEGACY,),
    "R38": (_LEGACY,),
    "R39": (_ACTORS, _FALLING),
    "R40": (_SUPPORT,),
    "R41": (_SUPPORT,),
    "R42": (_SUPPORT,),
    "R43": (_ACTORS,),
    **{f"R{number}": (_SUPPORT,) for number in range(44, 52)},
    "R52": (_ACTIVITIES,),
    "R53": (_ACTORS, _ACTIVITIES),
    "R54": (_ACTIVITIES,),
    "R55": (_UMBRELLAS, _COMMITMENTS),
    "R56": (_PLACES,),
    "R57": (_NETWORKS,),
    "R58": (_CONTACTS,),
    "R59": (_AGREEMENTS,),
    "R60": (_ACTIVITIES,),
    "R61": (_LEADERS,),
    "R62": (_LEADERS,),
    "R63": (_LEADERS,),
    "R64": (_LEADERS, _CONTACTS),
    "R65": (_PERSONS,),
    "R66": (_MEETINGS, _HEARINGS),
    "R67": (_DECISIONS,),
    "R68": (_MEETINGS, _HEARINGS),
    "R69": (_DECISIONS, _ENDORSEMENTS),
}

NOT_YET: dict[str, Message] = {}
