"""Mail servers as they can be, for Django's EMAIL_BACKEND."""

from __future__ import annotations

import smtplib
import threading

from django.core.mail import EmailMessage
from django.core.mail.backends.locmem import EmailBackend


class Away(EmailBackend):
    """Nobody answers."""

    def send_messages(self, messages: list[EmailMessage]) -> int:
        raise ConnectionRefusedError(111, "Connection refused")


class Choosy(EmailBackend):
    """Doesn't take what goes to «feil»."""

    def send_messages(self, messages: list[EmailMessage]) -> int:
        if messages[0].to[0].startswith("feil"):
            raise smtplib.SMTPRecipientsRefused({messages[0].to[0]: (550, b"No such user")})
        return super().send_messages(messages)


class Slow(EmailBackend):
    """Lets two workers meet: the first waits here until the second has looked in the outbox."""

    both_have_looked = threading.Event()
    first_is_here = threading.Event()

    def send_messages(self, messages: list[EmailMessage]) -> int:
        self.first_is_here.set()
        assert self.both_have_looked.wait(10)
        return super().send_messages(messages)
