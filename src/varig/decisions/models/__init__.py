"""What was discussed, answered, endorsed and decided."""

from varig.decisions.models.archive import ArchiveMark
from varig.decisions.models.closing import AcceptedShortfall, Baseline, Closing
from varig.decisions.models.decisions import DecidedBudgetLine, DecidedFate, Decision, DecisionTask, ReviewReminder
from varig.decisions.models.dissolving import Dissolution, DissolvingPoint
from varig.decisions.models.endorsements import Endorsement, EndorsementAnswer
from varig.decisions.models.hearing_answers import HearingAnswer, HearingPoint
from varig.decisions.models.hearings import (
    Hearing,
    HearingFile,
    HearingGroup,
    HearingPart,
    HearingParty,
    HearingTry,
)
from varig.decisions.models.meetings import AgendaEntry, Meeting, MeetingOutcome, MeetingParticipant

__all__ = [
    "AcceptedShortfall",
    "AgendaEntry",
    "ArchiveMark",
    "Baseline",
    "Closing",
    "DecidedBudgetLine",
    "DecidedFate",
    "Decision",
    "DecisionTask",
    "Dissolution",
    "DissolvingPoint",
    "Endorsement",
    "EndorsementAnswer",
    "Hearing",
    "HearingAnswer",
    "HearingFile",
    "HearingGroup",
    "HearingPart",
    "HearingParty",
    "HearingPoint",
    "HearingTry",
    "Meeting",
    "MeetingOutcome",
    "MeetingParticipant",
    "ReviewReminder",
]
