from __future__ import annotations

from datetime import timedelta

import pytest
from django.db import IntegrityError, transaction
from django.utils import timezone

from tests.builders import SYSTEM, a_person
from varig.foundation.kernel import Invalid, NotAllowed, NotFound
from varig.foundation.mail import queries
from varig.foundation.mail.actions import put, try_again
from varig.foundation.mail.models import OutgoingMail
from varig.foundation.mail.sending import PAUSES, send_waiting

pytestmark = pytest.mark.django_db

BROKEN = "tests.foundation.mail.sample_backends."


def a_mail(**changes) -> int:
    given = {"to": "liv@lag.example", "subject": "Kan dere ta over?", "body": "Hei Liv\n\nSe https://x.no/"}
    return put(**{**given, **changes})


def state(mail_id: int) -> tuple[str, int]:
    facts = next(m for m in queries.outbox(SYSTEM, may=lambda _: True) if m.id == mail_id)
    return facts.state, facts.tries


def due_again() -> None:
    OutgoingMail.objects.update(not_before=timezone.now())


def test_a_mail_is_sent_once_from_the_person_by_name_and_answered_there(mailoutbox, settings):
    settings.DEFAULT_FROM_EMAIL = "varig@kommune.example"
    a_mail(sender_name="Åse Ødegård", reply_to="ase@kommune.example", language="nn")
    assert (send_waiting(), send_waiting()) == (1, 0)
    sent = mailoutbox[0]
    assert (sent.to, sent.subject, sent.body) == (
        ["liv@lag.example"],
        "Kan dere ta over?",
        "Hei Liv\n\nSe https://x.no/",
    )
    headers = sent.message()
    assert headers["From"] == "=?utf-8?b?w4VzZSDDmGRlZ8OlcmQ=?= <varig@kommune.example>"
    assert headers["Reply-To"] == "=?utf-8?b?w4VzZSDDmGRlZ8OlcmQ=?= <ase@kommune.example>"
    assert (headers["Content-Language"], headers.get_content_type()) == ("nn", "text/plain")


def test_without_a_person_it_comes_from_the_program(mailoutbox, settings):
    settings.DEFAULT_FROM_EMAIL = "varig@kommune.example"
    a_mail()
    send_waiting()
    assert (mailoutbox[0].from_email, mailoutbox[0].reply_to) == ("Varig <varig@kommune.example>", [])


def test_a_mail_that_is_not_due_waits(mailoutbox):
    mail_id = a_mail(not_before=timezone.now() + timedelta(days=1))
    assert (send_waiting(), state(mail_id)) == (0, ("waiting", 0))
    due_again()
    assert (send_waiting(), state(mail_id)) == (1, ("sent", 1))


def test_a_mail_of_a_transaction_that_is_rolled_back_was_never_written():
    with pytest.raises(ZeroDivisionError), transaction.atomic():
        a_mail()
        raise ZeroDivisionError
    assert OutgoingMail.objects.count() == 0


def test_a_subject_is_one_line_so_that_nobody_adds_heads_to_it(mailoutbox):
    a_mail(subject="Hei\nBcc: alle@x.no", sender_name="Kari\r\nBcc: alle@x.no", reply_to="kari@x.no")
    send_waiting()
    assert (mailoutbox[0].subject, mailoutbox[0].message()["Bcc"]) == ("Hei Bcc: alle@x.no", None)


@pytest.mark.parametrize("change", [{"to": "liv"}, {"to": "a@x.no\nBcc: b@x.no"}, {"reply_to": "kari@"}])
def test_what_is_no_address_is_refused(change):
    with pytest.raises(Invalid, match="er ikke en e-postadresse"):
        a_mail(**change)


def test_one_that_fails_costs_the_others_nothing(mailoutbox, settings):
    settings.EMAIL_BACKEND = BROKEN + "Choosy"
    wrong, right = a_mail(to="feil@lag.example"), a_mail()
    assert send_waiting() == 1
    assert (state(wrong), state(right)) == (("waiting", 1), ("sent", 1))
    trouble = queries.outbox(SYSTEM, may=lambda _: True, only_trouble=True)
    assert [(m.id, m.trouble.params["to"], m.trouble.params["tries"]) for m in trouble] == [
        (wrong, "feil@lag.example", 1)
    ]


def test_pauses_grow_and_after_eight_tries_it_is_given_up_with_a_sentence(settings, mailoutbox):
    settings.EMAIL_BACKEND = BROKEN + "Away"
    mail_id = a_mail()
    pauses = []
    for _ in range(7):
        assert send_waiting() == 0
        row = OutgoingMail.objects.get()
        pauses.append(round((row.not_before - timezone.now()).total_seconds() / 60))
        assert send_waiting() == 0
        assert OutgoingMail.objects.get().tries == row.tries
        due_again()
    assert tuple(pauses) == PAUSES
    send_waiting()
    assert state(mail_id) == ("given_up", 8)
    trouble = queries.outbox(SYSTEM, may=lambda _: True)[0].trouble
    assert trouble.msgid.startswith("E-posten til %(to)s kom ikke fram etter %(tries)s forsøk")
    assert trouble.params["answer"] == "ConnectionRefusedError: [Errno 111] Connection refused"
    due_again()
    send_waiting()
    assert state(mail_id) == ("given_up", 8)


def test_one_that_was_given_up_can_be_tried_again(settings, mailoutbox):
    mail_id = a_mail()
    OutgoingMail.objects.update(given_up_at=timezone.now(), tries=8, last_error="borte")
    try_again(reader=SYSTEM, mail_id=mail_id)
    assert (send_waiting(), state(mail_id)) == (1, ("sent", 1))
    assert queries.outbox(SYSTEM, may=lambda _: True)[0].trouble is None
    with pytest.raises(NotFound, match="alt sendt"):
        try_again(reader=SYSTEM, mail_id=mail_id)


def test_a_mail_is_either_sent_or_given_up():
    a_mail()
    with pytest.raises(IntegrityError):
        OutgoingMail.objects.update(given_up_at=timezone.now(), sent_at=timezone.now())


def test_only_an_administrator_sees_the_outbox():
    with pytest.raises(NotAllowed):
        queries.outbox(a_person("Kari"), may=lambda reader: reader.name == "Admin")


def test_what_was_sent_about_one_thing_is_found():
    first = a_mail(scope="initiative:1", about="handover:1")
    a_mail(scope="initiative:1", about="handover:2")
    assert [m.id for m in queries.sent_about(SYSTEM, scope="initiative:1", about="handover:1")] == [first]
