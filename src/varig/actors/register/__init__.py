"""The registers of actors, of the contact with them, and of participation; and what columns elsewhere may refer to."""

from varig.actors.register.actors import ACTORS
from varig.actors.register.contact import CONTACT_LOG, CONTACT_ROLES, MEMBERSHIPS
from varig.actors.register.participation import ATTENDANCE, EVENTS, GROUPS, NEEDS

__all__ = ["ACTORS", "ATTENDANCE", "CONTACT_LOG", "CONTACT_ROLES", "EVENTS", "GROUPS", "MEMBERSHIPS", "NEEDS"]
