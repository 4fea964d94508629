"""Sending by real workers."""

from __future__ import annotations

import threading

from django.core.mail import EmailMessage
from django.db import connection, transaction

from tests.foundation.mail.sample_backends import Slow
from varig.foundation.mail.actions import put
from varig.foundation.mail.console import ReadableBackend
from varig.foundation.mail.models import OutgoingMail
from varig.foundation.mail.sending import send_waiting


def test_it_is_sent_right_after_the_commit_without_waiting_for_the_clock(work, mailoutbox):
    with transaction.atomic():
        put(to="liv@lag.example", subject="En", body="Hei")
        put(to="per@lag.example", subject="To", body="Hei")
        work()
        assert mailoutbox == []
    work()
    assert [mail.subject for mail in mailoutbox] == ["En", "To"]


def test_two_workers_never_send_the_same_twice(work, mailoutbox, settings):
    settings.EMAIL_BACKEND = "tests.foundation.mail.sample_backends.Slow"
    Slow.first_is_here.clear()
    Slow.both_have_looked.clear()
    put(to="liv@lag.example", subject="En", body="Hei")
    sent = []

    def first_worker():
        sent.append(send_waiting())
        connection.close()

    first = threading.Thread(target=first_worker)
    first.start()
    assert Slow.first_is_here.wait(10)
    assert send_waiting() == 0
    Slow.both_have_looked.set()
    first.join(10)
    assert (sent, len(mailoutbox), OutgoingMail.objects.get().tries) == ([1], 1, 1)


def test_on_the_terminal_a_mail_reads_as_a_person_reads_it(capsys):
    mail = EmailMessage(
        "Kan dere ta over møteplassen?",
        "Hei Åse\n\nSe her.\n",
        "Kari <v@k.example>",
        ["ase@x.no"],
        reply_to=["k@k.example"],
    )
    assert ReadableBackend().send_messages([mail]) == 1
    line = "─" * 72
    assert capsys.readouterr().out == (
        f"{line}\nFra: Kari <v@k.example>\nTil: ase@x.no\nSvar til: k@k.example\n"
        "Emne: Kan dere ta over møteplassen?\n\n"
        f"Hei Åse\n\nSe her.\n{line}\n"
    )
