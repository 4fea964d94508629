"""What a decision has adopted is heard no more; a newer version is, and a document that was sent back."""

from __future__ import annotations

import pytest

from tests.builders import an_initiative
from tests.decisions.building import registered
from tests.decisions.hearing_building import a_hearing, a_version, known
from varig.decisions.rules.decisions import Result
from varig.foundation.kernel import Invalid
from varig.initiatives.queries import InitiativeFacts

pytestmark = pytest.mark.django_db


@pytest.fixture
def of() -> InitiativeFacts:
    return an_initiative("dalen")


def test_what_was_adopted_is_heard_no_more_until_a_newer_version_is_frozen_or_it_is_sent_back(
    of: InitiativeFacts,
) -> None:
    version_id = a_version(of)
    registered(of, version_id)
    with pytest.raises(Invalid) as refused:
        a_hearing(of, version_id=version_id, sent=False)
    (problem,) = refused.value.problems
    assert "Frys en ny versjon" in problem.message.msgid
    newer = a_version(of, text="Noe nytt.")
    a_hearing(of, version_id=newer, is_public=True)
    registered(of, a_version(of, "final_report"), result=Result.SENT_BACK)
    with pytest.raises(Invalid):
        a_hearing(of, version_id=version_id, sent=False)
    back = registered(of, version_id, result=Result.SENT_BACK).id
    heard = a_hearing(of, version_id=version_id, sent=False)
    assert known(of, heard).parts
    registered(of, version_id, result=Result.POSTPONED, replaces=back, reason="Det ble ført feil.")
    with pytest.raises(Invalid):
        a_hearing(of, version_id=version_id, sent=False)
