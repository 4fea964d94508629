"""Actors, how they are reached, and how residents took part."""

from varig.actors.models.actors import Actor, Membership
from varig.actors.models.contact import ContactEntry, ContactRole
from varig.actors.models.participation import Attendance, Group, Need, NeedGroup, ParticipationEvent

__all__ = [
    "Actor",
    "Attendance",
    "ContactEntry",
    "ContactRole",
    "Group",
    "Membership",
    "Need",
    "NeedGroup",
    "ParticipationEvent",
]
