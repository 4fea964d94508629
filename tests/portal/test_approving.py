"""What residents read is what somebody who may publish approved: words wait, and a new fate silences old ones."""

from __future__ import annotations

import json
from importlib import import_module

import pytest
from django.db import IntegrityError, connection, transaction
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from tests.builders import SYSTEM, a_cast, a_measure, a_person, an_initiative, logged_in
from tests.continuation.building import a_decision, a_fate, told
from tests.portal.building import a_page_that_is_out, a_text
from varig.continuation.rules.fates import Home, Outcome
from varig.foundation.checks.evaluating import evaluate
from varig.foundation.history.actions import action
from varig.foundation.kernel import Conflict, Grant, NotAllowed, NotFound, PartialDate, Reader, msg
from varig.foundation.registers.declarations import register
from varig.foundation.registers.storing import Changed, Changes
from varig.portal.actions.approving import approve
from varig.portal.actions.pages import publish, take_down
from varig.portal.actions.texts import unmark
from varig.portal.models import PublicText
from varig.portal.queries.pages import page
from varig.portal.queries.texts import texts
from varig.portal.rules.approving import Approved, fits, why_waiting

OLD, NEW = "Hallen er åpen hver lørdag.", "Hallen er åpen hver søndag."
REVIEW = "Dette er under ny vurdering. Ny tekst kommer."


class Hall:
    """A published item that goes on in ordinary operation, and the people about it."""

    def __init__(self) -> None:
        self.of = an_initiative("haugen", end=PartialDate(timezone.localdate().year + 1))
        self.cast = a_cast(self.of)
        self.item = a_text(self.of, a_measure(self.of, "Hallen"), text_nb=OLD, text_en="Open on Saturdays.")
        a_fate(self.of, self.item)
        a_page_that_is_out(self.of, self.cast.owner)

    def write(self, reader: Reader, text: str = NEW) -> None:
        kept = register("public_texts")
        changes = Changes(changed=(Changed(self.item, {"text_nb": text}),))
        kept.stored.write(kept, reader=reader, of=self.of, changes=changes, did=msg("endret"))

    def read(self) -> str:
        return Client().get(f"/hva-skjer-videre/{self.of.slug}/").content.decode()

    def row(self) -> tuple[str, dict[str, object]]:
        found = json.loads(Client().get(f"/hva-skjer-videre/{self.of.slug}/data.json").content)
        return next((listed["key"], one) for listed in found["lists"] for one in listed["items"])

    def at(self, name: str = "portal:approve") -> str:
        return reverse(name, args=[self.of.slug, self.item])

    def shown(self, who: str, name: str = "portal:approve") -> str:
        return logged_in(getattr(self.cast, who)).get(self.at(name)).content.decode()

    def approve(self, reader: Reader, **seen) -> None:
        text = texts(SYSTEM, self.of)[self.item]
        seen = {"version": text.version, "fate": "continued ordinary", **seen}
        approve(reader=reader, of=self.of, item_id=self.item, **seen)

    def waiting(self) -> list[tuple[str, str]]:
        gaps = evaluate(self.of.scope, timezone.localdate())
        return [(str(gap.severity), gap.object.name) for gap in gaps if gap.code == "residents_words_wait"]


@pytest.fixture
def hall(db: None) -> Hall:
    return Hall()


APPROVED = Approved({"text_nb": OLD}, Outcome.CONTINUED, Home.ORDINARY, "Ola", None)


@pytest.mark.parametrize(
    ("outcome", "home", "fitting"),
    [
        (Outcome.CONTINUED, Home.ORDINARY, True),
        (Outcome.CONTINUED, Home.OTHER, False),
        (Outcome.CONTINUED, None, False),
        (Outcome.CHANGED, Home.ORDINARY, False),
        (Outcome.PHASED_OUT, None, False),
        (Outcome.UNCLEAR, None, False),
    ],
)
def test_words_fit_while_outcome_and_home_are_those_they_were_approved_beside(outcome, home, fitting) -> None:
    assert fits(APPROVED, outcome, home) is fitting


