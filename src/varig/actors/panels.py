"""What an actor's page tells of it: facts, what it contributes, how it is reached, what was agreed, whom it belongs to;
and on a group's page what it was asked.

Other packages declare their own for `page="actor"`, about `actors.queries.profiles.ActorProfile`: what it answers for.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from django.urls import reverse

from varig.actors.queries.contact import ContactRoleFacts, MembershipFacts, contact_log, contact_roles, memberships
from varig.actors.queries.participation import Attended, groups_asked
from varig.actors.queries.profiles import ActorProfile
from varig.actors.rules.contact import BASIS_NAMES
from varig.actors.rules.enhetsregisteret import STATE_NAMES, RegisterState
from varig.actors.rules.participation import STATE_NAMES as NEED_STATES
from varig.foundation.kernel import Message, PartialDate, msg
from varig.foundation.panels import Subject, panel
from varig.initiatives import roles
from varig.initiatives.queries import InitiativeFacts

MAIN, SIDE, EVENTS = "main", "side", "medvirkning"
LOG_SHOWN = 10


def _may(subject: Subject) -> bool:
    return roles.may(subject.reader, roles.Permission.EDIT_ITEM, subject.frame.place)


def _rights(subject: Subject) -> dict[str, Any]:
    may = _may(subject)
    return {"may": may, "who_can": "" if may else roles.who_can(roles.Permission.EDIT_ITEM)}


def _edit(subject: Subject) -> dict[str, Any]:
    """The link to the register's form, for who may use it."""
    if not _may(subject):
        return {}
    address = reverse("actors:edit", args=[subject.frame.slug, subject.thing.id])
    return {"edit_label": msg("Rediger"), "edit_address": address}


def new_row_at(of: InitiativeFacts, path: str, **given: str) -> str:
    """The form of a new row in which this much is filled in already."""
    return f"{reverse('workspace:new_row', args=[of.slug, path])}?{urlencode(given)}"


def _row_at(of: InitiativeFacts, path: str, row_id: int) -> str:
    return reverse("workspace:edit_row", args=[of.slug, path, row_id])


@dataclass(frozen=True)
class Told:
    """A fact in words. `own` are people's own words, several lines of them."""

    label: Message
    text: str
    address: str = ""
    own: bool = False


@panel(page="actor", key="facts", title=msg("Fakta"), template="actors/_facts.html", order=10, anchor="fakta")
def facts(subject: Subject) -> Mapping[str, Any]:
    """What is known, and the names of what isn't (R43, R53)."""
    one: ActorProfile = subject.thing
    told = (
        Told(msg("E-post"), one.email, f"mailto:{one.email}"),
        Told(msg("Nettsted"), one.website, one.website),
        Told(msg("Kan bidra med"), one.can_contribute, own=True),
        Told(msg("Ønsker å bidra med"), one.wants_to_contribute, own=True),
        Told(msg("Har satt i gang"), one.has_started, own=True),
        Told(msg("Kjemper for"), one.speaks_for, own=True),
    )
    return {
        "known": [each for each in told if each.text],
        "unknown": [each.label for each in told if not each.text],
        **_rights(subject),
        **_edit(subject),
    }


@panel(page="actor", key="contact", title=msg("Kontakten"), template="actors/_contact.html", order=10, column=SIDE)
def contact(subject: Subject) -> Mapping[str, Any]:
    """Who keeps it, when it was last, when it is next (R58, F19)."""
    one: ActorProfile = subject.thing
    log = subject.ask(contact_log, one.id)
    late = one.next_contact is not None and one.next_contact.last_day() < subject.today
    return {"unit": one.contact_unit, "last": log[0].date if log else None, "next": one.next_contact, "late": late}


@dataclass(frozen=True)
class RoleLine:
    """One role as the list shows it."""

    about: ContactRoleFacts
    basis: Message
    address: str


@panel(
    page="actor",
    key="contact_roles",
    title=msg("Kontaktroller"),
    template="actors/_contact_roles.html",
    order=20,
    column=SIDE,
)
def reached_by(subject: Subject) -> Mapping[str, Any]:
    """Whom one asks for, with the day on which that is forgotten."""
    of, one = subject.frame, subject.thing
    lines = [
        RoleLine(role, BASIS_NAMES[role.basis], _row_at(of, "kontaktroller", role.id))
        for role in subject.ask(contact_roles, one.id)
    ]
    return {"lines": lines, "add_at": new_row_at(of, "kontaktroller", actor=one.name), **_rights(subject)}


