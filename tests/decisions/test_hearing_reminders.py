"""Before the end those who haven't answered are reminded, once, in the name of whoever sent the hearing out."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from tests.builders import SYSTEM, a_cast, an_initiative, logged_in
from tests.decisions.hearing_building import a_hearing, an_answer, known
from tests.decisions.test_hearings import a_partner
from varig.decisions.actions.hearing_reminders import REMIND, remind_before_the_end, remind_now
from varig.decisions.actions.hearing_sending import move_end
from varig.decisions.models import HearingParty
from varig.foundation.jobs.actions import nudge
from varig.foundation.kernel import Refused
from varig.foundation.mail.models import OutgoingMail


@pytest.fixture
def of(db):
    return an_initiative("dalen")


def reminders() -> list[OutgoingMail]:
    return list(OutgoingMail.objects.filter(subject__startswith="Påminnelse"))


def soon(**more):
    return {"ends": timezone.now() + timedelta(days=3), **more}


def test_only_the_silent_are_reminded_and_once(of):
    cast = a_cast(of)
    choir, band = a_partner(of), a_partner(of, "Korpset", "korpset@lag.example")
    quiet = a_partner(of, "Uten adresse", "")
    hearing_id = a_hearing(of, parties=[choir, band, quiet], reader=cast.manager, **soon())
    an_answer(of, hearing_id, choir)
    assert [remind_before_the_end(reader=SYSTEM), remind_before_the_end(reader=SYSTEM)] == [1, 0]
    (mail,) = reminders()
    assert (mail.to, mail.sender_name) == ("korpset@lag.example", "Programleder")
    assert mail.reply_to == known(of, hearing_id).reply_to != ""
    assert "/lenke/" in mail.body
    assert mail.body.rstrip().endswith("Hilsen Programleder")


@pytest.mark.parametrize(
    "how",
    [
        {"ends": timezone.now() + timedelta(days=6)},
        {"sent": False},
        {"opens_at": timezone.now() + timedelta(days=1)},
    ],
)
def test_nobody_is_reminded_before_it_is_time(of, how):
    a_hearing(of, parties=[a_partner(of)], **soon(**how))
    assert remind_before_the_end(reader=SYSTEM) == 0


def test_more_time_means_another_reminder(of):
    hearing_id = a_hearing(of, parties=[a_partner(of)], **soon())
    remind_before_the_end(reader=SYSTEM)
    later = timezone.now() + timedelta(days=4)
    move_end(reader=SYSTEM, of=of, hearing_id=hearing_id, version=known(of, hearing_id).version, closes_at=later)
    assert remind_before_the_end(reader=SYSTEM) == 1


def test_a_person_reminds_at_any_time_while_it_is_open(of):
    cast = a_cast(of)
    hearing_id = a_hearing(of, parties=[a_partner(of)])
    client = logged_in(cast.manager)
    client.post(reverse("decisions:remind_hearing", args=[of.slug, hearing_id]))
    (mail,) = reminders()
    # Another one sent the hearing out: a letter is from, and signed by, whoever sends that letter.
    assert known(of, hearing_id).sent_by != "Programleder"
    assert mail.sender_name == "Programleder"
    assert mail.body.rstrip().endswith("Hilsen Programleder")
    coming = a_hearing(of, parties=[a_partner(of, "Korpset")], opens_at=timezone.now() + timedelta(days=1))
    with pytest.raises(Refused):
        remind_now(reader=SYSTEM, of=of, hearing_id=coming)


@pytest.mark.django_db(transaction=True)
def test_two_who_remind_at_once_write_one_letter(at_once):
    of = an_initiative("dalen")
    a_hearing(of, parties=[a_partner(of)], **soon())
    assert sorted(at_once(lambda: remind_before_the_end(reader=SYSTEM), 2)) == [0, 1]
    assert len(reminders()) == 1


@pytest.mark.django_db(transaction=True)
def test_the_clock_does_it(work):
    of = an_initiative("dalen")
    hearing_id = a_hearing(of, parties=[a_partner(of)], **soon())
    nudge(REMIND)
    work()
    assert len(reminders()) == 1
    assert HearingParty.objects.get(hearing_id=hearing_id).reminded_at is not None
