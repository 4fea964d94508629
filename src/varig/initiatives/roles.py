"""Who may do what, as prose that a municipality can read and correct.

A role is granted within a scope (an initiative, or a whole municipality), a unit manager's for one unit. A partner
holds no account: a personal link gives the role `link` for one actor in one initiative.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from enum import StrEnum, auto
from functools import lru_cache

from rules.predicates import predicate
from rules.rulesets import RuleSet

from varig.foundation.kernel import Grant, Message, NotAllowed, Reader, ReaderKind, msg


class Permission(StrEnum):
    """One thing that can be done."""

    READ = auto()
    EDIT_INITIATIVE = auto()
    EDIT_ITEM = auto()
    IMPORT = auto()
    PROPOSE_FATE = auto()
    DECIDE_FATE = auto()
    REGISTER_DECISION = auto()
    PROPOSE_HANDOVER = auto()
    ANSWER_HANDOVER = auto()
    ANSWER_HEARING = auto()
    SET_GAP_ASIDE = auto()
    PUBLISH = auto()
    MAKE_DOCUMENTS = auto()
    WRITE_DOCUMENTS = auto()
    FREEZE_DOCUMENTS = auto()
    COMMENT_DOCUMENTS = auto()
    FOLLOW_UP = auto()
    ARCHIVE = auto()
    CLOSE_INITIATIVE = auto()
    MANAGE_ACCOUNTS = auto()


@dataclass(frozen=True)
class Place:
    """Where something is to be done: the scopes it lies in, and the actors that answer for it."""

    scopes: frozenset[str]
    units: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Role:
    """A role, what it is for, what it may do everywhere in its scope, and what only for its own unit.

    `called` is its name as it stands within a sentence.
    """

    key: str
    name: Message
    called: Message
    description: Message
    may: frozenset[Permission]
    may_for_own_unit: frozenset[Permission] = field(default_factory=frozenset)


_RUNS_THE_INITIATIVE = frozenset(
    {
        Permission.READ,
        Permission.EDIT_ITEM,
        Permission.IMPORT,
        Permission.PROPOSE_FATE,
        Permission.PROPOSE_HANDOVER,
        Permission.MAKE_DOCUMENTS,
        Permission.WRITE_DOCUMENTS,
        Permission.COMMENT_DOCUMENTS,
    }
)

ROLES: dict[str, Role] = {
    role.key: role
    for role in (
        Role(
            "administrator",
            msg("Administrator"),
            msg("administrator"),
            msg("Gir folk roller og passer på enhetene. Endrer ikke satsingen."),
            frozenset({Permission.READ, Permission.MANAGE_ACCOUNTS}),
        ),
        Role(
            "programme_manager",
            msg("Programleder"),
            msg("programleder"),
            msg("Driver satsingen, foreslår hva som skal skje med hvert punkt. Foreslår, men vedtar ikke."),
            _RUNS_THE_INITIATIVE
            | {
                Permission.EDIT_INITIATIVE,
                Permission.SET_GAP_ASIDE,
                Permission.FREEZE_DOCUMENTS,
                Permission.FOLLOW_UP,
                Permission.ARCHIVE,
            },
        ),
        Role(
            "programme_owner",
            msg("Programeier"),
            msg("programeier"),
            msg("Avgjør innenfor delegert myndighet, og godkjenner det som sendes ut."),
            frozenset(
                {
                    Permission.READ,
                    Permission.PROPOSE_FATE,
                    Permission.DECIDE_FATE,
                    Permission.REGISTER_DECISION,
                    Permission.SET_GAP_ASIDE,
                    Permission.PUBLISH,
                    Permission.CLOSE_INITIATIVE,
                    Permission.MAKE_DOCUMENTS,
                    Permission.WRITE_DOCUMENTS,
                    Permission.FREEZE_DOCUMENTS,
                    Permission.COMMENT_DOCUMENTS,
                    Permission.FOLLOW_UP,
                    Permission.ARCHIVE,
                }
            ),
        ),
        Role(
            "coordinator",
            msg("Koordinator"),
            msg("koordinator"),
            msg("Holder registrene ved like, og foreslår sammen med programlederen."),
            _RUNS_THE_INITIATIVE,
        ),
        Role(
            "unit_manager",
            msg("Tjenesteleder"),
            msg("tjenesteleder"),
            msg("Ser hva enheten blir bedt om å ta over, svarer for den, og retter det enheten svarer for."),
            frozenset({Permission.READ, Permission.MAKE_DOCUMENTS, Permission.COMMENT_DOCUMENTS}),
            frozenset(
                {
                    Permission.EDIT_ITEM,
                    Permission.ANSWER_HANDOVER,
                    Permission.ANSWER_HEARING,
                    Permission.FOLLOW_UP,
                }
            ),
        ),
        Role(
            "secretariat",
            msg("Sekretariat"),
            msg("sekretariat"),
            msg("Leser alt, og fører inn hva som er vedtatt."),
            frozenset(
                {
                    Permission.READ,
                    Permission.REGISTER_DECISION,
                    Permission.MAKE_DOCUMENTS,
                    Permission.WRITE_DOCUMENTS,
                    Permission.FREEZE_DOCUMENTS,
                    Permission.COMMENT_DOCUMENTS,
                    Permission.ARCHIVE,
                }
            ),
        ),
        Role(
            "reader",
            msg("Leser"),
            msg("leser"),
            msg("Leser alt i satsingen."),
            frozenset({Permission.READ, Permission.MAKE_DOCUMENTS}),
        ),
        Role(
            "link",
            msg("Partner med lenke"),
            msg("partner med lenke"),
            msg("Ser det som gjelder egen organisasjon, og svarer på det."),
            frozenset(),
            frozenset({Permission.ANSWER_HANDOVER, Permission.ANSWER_HEARING}),
        ),
    )
}


def _granted(grant: Grant, permission: Permission, place: Place) -> bool:
    role = ROLES.get(grant.role)
    if role is None or grant.scope not in place.scopes:
        return False
    return permission in role.may or (permission in role.may_for_own_unit and grant.unit in place.units)


def _holds(permission: Permission) -> Callable[[Reader, Place], bool]:
    @predicate(f"holds {permission}")  # type: ignore[untyped-decorator]
    def holds(reader: Reader, place: Place) -> bool:
        return any(_granted(grant, permission, place) for grant in reader.grants)

    return holds


@predicate("is the program itself")  # type: ignore[untyped-decorator]
def _is_system(reader: Reader) -> bool:
    """The command line on the server: whoever runs it owns the database anyway."""
    return reader.kind is ReaderKind.SYSTEM


PERMISSIONS = RuleSet()
for _permission in Permission:
    PERMISSIONS.add_rule(_permission, _is_system | _holds(_permission))


@lru_cache(maxsize=4_096)
def may(reader: Reader, permission: Permission, place: Place) -> bool:
    """Whether the reader may do this here."""
    return bool(PERMISSIONS.test_rule(permission, reader, place))


def demand(reader: Reader, permission: Permission, place: Place) -> None:
    """Go on if the reader may do this here; else NotAllowed with who can."""
    if not may(reader, permission, place):
        raise NotAllowed(who_can(permission))


_ONLY_FOR_OWN = {
    Permission.EDIT_ITEM: msg("tjenestelederen for enheten som er ansvarlig,"),
    Permission.ANSWER_HANDOVER: msg("Tjenestelederen for mottakeren"),
    Permission.FOLLOW_UP: msg("tjenestelederen for enheten som er ansvarlig,"),
    Permission.ANSWER_HEARING: msg("Tjenestelederen for enheten som er spurt"),
}


def who_can(permission: Permission) -> Message:
    """A sentence that names the roles that may do this; who may only for their own unit are told apart."""
    names: list[Message] = [role.called for role in ROLES.values() if permission in role.may]
    if names:
        names[0] = next(role.name for role in ROLES.values() if permission in role.may)
    if permission in _ONLY_FOR_OWN:
        names.append(_ONLY_FOR_OWN[permission])
    if len(names) == 1:
        return msg("%(role)s kan gjøre dette.", role=names[0])
    listed = names[0]
    for name in names[1:-1]:
        listed = msg("%(first)s, %(next)s", first=listed, next=name)
    return msg("%(first)s eller %(last)s kan gjøre dette.", first=listed, last=names[-1])