def test_nothing_waits_where_nothing_is_new() -> None:
    assert why_waiting(new_words=False, fitting=True) is None
    assert why_waiting(new_words=True, fitting=True)
    assert why_waiting(new_words=False, fitting=False)


def test_what_the_manager_writes_waits_and_the_approved_words_stay(hall: Hall) -> None:
    before = hall.read()
    hall.write(hall.cast.manager)
    assert hall.read() == before
    assert OLD in before
    assert texts(SYSTEM, hall.of)[hall.item].text["nb"] == NEW
    assert hall.waiting() == [("notes", "Hallen")]


def test_the_items_page_says_that_it_waits_and_who_can_approve(hall: Hall) -> None:
    assert "Ny tekst venter på godkjenning" not in hall.shown("manager", "workspace:item")
    hall.write(hall.cast.manager)
    shown = hall.shown("manager", "workspace:item")
    assert all(words in shown for words in ("Ny tekst venter på godkjenning", OLD, NEW))
    assert hall.at() not in shown
    assert hall.at() in hall.shown("owner", "workspace:item")


def test_the_owner_sees_old_and_new_and_approves(hall: Hall) -> None:
    hall.write(hall.cast.manager)
    shown = hall.shown("owner")
    assert OLD in shown
    assert NEW in shown
    version = texts(SYSTEM, hall.of)[hall.item].version
    sent = {"version": version, "fate": "continued ordinary"}
    response = logged_in(hall.cast.owner).post(hall.at(), sent)
    assert response["Location"].endswith("#public_texts")
    assert NEW in hall.read()
    assert OLD not in hall.read()
    assert hall.waiting() == []
    approved = texts(SYSTEM, hall.of)[hall.item].approved
    assert (approved.by, approved.on) == ("Programeier", timezone.localdate())
    assert told(hall.of, hall.item, "godkjente teksten til innbyggerne") == [("Programeier", "")]


@pytest.mark.parametrize("who", ["manager", "coordinator", "reader", "secretariat", "administrator", "unit_manager"])
def test_nobody_else_approves(hall: Hall, who: str) -> None:
    hall.write(hall.cast.manager)
    assert logged_in(getattr(hall.cast, who)).get(hall.at()).status_code == 403
    with pytest.raises(NotAllowed):
        hall.approve(getattr(hall.cast, who))
    assert NEW not in hall.read()


def test_what_was_changed_since_it_was_read_is_not_approved(hall: Hall) -> None:
    hall.write(hall.cast.manager)
    for seen in ({"version": 1}, {"fate": "phased_out"}):
        with pytest.raises(Conflict):
            hall.approve(hall.cast.owner, **seen)
    assert NEW not in hall.read()


def test_what_is_not_public_can_not_be_approved(hall: Hall) -> None:
    unmark(reader=hall.cast.manager, of=hall.of, ids=[hall.item])
    with pytest.raises(NotFound):
        hall.approve(hall.cast.owner)
    assert logged_in(hall.cast.owner).get(hall.at()).status_code == 404


def test_who_may_both_write_and_publish_publishes_by_writing(hall: Hall) -> None:
    hall.write(a_person("Begge", *(Grant(role, hall.of.scope) for role in ("programme_owner", "programme_manager"))))
    assert NEW in hall.read()
    assert hall.waiting() == []


def test_while_the_page_is_down_nothing_waits_and_publishing_approves(hall: Hall) -> None:
    take_down(reader=hall.cast.owner, of=hall.of, version=page(SYSTEM, hall.of).version, why="Feil.")
    hall.write(hall.cast.manager)
    assert hall.waiting() == []
    publish(reader=hall.cast.owner, of=hall.of, version=page(SYSTEM, hall.of).version)
    assert NEW in hall.read()
    assert texts(SYSTEM, hall.of)[hall.item].approved.by == "Programeier"


