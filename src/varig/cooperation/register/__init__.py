"""The registers of cooperation: their columns, and what people call them in their files."""

from varig.cooperation.register.agreements import AGREEMENTS
from varig.cooperation.register.contacts import CONTACTS
from varig.cooperation.register.leaders import LEADER_NUMBERS, LEADER_PROGRAMMES
from varig.cooperation.register.networks import NETWORKS
from varig.cooperation.register.persons import RESOURCE_PERSONS
from varig.cooperation.register.places import MEETING_PLACES, USE_FIGURES
from varig.cooperation.register.stands import CONTACT_STANDS
from varig.cooperation.register.supports import SUPPORT
from varig.cooperation.register.umbrellas import UMBRELLAS

__all__ = [
    "AGREEMENTS",
    "CONTACTS",
    "CONTACT_STANDS",
    "LEADER_NUMBERS",
    "LEADER_PROGRAMMES",
    "MEETING_PLACES",
    "NETWORKS",
    "RESOURCE_PERSONS",
    "SUPPORT",
    "UMBRELLAS",
    "USE_FIGURES",
]
