"""The registers of the special organisation: itself, its money, its positions and its tasks."""

from varig.programme_office.register.office import OFFICE, OFFICE_YEARS
from varig.programme_office.register.positions import POSITIONS
from varig.programme_office.register.tasks import TASKS

__all__ = ["OFFICE", "OFFICE_YEARS", "POSITIONS", "TASKS"]
