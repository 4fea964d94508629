"""Brønnøysundregistrene: Enhetsregisteret, and what Frivillighetsregisteret adds. Open data, no key needed.

    found = look_up("974760673")      # LookUp: the unit or None, when that was told, whether the answer is stale
    found = search("sesam")           # Hits
    found = remembered("974760673")   # as look_up, without asking anybody

`BRREG_ADDRESS` in the settings is the service's address. Answers are remembered for a day; while the service is away an
older one is given, marked as stale. Raises NotAnswering (a Refused in plain words) where there is none.
"""

from varig.foundation.integrations.brreg.client import Hits, LookUp, NotAnswering, look_up, remembered, search
from varig.foundation.integrations.brreg.units import Unit, UnitState, Voluntary

__all__ = ["Hits", "LookUp", "NotAnswering", "Unit", "UnitState", "Voluntary", "look_up", "remembered", "search"]
