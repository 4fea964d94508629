"""What whoever looks at an item can do with its continuation, and who can where they can't."""

from __future__ import annotations

from dataclasses import dataclass

from django.urls import reverse

from varig.foundation.kernel import Message
from varig.foundation.panels import Subject
from varig.initiatives import roles
from varig.legacy.queries import may_change


def address_of(subject: Subject, name: str, *rest: int) -> str:
    """A page of the item's continuation."""
    return reverse(f"continuation:{name}", args=[subject.frame.slug, subject.thing.id, *rest])


@dataclass(frozen=True)
class Control:
    """A button. Without an address it is shown but can't be used, and `reason` says who can."""

    label: Message
    address: str = ""
    kind: str = "secondary"
    reason: Message | None = None
    key: str = ""


def control(
    subject: Subject, label: Message, name: str, permission: roles.Permission, kind: str = "secondary"
) -> Control:
    """The button for whoever may; for others the same word, and who can."""
    if may_change(subject.reader, permission, subject.frame, subject.thing.id):
        return Control(label, address_of(subject, name), kind)
    return Control(label, reason=roles.who_can(permission), key=f"blocked-{name}")
