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
from varig.foundation.history.actions import action
from varig.foundation.jobs.actions import nudge
from varig.foundation.kernel import Refused, msg
from varig.foundation.mail.models import OutgoingMail
from varig.foundation.ui.text import date_long


@pytest.fixture
def of(db):
    return an_initiative("dalen")


def reminders() -> list[OutgoingMail]:
    return list(OutgoingMail.objects.filter(subject__startswith="Påminnelse"))


def left_in_peace(days: int = 6) -> None:
    """All letters so far were written so many days ago."""
    at = timezone.now() - timedelta(days=days)
    with action(reader=SYSTEM, did=msg("lot tida gå")):
        HearingParty.objects.filter(asked_at__isnull=False).update(asked_at=at)
        HearingParty.objects.filter(reminded_at__isnull=False).update(reminded_at=at)
    OutgoingMail.objects.update(created_at=at)


def soon(**more):
    return {"ends": timezone.now() + timedelta(days=3), **more}


def test_only_the_silent_are_reminded_and_once(of):
    cast = a_cast(of)
    choir, band = a_partner(of), a_partner(of, "Korpset", "korpset@lag.example")
    quiet = a_partner(of, "Uten adresse", "")
    hearing_id = a_hearing(of, parties=[choir, band, quiet], reader=cast.manager, **soon())
    an_answer(of, hearing_id, choir)
    left_in_peace()
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
    left_in_peace()
    assert remind_before_the_end(reader=SYSTEM) == 0


def test_more_time_means_another_reminder(of):
    hearing_id = a_hearing(of, parties=[a_partner(of)], **soon())
    left_in_peace()
    remind_before_the_end(reader=SYSTEM)
    left_in_peace()
    later = timezone.now() + timedelta(days=4)
    move_end(reader=SYSTEM, of=of, hearing_id=hearing_id, version=known(of, hearing_id).version, closes_at=later)
    # They have just read of the new deadline.
    assert remind_before_the_end(reader=SYSTEM) == 0
    left_in_peace()
    assert remind_before_the_end(reader=SYSTEM) == 1


def test_a_person_reminds_at_any_time_while_it_is_open(of):
    cast = a_cast(of)
    hearing_id = a_hearing(of, parties=[a_partner(of)])
    left_in_peace()
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


def test_nobody_is_reminded_within_five_days_of_a_letter_and_it_is_said_from_when(of):
    cast = a_cast(of)
    hearing_id = a_hearing(of, parties=[a_partner(of)], ends=timezone.now() + timedelta(days=20))
    client = logged_in(cast.manager)
    address = reverse("decisions:remind_hearing", args=[of.slug, hearing_id])
    said = "Alle som mangler, har fått brev for mindre enn fem dager siden. Neste påminnelse kan sendes "
    again = said + date_long(timezone.localdate() + timedelta(days=5))
    # On the day of the invitation, and right after a reminder: both the button and whoever posts all the same are told.
    for letters in (0, 1):
        page = client.get(reverse("decisions:hearing", args=[of.slug, hearing_id])).content.decode()
        assert (again in page, address in page) == (True, False)
        page = client.post(address, follow=True).content.decode()
        assert page.count(again) == 2
        assert "0 e-poster" not in page
        assert len(reminders()) == letters
        left_in_peace(5)
        page = client.post(address, follow=True).content.decode()
        assert "1 e-post er lagt til utsending." in page
    assert len(reminders()) == 2


def test_it_is_said_where_nobody_can_be_written_to(of):
    choir = a_partner(of)
    hearing_id = a_hearing(of, parties=[choir, a_partner(of, "Uten adresse", "")])
    an_answer(of, hearing_id, choir)
    left_in_peace()
    with pytest.raises(Refused, match="har e-postadresse her"):
        remind_now(reader=SYSTEM, of=of, hearing_id=hearing_id)
    assert not HearingParty.objects.filter(reminded_at__isnull=False).exists()


@pytest.mark.django_db(transaction=True)
def test_two_who_remind_at_once_write_one_letter(at_once):
    of = an_initiative("dalen")
    a_hearing(of, parties=[a_partner(of)], **soon())
    left_in_peace()
    assert sorted(at_once(lambda: remind_before_the_end(reader=SYSTEM), 2)) == [0, 1]
    assert len(reminders()) == 1


@pytest.mark.django_db(transaction=True)
def test_the_clock_does_it(work):
    of = an_initiative("dalen")
    hearing_id = a_hearing(of, parties=[a_partner(of)], **soon())
    left_in_peace()
    nudge(REMIND)
    work()
    assert len(reminders()) == 1
    assert HearingParty.objects.get(hearing_id=hearing_id).reminded_at is not None
