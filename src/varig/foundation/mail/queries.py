from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import dataclass
from datetime import datetime

from django.db.models import Max

from varig.foundation.kernel import Message, NotAllowed, Reader, msg
from varig.foundation.mail.models import OutgoingMail


@dataclass(frozen=True)
class MailFacts:
    """An e-mail in the outbox. `state` is waiting, sent or given_up; `trouble` says what has gone wrong so far."""

    id: int
    to: str
    subject: str
    body: str
    sender_name: str
    scope: str
    about: str
    state: str
    trouble: Message | None
    tries: int
    created_at: datetime
    sent_at: datetime | None


def outbox(reader: Reader, *, may: Callable[[Reader], bool], only_trouble: bool = False) -> list[MailFacts]:
    """The newest 200 e-mails, for an administrator; `may` says who is one. Raises NotAllowed."""
    if not may(reader):
        raise NotAllowed(msg("Bare en administrator kan se utgående e-post."))
    rows = OutgoingMail.objects.order_by("-created_at", "-pk")
    if only_trouble:
        rows = rows.filter(sent_at=None).exclude(last_error="")
    return [_facts(row) for row in rows[:200]]


def sent_about(_reader: Reader, *, scope: str, about: str) -> list[MailFacts]:
    """What was sent about one thing, newest first; the caller has checked that the reader may see the scope."""
    rows = OutgoingMail.objects.filter(scope=scope, about=about).order_by("-created_at", "-pk")
    return [_facts(row) for row in rows]


def sent_within(_reader: Reader, scope: str) -> list[MailFacts]:
    """What was sent of a scope, earliest first; the caller has checked that the reader may see it."""
    rows = OutgoingMail.objects.filter(scope=scope, sent_at__isnull=False).order_by("sent_at", "pk")
    return [_facts(row) for row in rows]


def sent_ids(_reader: Reader, scope: str) -> list[int]:
    """The ids of what `sent_within` hands out."""
    return list(OutgoingMail.objects.filter(scope=scope, sent_at__isnull=False).values_list("pk", flat=True))


def last_written(scope: str, abouts: Collection[str]) -> dict[str, datetime]:
    """When something was last written about each of these, by its key; those that nothing was written about are out."""
    rows = OutgoingMail.objects.filter(scope=scope, about__in=abouts).order_by()
    return dict(rows.values_list("about").annotate(Max("created_at")))


def _facts(row: OutgoingMail) -> MailFacts:
    return MailFacts(
        id=row.pk,
        to=row.to,
        subject=row.subject,
        body=row.body,
        sender_name=row.sender_name,
        scope=row.scope,
        about=row.about,
        state="sent" if row.sent_at else "given_up" if row.given_up_at else "waiting",
        trouble=_trouble(row),
        tries=row.tries,
        created_at=row.created_at,
        sent_at=row.sent_at,
    )


def _trouble(row: OutgoingMail) -> Message | None:
    if row.sent_at or not row.last_error:
        return None
    params = {"to": row.to, "tries": row.tries, "answer": row.last_error}
    if row.given_up_at:
        return msg(
            "E-posten til %(to)s kom ikke fram etter %(tries)s forsøk, og sendes ikke igjen av seg selv."
            " E-posttjeneren svarte: %(answer)s",
            **params,
        )
    return msg("E-posten til %(to)s er ikke sendt ennå (%(tries)s forsøk). E-posttjeneren svarte: %(answer)s", **params)
