from __future__ import annotations

from varig.communication.models.audiences import Affected, Audience
from varig.communication.models.messages import CommunicationMessage, MessageAudience, MessageItem

__all__ = ["Affected", "Audience", "CommunicationMessage", "MessageAudience", "MessageItem"]
