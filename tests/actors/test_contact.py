"""Contact: by which role, with which basis, for how long; what was agreed; whom they belong to."""

from __future__ import annotations

import json
from datetime import date, timedelta
from typing import Any

import pytest
from django.db import IntegrityError, connection, transaction
from django.utils import timezone

from tests import builders
from tests.actors import building
from varig.actors.actions.contact import forget_expired
from varig.actors.jobs import FORGET, forget
from varig.actors.models import ContactRole
from varig.actors.queries.contact import (
    Kept,
    contact_log,
    contact_roles,
    contacts_kept,
    last_contacts,
    memberships,
)
from varig.actors.register import ACTORS, CONTACT_LOG, CONTACT_ROLES, MEMBERSHIPS
from varig.foundation.history.actions import action
from varig.foundation.history.queries import trail
from varig.foundation.history.revisions import revision
from varig.foundation.kernel import Invalid, NotAllowed, PartialDate, msg
from varig.foundation.registers.declarations import Named
from varig.foundation.registers.importing.proposal import propose, take_in
from varig.foundation.ui.text import say
from varig.initiatives.queries import InitiativeFacts

pytestmark = pytest.mark.django_db

YEAR = timezone.localdate().year
PERSON = {"person": "Kari Nordmann", "email": "kari@bakken.example", "phone": "99 99 99 99"}


@pytest.fixture
def of() -> InitiativeFacts:
    found = builders.an_initiative("eksempel")
    for name in ("Bakken vel", "Oppvekst", "Velenes fellesråd"):
        building.add(ACTORS, found, name=name)
    return found


# Contact roles


@pytest.mark.requirement("R58")
@pytest.mark.parametrize(
    ("values", "wrong"),
    [
        ({"basis": "role"}, []),
        ({}, ["basis"]),
        ({"basis": "role", "person": "Kari"}, ["expires"]),
        ({"basis": "role", "email": "leder@vel.example", "expires": PartialDate(YEAR + 2)}, []),
        ({"basis": "consent"}, ["consent_given"]),
        ({"basis": "consent", "phone": "99 99 99 99"}, ["consent_given", "expires"]),
        ({"basis": "consent", "consent_given": PartialDate(2024, 1, 2)}, []),
        ({"basis": "agreement"}, []),
        ({"basis": "consent", "consent_given": PartialDate(YEAR)}, []),
        ({"basis": "consent", "consent_given": PartialDate(YEAR + 1)}, ["consent_given"]),
        ({"basis": "role", "expires": PartialDate(2020, 1, 1)}, ["expires"]),
        ({"basis": "role", "expires": PartialDate(YEAR - 1)}, ["expires"]),
        ({"basis": "role", "person": "Kari", "expires": PartialDate(2099)}, ["expires"]),
        ({"basis": "role", "person": "Kari", "expires": PartialDate(YEAR + 4)}, []),
        ({"basis": "role", "person": "Kari", "expires": PartialDate(YEAR + 6)}, ["expires"]),
        (
            {"basis": "consent", "consent_given": PartialDate(2099), "expires": PartialDate(2020, 1, 1)},
            ["consent_given", "expires"],
        ),
    ],
)
def test_a_role_says_why_and_how_long(of: InitiativeFacts, values: dict[str, Any], wrong: list[str]) -> None:
    assert building.problems(CONTACT_ROLES, of, role="styreleder", **values) == wrong


@pytest.mark.parametrize(
    "values",
    [
        {"basis": "gjettet"},
        {"basis": ""},
        {"basis": "consent"},
        {"basis": "role", "person": "Kari"},
        {"basis": "role", "phone": "99 99 99 99"},
    ],
)
def test_the_database_refuses_a_role_without_its_reasons(of: InitiativeFacts, values: dict[str, Any]) -> None:
    actor_id = ACTORS.stored.kept(ACTORS, builders.SYSTEM, of)[0].id
    with (
        pytest.raises(IntegrityError),
        transaction.atomic(),
        action(reader=builders.SYSTEM, did=msg("prøvde")),
    ):
        ContactRole.objects.create(actor_id=actor_id, role="styreleder", **values)


