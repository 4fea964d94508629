"""E-mail on the terminal, as a person reads it; for the demo and for development."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.core.mail import EmailMessage
from django.core.mail.backends.console import EmailBackend

_LINE = "─" * 72


class ReadableBackend(EmailBackend):
    """Writes who, what and the text, where Django's own writes MIME."""

    def write_message(self, message: EmailMessage) -> None:
        """One e-mail between two lines."""
        heads: Sequence[tuple[str, Any]] = (
            ("Fra", message.from_email),
            ("Til", ", ".join(message.to)),
            ("Svar til", ", ".join(message.reply_to)),
            ("Emne", message.subject),
        )
        lines = [f"{name}: {value}" for name, value in heads if value]
        self.stream.write("\n".join([_LINE, *lines, "", str(message.body).rstrip(), _LINE, ""]))
