"""What was discussed, answered, endorsed and decided."""

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
    "AgendaEntry",
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
]