def test_the_history_never_had_the_person(of: InitiativeFacts) -> None:
    made = building.a_contact_role(of, "Bakken vel", expires=PartialDate(2030), **PERSON)
    building.change(CONTACT_ROLES, of, made, person="Ola Nordmann", role="nestleder")
    building.remove(CONTACT_ROLES, of, made)
    told = trail(ContactRole, made)
    assert [len(entry.changes) for entry in told] == [4, 1, 3]
    with connection.cursor() as cursor:
        cursor.execute("SELECT to_jsonb(e)::text FROM actors_contactroleevent e")
        events = " ".join(row[0] for row in cursor.fetchall())
        cursor.execute("SELECT metadata::text FROM pghistory_context")
        events += json.dumps(cursor.fetchall())
    assert "nestleder" in events
    assert [word for word in ("Nordmann", "kari@", "99 99") if word in events] == []


def test_a_row_is_called_by_its_role_and_not_by_its_person(of: InitiativeFacts) -> None:
    made = building.a_contact_role(of, "Bakken vel", expires=PartialDate(2030), **PERSON)
    assert CONTACT_ROLES.name_of(building.row(CONTACT_ROLES, of, made).values) == "Bakken vel, styreleder"


def test_roles_come_from_a_file_and_a_birth_number_does_not(of: InitiativeFacts) -> None:
    head = "Organisasjon;Verv;Navn;E-postadresse;Behandlingsgrunnlag;Samtykkedato;Slettes etter\n"
    good = head + f"Bakken vel;Styreleder;Kari Nordmann;kari@bakken.example;samtykke;1.2.2024;{YEAR + 2}\n"
    found = propose(CONTACT_ROLES, builders.SYSTEM, of, good.encode(), "roller.csv")
    take_in(found, reader=builders.SYSTEM, of=of, file="roller.csv")
    bakken = ACTORS.stored.kept(ACTORS, builders.SYSTEM, of)[0].id
    (role,) = contact_roles(builders.SYSTEM, of, bakken)
    assert (role.role, role.person, role.basis, role.expires) == (
        "Styreleder",
        "Kari Nordmann",
        "consent",
        PartialDate(YEAR + 2),
    )
    bad = (
        head + "Bakken vel;Kasserer;Kari 01.01.07 50160;;vervet;;\nBakken vel;Vaktmester;;;samtykke;1.1.2099;1.1.2020\n"
    )
    refused = propose(CONTACT_ROLES, builders.SYSTEM, of, bad.encode(), "roller.csv")
    assert [(one.row, one.column) for one in refused.plan.problems] == [
        (2, "Navn"),
        (3, "Samtykkedato"),
        (3, "Slettes etter"),
    ]


def test_what_is_over_is_gone_from_every_page_before_the_clock_deletes_it(of: InitiativeFacts) -> None:
    yesterday = PartialDate.of(timezone.localdate() - timedelta(days=1))
    over = building.a_contact_role(of, "Bakken vel", expires=yesterday, **PERSON)
    building.a_contact_role(of, "Bakken vel", "kasserer", expires=PartialDate.of(timezone.localdate()))
    building.a_contact_role(of, "Bakken vel", "vaktmester", expires=PartialDate(timezone.localdate().year))
    building.a_contact_role(of, "Bakken vel", "leder")
    assert ContactRole.objects.filter(pk=over).exists()
    bakken = ACTORS.stored.kept(ACTORS, builders.SYSTEM, of)[0].id
    client = builders.logged_in(builders.a_cast(of).manager)
    pages = [
        f"/eksempel/aktorer/{bakken}/",
        "/eksempel/register/kontaktroller/",
        "/eksempel/register/kontaktroller/?q=styreleder",
        "/eksempel/register/kontaktroller/last-ned/csv/",
    ]
    texts = [client.get(page).content.decode() for page in pages]
    assert [("Kari Nordmann" in text, "kari@" in text) for text in texts] == [(False, False)] * len(pages)
    assert all(role in texts[0] for role in ("kasserer", "vaktmester", "leder"))
    assert client.get(f"/eksempel/register/kontaktroller/{over}/").status_code == 404
    building.a_contact_role(of, "Bakken vel", expires=PartialDate(YEAR + 1), person="Ola Nordmann")
    assert not ContactRole.objects.filter(pk=over).exists()


