"""What a fate rests on, what each target group gets instead, and what is best for children."""

from __future__ import annotations

import pytest
from django.urls import reverse

from tests.builders import SYSTEM, a_cast, a_measure, a_row, an_initiative, logged_in, version_of
from tests.continuation.building import COUNCIL, a_decision, a_fate, a_proposal, told
from varig.actors.queries.participation import groups, needs
from varig.continuation.actions.fates import decide_fate
from varig.continuation.actions.rests_on import set_evidence
from varig.continuation.models import FateAlternative
from varig.continuation.queries import Evidence, FateFacts, continuation
from varig.continuation.queries.children import children_among, used_by_children_of
from varig.continuation.queries.evidence import evidence_choices
from varig.continuation.rules.fates import Outcome
from varig.continuation.rules.instead import Alternative, ForChildren
from varig.foundation.files.actions import attach_note
from varig.foundation.kernel import Conflict, Invalid, NotAllowed, Refused, msg
from varig.foundation.registers.declarations import register
from varig.foundation.registers.storing import Changes
from varig.initiatives.queries import InitiativeFacts
from varig.legacy.queries import history, item

pytestmark = pytest.mark.django_db

ENDS = {"outcome": Outcome.PHASED_OUT, "home": None}
INSTEAD = (Alternative("Ungdom", "Klubben på Furulia"), Alternative("Eldre", nothing=True))


def fate(of: InitiativeFacts, item_id: int) -> FateFacts:
    return continuation(SYSTEM, of, item_id).fate


@pytest.mark.requirement("R37", "R38")
def test_each_target_group_has_its_alternative_beside_the_one_for_all():
    of = an_initiative()
    point = a_measure(of)
    a_row(of, register("groups"), name="Ungdom")
    a_fate(of, point, **ENDS, alternative="Biblioteket", group_alternatives=INSTEAD)
    assert fate(of, point).alternatives == (Alternative("", "Biblioteket"), *INSTEAD)
    tied = FateAlternative.objects.filter(item_id=point).order_by("pk").values_list("for_whom", "group_id")
    assert list(tied) == [("Ungdom", groups(SYSTEM, of)[0].id), ("Eldre", None)]


def test_a_proposal_that_says_nothing_of_them_keeps_what_stands():
    of = an_initiative()
    point = a_measure(of)
    said = ForChildren(used=True, best="At noe er åpent.")
    a_fate(of, point, **ENDS, group_alternatives=INSTEAD, children=said)
    decide_fate(
        reader=SYSTEM, of=of, item_id=point, version=version_of(point), proposal=a_proposal(**ENDS), authority=COUNCIL
    )
    assert (fate(of, point).group_alternatives, fate(of, point).children) == (INSTEAD, said)


def test_alternatives_are_changed_taken_away_and_gone_when_it_goes_on_but_not_from_the_history():
    of = an_initiative()
    point = a_measure(of)
    a_fate(of, point, **ENDS, group_alternatives=INSTEAD)
    a_fate(of, point, **ENDS, group_alternatives=(Alternative("ungdom", "Hallen"),))
    assert fate(of, point).group_alternatives == (Alternative("ungdom", "Hallen"),)
    a_fate(of, point)
    assert fate(of, point).group_alternatives == ()
    newest = history(SYSTEM, of, point).entries[0]
    assert [(change.old, change.new) for change in newest.changes if change.old == "Hallen"] == [("Hallen", None)]


def test_what_is_wrong_with_an_alternative_stops_the_whole_proposal():
    of = an_initiative()
    point = a_measure(of)
    with pytest.raises(Invalid):
        a_fate(of, point, **ENDS, group_alternatives=(Alternative("Eldre"),))
    assert not fate(of, point).said


@pytest.mark.requirement("R37")
def test_a_fate_rests_on_what_is_registered_and_says_so_by_name():
    of = an_initiative()
    cast, point = a_cast(of), a_measure(of)
    a_row(of, register("needs"), name="Noe å gjøre etter skolen")
    a_row(of, register("lessons"), name="Faste voksne gir tillit")
    attach_note(reader=SYSTEM, scope=of.scope, about=f"item:{point}", title="Telling av besøk", text="Se vedlegg.")
    a_fate(of, point)
    offered = [one.source for group in evidence_choices(cast.manager, of, point) for one in group.choices]
    assert [source.split(":")[0] for source in offered] == ["needs", "lessons", "attachment"]
    keep(of, point, offered)
    assert [one.name for one in fate(of, point).evidence] == [
        "Telling av besøk", "Faste voksne gir tillit", "Noe å gjøre etter skolen",
    ]  # fmt: skip
    keep(of, point, offered[:1])
    assert fate(of, point).evidence == (Evidence(offered[0], "Noe å gjøre etter skolen"),)
    assert len(told(of, point, "sa hva avgjørelsen bygger på")) == 2


def test_what_was_removed_since_keeps_its_name_and_leads_nowhere():
    of = an_initiative()
    point, learned = a_measure(of), register("lessons")
    lesson = a_row(of, learned, name="Faste voksne gir tillit")
    a_fate(of, point)
    keep(of, point, [f"lessons:{lesson}"])
    page, address = logged_in(a_cast(of).manager), reverse("workspace:item", args=[of.slug, point])
    led_to = reverse("workspace:row", args=[of.slug, learned.path, lesson])
    assert led_to in page.get(address).content.decode()
    changes = Changes(removed=(lesson,))
    learned.stored.write(learned, reader=SYSTEM, of=of, changes=changes, did=msg("fjernet"), why="Skrevet to ganger.")
    shown = page.get(address).content.decode()
    assert led_to not in shown
    assert "Faste voksne gir tillit" in shown
    assert "fjernet siden" in shown


def keep(of: InitiativeFacts, point: int, sources: list[str]) -> None:
    set_evidence(reader=SYSTEM, of=of, item_id=point, version=version_of(point), sources=sources)


def test_evidence_is_of_this_initiative_and_of_a_fate_that_was_said():
    of, other = an_initiative(), an_initiative()
    point = a_measure(of)
    a_row(other, register("needs"), name="Deres ønske")
    theirs = f"needs:{needs(SYSTEM, other)[0].id}"
    with pytest.raises(Refused):
        keep(of, point, [])
    a_decision(of, point)
    with pytest.raises(Invalid):
        keep(of, point, [theirs])
    cast = a_cast(of)
    with pytest.raises(NotAllowed):
        set_evidence(reader=cast.reader, of=of, item_id=point, version=version_of(point), sources=[])
    with pytest.raises(Conflict):
        set_evidence(reader=SYSTEM, of=of, item_id=point, version=version_of(point) - 1, sources=[])


def test_whether_children_use_it_is_read_off_the_kinds_own_facts():
    of = an_initiative()
    pitch = a_row(of, register("assets"), name="Ballbingen", used_by_children=True)
    hall = a_row(of, register("assets"), name="Hallen", used_by_children=False)
    walk = a_row(of, register("activities"), name="Turgruppa", groups=("youth",))
    unknown = a_measure(of)
    assert children_among(SYSTEM, of) == {pitch: True, hall: False, walk: True}
    assert used_by_children_of(SYSTEM, of, item(SYSTEM, of, hall)) is False
    assert used_by_children_of(SYSTEM, of, item(SYSTEM, of, unknown)) is None
