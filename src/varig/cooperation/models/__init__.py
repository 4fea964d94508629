"""The tables of cooperation: each kind's own facts, and what belongs to them."""

from varig.cooperation.models.leaders import LeaderNumber, LeaderProgramme, ResourcePerson
from varig.cooperation.models.places import MeetingPlace, UseFigure
from varig.cooperation.models.support import ContactStand, Support
from varig.cooperation.models.ties import Agreement, AgreementParty, Contact, Network
from varig.cooperation.models.umbrellas import Umbrella

__all__ = [
    "Agreement",
    "AgreementParty",
    "Contact",
    "ContactStand",
    "LeaderNumber",
    "LeaderProgramme",
    "MeetingPlace",
    "Network",
    "ResourcePerson",
    "Support",
    "Umbrella",
    "UseFigure",
]