def test_contact_is_not_logged_before_it_was(of: InitiativeFacts) -> None:
    today = timezone.localdate()
    days = (
        PartialDate.of(today),
        PartialDate(today.year),
        PartialDate.of(today + timedelta(days=1)),
        PartialDate(2099),
    )
    assert [building.problems(CONTACT_LOG, of, date=day) for day in days] == [[], [], ["date"], ["date"]]
    file = "Aktør;Dato;Hva det gjaldt\nBakken vel;1.1.2099;Dugnad\n"
    found = propose(CONTACT_LOG, builders.SYSTEM, of, file.encode(), "logg.csv")
    assert [(one.row, one.column) for one in found.plan.problems] == [(2, "Dato")]


@pytest.mark.parametrize(
    ("expires", "today", "gone"),
    [
        ("2025-03-31", date(2025, 3, 31), 0),
        ("2025-03-31", date(2025, 4, 1), 1),
        ("2025-03", date(2025, 3, 31), 0),
        ("2025-03", date(2025, 4, 1), 1),
        ("2025", date(2025, 12, 31), 0),
        ("2025", date(2026, 1, 1), 1),
    ],
)
def test_what_may_no_longer_be_kept_is_forgotten(of: InitiativeFacts, expires: str, today: date, gone: int) -> None:
    building.a_contact_role(of, "Bakken vel", expires=PartialDate.from_iso(expires), **PERSON)
    building.a_contact_role(of, "Bakken vel", "kasserer", expires=PartialDate(2099), **PERSON)
    building.a_contact_role(of, "Bakken vel", "vaktmester")
    before = revision(of.scope)
    assert forget_expired(reader=builders.SYSTEM, today=today) == gone
    left = set(ContactRole.objects.values_list("role", flat=True))
    assert left == {"kasserer", "vaktmester"} | (set() if gone else {"styreleder"})
    assert revision(of.scope) - before == gone


def test_the_clock_forgets_every_night_and_says_so_in_the_history(of: InitiativeFacts) -> None:
    made = building.a_contact_role(of, "Bakken vel", expires=PartialDate(2020), **PERSON)
    forget()
    newest = trail(ContactRole, made)[0]
    assert (newest.who, say(newest.did)) == ("Varig", "slettet 1 kontaktrolle som var utløpt")
    assert FORGET == "actors.forget_expired"


def test_people_delete_a_role_by_itself(of: InitiativeFacts) -> None:
    with pytest.raises(NotAllowed):
        forget_expired(reader=builders.a_cast(of).manager, today=date(2025, 1, 1))


# The log


@pytest.mark.requirement("R58")
def test_the_log_has_subject_and_agreement_newest_first(of: InitiativeFacts) -> None:
    building.a_contact(of, "Bakken vel", "2024-03-01", "Lån av lokaler", agreement="Velet får nøkkel.")
    building.a_contact(of, "Bakken vel", "2024-06-01", "Dugnad", ours=Named("Oppvekst"))
    bakken = ACTORS.stored.kept(ACTORS, builders.SYSTEM, of)[0].id
    log = contact_log(builders.SYSTEM, of, bakken)
    assert [(str(one.date), one.subject, one.agreement, one.ours) for one in log] == [
        ("2024-06-01", "Dugnad", "", "Oppvekst"),
        ("2024-03-01", "Lån av lokaler", "Velet får nøkkel.", ""),
    ]
    assert last_contacts(builders.SYSTEM, of) == {bakken: PartialDate(2024, 6, 1)}


def test_the_form_warns_against_writing_about_persons() -> None:
    assert "ikke om personer" in str(CONTACT_LOG.column("subject").help)
    assert "Andre i kommunen kan lese dette" in str(CONTACT_LOG.column("agreement").help)


def test_contact_is_with_somebody_else(of: InitiativeFacts) -> None:
    assert building.problems(CONTACT_LOG, of, actor=Named("Bakken vel"), ours=Named("bakken vel")) == ["ours"]


