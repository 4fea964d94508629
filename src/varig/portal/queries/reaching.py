"""How a receiver reaches whoever asked it: by what is registered of that person, else the programme office."""

from __future__ import annotations

from collections.abc import Iterable

from varig.actors.queries import actors
from varig.actors.queries.contact import contact_roles
from varig.actors.rules import ActorKind
from varig.foundation.accounts.queries import grants_within
from varig.foundation.kernel import folded, system_reader
from varig.initiatives.queries import InitiativeFacts
from varig.portal.rules import NO_CONTACT, Contact

_PROGRAM = system_reader("portal")


def ways_to(of: InitiativeFacts, names: Iterable[str]) -> list[Contact]:
    """Each person by name with number and address, where known; else by the office's, which then is the name.

    A name that several have is nobody's here: a letter must not go to a stranger.
    """
    wanted = list(dict.fromkeys(names))
    if not wanted:
        return []
    office = _office(of)
    own = _accounts(of)
    found = [_of_person(name, own.get(folded(name), set()), office) for name in wanted]
    reachable = [one for one in found if one.is_reachable]
    lost = len(reachable) < len(found)
    return [*reachable, *([office[0]] if lost and office and office[0].is_reachable else [])]


def _of_person(name: str, emails: set[str], office: list[Contact]) -> Contact:
    listed = [one for one in office[1:] if folded(one.unit) == folded(name)]
    kept = listed[0] if len(listed) == 1 else NO_CONTACT
    email = next(iter(emails)) if len(emails) == 1 else kept.email
    return Contact(name, kept.phone, email)


def _accounts(of: InitiativeFacts) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for one in grants_within(_PROGRAM, of.place.scopes):
        if one.account.is_active:
            found.setdefault(folded(one.account.name), set()).add(one.account.email)
    return found


def _office(of: InitiativeFacts) -> list[Contact]:
    """The office itself, and then its people by name."""
    offices = [one for one in actors(_PROGRAM, of) if one.kind is ActorKind.PROGRAMME_OFFICE]
    if not offices:
        return []
    office = offices[0]
    people = contact_roles(_PROGRAM, of, office.id)
    phones = [one.phone for one in people if one.phone and not one.person]
    emails = [one.email for one in people if one.email and not one.person]
    itself = Contact(office.name, next(iter(phones), ""), office.email or next(iter(emails), ""))
    return [itself, *(Contact(one.person, one.phone, one.email) for one in people if one.person)]
