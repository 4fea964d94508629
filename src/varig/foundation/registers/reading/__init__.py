"""From the bytes of a file to a Sheet: rows of raw cells, with the dirt of real files understood or named."""

from varig.foundation.registers.reading.read import read

__all__ = ["read"]