def test_the_log_of_another_initiative_is_its_own(of: InitiativeFacts) -> None:
    other = builders.an_initiative()
    building.a_contact(other, "Bakken vel")
    assert CONTACT_LOG.stored.kept(CONTACT_LOG, builders.SYSTEM, of) == []


@pytest.mark.requirement("R58")
def test_whom_nobody_keeps_in_touch_with_is_seen(of: InitiativeFacts) -> None:
    rows = {row.values["name"]: row.id for row in ACTORS.stored.kept(ACTORS, builders.SYSTEM, of)}
    building.change(ACTORS, of, rows["Bakken vel"], contact_unit=Named("Oppvekst"), next_contact=PartialDate(2026, 2))
    building.a_contact(of, "Bakken vel", "2024-03-01")
    kept: list[Kept] = contacts_kept(builders.SYSTEM, of)
    assert [(one.actor.name, one.contact_unit, one.last, one.next) for one in kept] == [
        ("Bakken vel", "Oppvekst", PartialDate(2024, 3, 1), PartialDate(2026, 2)),
        ("Oppvekst", "", None, None),
        ("Velenes fellesråd", "", None, None),
    ]


# Memberships


@pytest.mark.requirement("R55")
def test_a_membership_lasts_from_then_until_then(of: InitiativeFacts) -> None:
    building.a_membership(of, "Bakken vel", "Velenes fellesråd", start=PartialDate(2015), end=PartialDate(2018, 6))
    building.a_membership(of, "Bakken vel", "Velenes fellesråd", start=PartialDate(2021))
    found = memberships(builders.SYSTEM, of)
    assert [(one.member, one.umbrella, one.start, one.end) for one in found] == [
        ("Bakken vel", "Velenes fellesråd", PartialDate(2015), PartialDate(2018, 6)),
        ("Bakken vel", "Velenes fellesråd", PartialDate(2021), None),
    ]
    days = (date(2014, 12, 31), date(2015, 1, 1), date(2018, 6, 30), date(2018, 7, 1), date(2022, 1, 1))
    assert [[one.holds(day) for one in found] for day in days] == [
        [False, False],
        [True, False],
        [True, False],
        [False, False],
        [False, True],
    ]
    assert memberships(builders.SYSTEM, of, [found[0].umbrella_id]) == found
    assert memberships(builders.SYSTEM, of, []) == []


@pytest.mark.parametrize(
    ("values", "wrong"),
    [
        ({"member": Named("Vel"), "umbrella": Named("vel")}, ["umbrella"]),
        ({"start": PartialDate(2020), "end": PartialDate(2019)}, ["end"]),
        ({"start": PartialDate(2020, 6), "end": PartialDate(2020)}, []),
        ({"start": PartialDate(2020)}, []),
    ],
)
def test_what_is_no_membership(of: InitiativeFacts, values: dict[str, Any], wrong: list[str]) -> None:
    assert building.problems(MEMBERSHIPS, of, **values) == wrong


@pytest.mark.parametrize("start", [None, PartialDate(2015)])
def test_a_membership_is_registered_once(of: InitiativeFacts, start: PartialDate | None) -> None:
    building.a_membership(of, "Bakken vel", "Velenes fellesråd", start=start)
    with pytest.raises(Invalid):
        building.a_membership(of, "Bakken vel", "Velenes fellesråd", start=start)


def test_the_umbrella_of_a_file_is_registered_along(of: InitiativeFacts) -> None:
    file = "Medlem;Medlem av;Medlem fra\nBakken vel;Idrettsrådet;2019\n"
    found = propose(MEMBERSHIPS, builders.SYSTEM, of, file.encode(), "medlemskap.csv")
    assert [(one.key, one.names) for one in found.along] == [("actors", ("Idrettsrådet",))]
    take_in(found, reader=builders.SYSTEM, of=of, file="medlemskap.csv")
    assert [(one.member, one.umbrella) for one in memberships(builders.SYSTEM, of)] == [("Bakken vel", "Idrettsrådet")]
