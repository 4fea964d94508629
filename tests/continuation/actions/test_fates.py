from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from tests.builders import a_cast, a_measure, an_initiative, version_of
from tests.continuation.building import COUNCIL, a_decision, a_fate, a_proposal, told
from varig.continuation.actions.fates import decide_fate, propose_fate
from varig.continuation.models import Fate
from varig.continuation.queries import continuation, fate_said
from varig.continuation.rules.fates import Authority, Chip, Home, Outcome
from varig.foundation.kernel import Conflict, Invalid, NotAllowed, Refused
from varig.foundation.ui.text import say
from varig.legacy.queries import history

pytestmark = pytest.mark.django_db


@pytest.mark.requirement("R37", "R38")
def test_a_proposed_fate_is_a_proposal_and_history_says_who_and_why():
    of = an_initiative()
    cast, item = a_cast(of), a_measure(of)
    a_fate(of, item, cast.manager, grounds="Scenen er det eneste tilbudet.")
    fate = continuation(cast.reader, of, item).fate
    assert (fate.chip, fate.is_decided, fate.said) == (Chip.ORDINARY, False, True)
    proposed = told(of, item, "foreslo «%(fate)s»")
    assert proposed == [("Programleder", "Scenen er det eneste tilbudet.")]
    said = fate_said(cast.reader, of, item)
    assert said is not None
    assert said.by == "Programleder"


def test_history_names_the_fate_as_the_chip_does_and_the_case_or_the_delegation():
    of = an_initiative()
    cast, item = a_cast(of), a_measure(of)
    a_fate(of, item, cast.manager, home=Home.OTHER)
    a_decision(of, item, cast.owner)
    delegated = Authority(date(2024, 5, 2), "Bydelsdirektøren", delegation="reglementet § 3")
    changed = a_proposal(outcome=Outcome.CHANGED)
    given = {"of": of, "item_id": item, "version": version_of(item), "proposal": changed}
    decide_fate(reader=cast.owner, authority=delegated, **given)
    assert [say(entry.did) for entry in history(cast.reader, of, item).entries][:3] == [
        "førte inn avgjørelsen «Endret form» (etter reglementet § 3)",
        "førte inn vedtaket «Ordinær drift» (sak 24/17)",
        "foreslo «Overtas av andre»",
    ]


def test_what_nobody_has_said_is_unclear_and_a_proposal():
    of = an_initiative()
    cast, item = a_cast(of), a_measure(of)
    fate = continuation(cast.reader, of, item).fate
    assert (fate.chip, fate.is_decided, fate.said) == (Chip.UNCLEAR, False, False)
    assert fate_said(cast.reader, of, item) is None


def test_a_decided_fate_is_changed_only_by_a_new_decision():
    of = an_initiative()
    cast, item = a_cast(of), a_measure(of)
    a_decision(of, item, cast.owner)
    with pytest.raises(Refused) as refused:
        a_fate(of, item, cast.manager)
    assert refused.value.problems[0].message.params == {"day": COUNCIL.on, "case": "24/17"}
    a_decision(of, item, cast.secretariat, outcome=Outcome.PHASED_OUT, home=None, no_alternative=True)
    fate = continuation(cast.reader, of, item).fate
    assert (fate.chip, fate.is_decided, fate.decided_by, fate.home) == (Chip.PHASED_OUT, True, "Bydelsutvalget", None)
    decided = told(of, item, "førte inn vedtaket «%(fate)s» (sak %(case)s)")
    assert sorted(who for who, _why in decided) == ["Programeier", "Sekretariat"]


@pytest.mark.parametrize(
    "name", ["manager", "coordinator", "unit_manager", "reader", "outsider", "link", "administrator"]
)
def test_those_who_propose_or_read_do_not_decide(name):
    of = an_initiative()
    cast, item = a_cast(of), a_measure(of)
    with pytest.raises(NotAllowed):
        a_decision(of, item, getattr(cast, name))
    assert not Fate.objects.exists()


def test_the_secretariat_registers_a_case_and_only_the_owner_uses_a_delegation():
    of = an_initiative()
    cast, item = a_cast(of), a_measure(of)
    delegated = Authority(date(2024, 5, 2), "Bydelsdirektøren", delegation="Reglementet § 3")
    given = {"of": of, "item_id": item, "proposal": a_proposal(), "authority": delegated}
    with pytest.raises(NotAllowed):
        decide_fate(reader=cast.secretariat, version=version_of(item), **given)
    decide_fate(reader=cast.owner, version=version_of(item), **given)
    assert continuation(cast.reader, of, item).fate.delegation == "Reglementet § 3"


def test_what_cant_be_right_is_refused_and_nothing_is_written():
    of = an_initiative()
    cast, item = a_cast(of), a_measure(of)
    before = version_of(item)
    with pytest.raises(Invalid):
        a_fate(of, item, cast.manager, home=None)
    with pytest.raises(Invalid):
        a_decision(of, item, cast.owner, outcome=Outcome.UNCLEAR, home=None)
    with pytest.raises(Invalid):
        decide_fate(
            reader=cast.owner,
            of=of,
            item_id=item,
            version=before,
            proposal=a_proposal(),
            authority=replace(COUNCIL, case_number=""),
        )
    assert (Fate.objects.count(), version_of(item)) == (0, before)


def test_whoever_read_an_older_version_does_not_overwrite():
    of = an_initiative()
    cast, item = a_cast(of), a_measure(of)
    read = version_of(item)
    a_fate(of, item, cast.manager)
    with pytest.raises(Conflict):
        propose_fate(reader=cast.coordinator, of=of, item_id=item, version=read, proposal=a_proposal(home=Home.OTHER))
    assert continuation(cast.reader, of, item).fate.chip is Chip.ORDINARY