def test_publishing_what_is_out_already_approves_nothing(hall: Hall) -> None:
    hall.write(hall.cast.manager)
    publish(reader=hall.cast.owner, of=hall.of, version=page(SYSTEM, hall.of).version)
    assert OLD in hall.read()


@pytest.mark.parametrize(
    "fate", [{"outcome": Outcome.PHASED_OUT, "home": None}, {"outcome": Outcome.CHANGED}, {"home": Home.OTHER}]
)
def test_a_new_proposal_is_not_told_and_takes_the_old_words_away(hall: Hall, fate) -> None:
    a_fate(hall.of, hall.item, hall.cast.manager, **fate)
    shown = hall.read()
    assert OLD not in shown
    assert "Foreslått" not in shown.split('id="ikke-bestemt"')[1]
    part, row = hall.row()
    assert (part, row["state"], row["text"]) == ("ikke-bestemt", REVIEW, "")
    assert hall.waiting() == [("warns", "Hallen")]
    assert "Teksten passer ikke lenger" in hall.shown("manager", "workspace:item")


def test_words_approved_anew_are_read_beside_the_new_proposal(hall: Hall) -> None:
    a_fate(hall.of, hall.item, hall.cast.manager, outcome=Outcome.PHASED_OUT, home=None)
    hall.write(hall.cast.manager, "Hallen stenger.")
    assert "Hallen stenger." not in hall.read()
    hall.approve(hall.cast.owner, fate="phased_out")
    part, row = hall.row()
    assert (part, row["state"]) == ("slutter", "Foreslått avsluttet. Si hva du mener.")
    assert row["text"] == "Hallen stenger."
    assert hall.waiting() == []


def test_a_decision_is_told_at_once_but_without_words_that_contradict_it(hall: Hall) -> None:
    a_decision(hall.of, hall.item, outcome=Outcome.PHASED_OUT, home=None, last_day=hall.of.last_day)
    part, row = hall.row()
    assert part == "slutter"
    assert row["state"].startswith("Siste dag er ")
    assert row["state"].endswith("Ny tekst kommer.")
    assert row["text"] == ""


def test_the_same_fate_decided_leaves_the_words(hall: Hall) -> None:
    a_decision(hall.of, hall.item)
    assert OLD in hall.read()
    assert hall.waiting() == []


def test_the_overview_shows_what_waits(hall: Hall) -> None:
    hall.write(hall.cast.manager)
    home = reverse("portal:preparing", args=[hall.of.slug])
    assert "Venter på godkjenning 1" in logged_in(hall.cast.manager).get(f"{home}?vis=venter").content.decode()


def test_nothing_is_public_without_somebody_who_approved_it(hall: Hall) -> None:
    for wrong in ({"approved": None}, {"approved_by": ""}, {"approved_on": None}):
        with pytest.raises(IntegrityError), transaction.atomic(), action(reader=SYSTEM, did=msg("prøvde")):
            PublicText.objects.filter(pk=hall.item).update(**wrong)


def test_what_was_public_before_there_was_approval_counts_as_approved(hall: Hall) -> None:
    migration = import_module("varig.portal.migrations.0002_what_is_approved")
    before = texts(SYSTEM, hall.of)[hall.item]
    with connection.cursor() as cursor:
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
        cursor.execute("ALTER TABLE portal_publictext DISABLE TRIGGER USER")
        cursor.execute("UPDATE portal_publictext SET approved = '{}'")
        cursor.execute(migration.APPROVE)
    after = texts(SYSTEM, hall.of)[hall.item]
    assert (after.approved.words, after.approved.outcome, after.approved.home) == (
        before.approved.words, Outcome.CONTINUED, Home.ORDINARY,
    )  # fmt: skip
    assert after.approved.by == before.marked_by
    assert OLD in hall.read()
