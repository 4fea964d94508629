"""A file into a register: read, matched, planned, shown to a person, and carried out. Browser and command share it."""

from varig.foundation.registers.importing.proposal import Proposal, Taken, propose, remember_columns, take_in

__all__ = ["Proposal", "Taken", "propose", "remember_columns", "take_in"]