@panel(
    page="actor",
    key="register",
    title=msg("Enhetsregisteret"),
    template="actors/_register.html",
    order=30,
    column=SIDE,
    anchor="enhetsregisteret",
)
def register(subject: Subject) -> Mapping[str, Any]:
    """What the public register said, and the button that asks it again."""
    one: ActorProfile = subject.thing
    checked = one.checked
    return {
        "number": one.organisation_number,
        "state": STATE_NAMES[checked.state],
        "is_checked": checked.state is not RegisterState.NOT_CHECKED,
        "is_alive": checked.state in (RegisterState.ACTIVE, RegisterState.NOT_CHECKED),
        "on": checked.on,
        "legal_form": checked.legal_form,
        "voluntary": checked.in_voluntary_register,
        **_rights(subject),
    }


@dataclass(frozen=True)
class MemberLine:
    """The other one of a membership, and its time in words."""

    name: str
    page: str
    when: Message | str
    ended: bool
    edit_at: str


@panel(
    page="actor", key="memberships", title=msg("Medlemskap"), template="actors/_memberships.html", order=50, column=MAIN
)
def belongs_to(subject: Subject) -> Mapping[str, Any]:
    """Which umbrella organisations it is in, and who is in it (R55); those that are over come last."""
    of, one = subject.frame, subject.thing
    found: Sequence[MembershipFacts] = subject.ask(memberships, (one.id,))
    lines = sorted(((each, _member(subject, each)) for each in found), key=lambda pair: pair[1].ended)
    return {
        "umbrellas": [line for each, line in lines if each.member_id == one.id],
        "members": [line for each, line in lines if each.umbrella_id == one.id],
        "add_at": new_row_at(of, "medlemskap", member=one.name),
        "add_member_at": new_row_at(of, "medlemskap", umbrella=one.name),
        **_rights(subject),
    }


def _member(subject: Subject, found: MembershipFacts) -> MemberLine:
    of = subject.frame
    is_member = found.member_id == subject.thing.id
    other, name = (found.umbrella_id, found.umbrella) if is_member else (found.member_id, found.member)
    return MemberLine(
        name=name,
        page=reverse("actors:one", args=[of.slug, other]),
        when=_when(found.start, found.end),
        ended=found.end is not None and found.end.last_day() < subject.today,
        edit_at=_row_at(of, "medlemskap", found.id),
    )


def _when(start: PartialDate | None, end: PartialDate | None) -> Message | str:
    if start and end:
        return msg("%(start)s til %(end)s", start=start, end=end)
    if start:
        return msg("siden %(start)s", start=start)
    return msg("til %(end)s", end=end) if end else ""


@dataclass(frozen=True)
class LogLine:
    """One contact, and where its row is changed."""

    date: PartialDate
    subject: str
    agreement: str
    ours: str
    address: str


@panel(page="actor", key="contact_log", title=msg("Kontaktlogg"), template="actors/_contact_log.html", order=60)
def log(subject: Subject) -> Mapping[str, Any]:
    """What was agreed, newest first: the last ten, the rest in the register."""
    of, one = subject.frame, subject.thing
    found = subject.ask(contact_log, one.id)
    lines = [
        LogLine(row.date, row.subject, row.agreement, row.ours, _row_at(of, "kontaktlogg", row.id))
        for row in found[:LOG_SHOWN]
    ]
    more = reverse("workspace:register", args=[of.slug, "kontaktlogg"])
    return {
        "lines": lines,
        "total": len(found),
        "all_at": f"{more}?{urlencode({'actor': one.name})}" if len(found) > LOG_SHOWN else "",
        "add_at": new_row_at(of, "kontaktlogg", actor=one.name),
        **_rights(subject),
    }


@dataclass(frozen=True)
class AskedLine:
    """One event in which a group took part, or one need that it voiced."""

    name: str
    about: Message | str
    address: str


@panel(page="row", key="asked", title=msg("Hva gruppen er spurt om"), template="actors/_asked.html", order=12)
def asked(subject: Subject) -> Mapping[str, Any] | None:
    """On a group's own page: where it took part, what it voiced and how that stands; or that nobody asked (F21)."""
    if subject.thing.register.key != "groups":
        return None
    of = subject.frame
    known = {each.group.id: each for each in subject.ask(groups_asked)}
    found = known[subject.thing.id]
    return {
        "events": [
            AskedLine(
                part.event.name, _took_part(part), reverse("workspace:row", args=[of.slug, EVENTS, part.event.id])
            )
            for part in found.attended
        ],
        "needs": [
            AskedLine(need.name, NEED_STATES[need.state], reverse("workspace:row", args=[of.slug, "behov", need.id]))
            for need in found.needs
        ],
    }


def _took_part(part: Attended) -> Message | str:
    """When, and how many as far as anybody counted."""
    if part.event.date and part.count is not None:
        return msg("%(day)s, %(count)s deltok", day=part.event.date, count=part.count)
    if part.count is not None:
        return msg("%(count)s deltok", count=part.count)
    return msg("%(day)s", day=part.event.date) if part.event.date else ""
