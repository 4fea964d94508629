"""The registers of messages and audiences: their columns, and what people call them in their files."""

from varig.communication.register.audiences import AUDIENCES
from varig.communication.register.messages import MESSAGES

__all__ = ["AUDIENCES", "MESSAGES"]
