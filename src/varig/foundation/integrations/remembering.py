"""The memory of answers: a fresh one spares the service, an old one does where the service is away."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from django.utils import timezone

from varig.foundation.integrations.asking import NoAnswer
from varig.foundation.integrations.models import RememberedAnswer

FRESH = timedelta(hours=24)
KEPT = timedelta(days=30)


@dataclass(frozen=True)
class Answer:
    """What was answered, when, and whether that is longer ago than one would like."""

    content: Any
    at: datetime
    is_stale: bool = False


def answer(address: str, ask: Callable[[], Any]) -> Answer:
    """The fresh answer in memory; else what `ask` gives (JSON); else the old answer. Raises NoAnswer without any."""
    known = recall(address)
    if known is not None and not known.is_stale:
        return known
    try:
        content = ask()
    except NoAnswer:
        if known is None:
            raise
        return known
    return _keep(address, content)


def recall(address: str) -> Answer | None:
    """What is in memory, however old; the service isn't asked."""
    row = RememberedAnswer.objects.filter(address=address).first()
    return None if row is None else Answer(row.content, row.at, timezone.now() - row.at >= FRESH)


def _keep(address: str, content: Any) -> Answer:
    now = timezone.now()
    RememberedAnswer.objects.update_or_create(address=address, defaults={"content": content, "at": now})
    RememberedAnswer.objects.filter(at__lt=now - KEPT).delete()
    return Answer(content, now)
