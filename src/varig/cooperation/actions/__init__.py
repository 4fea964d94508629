"""What is written of cooperation beside what every register writes by itself."""

from varig.cooperation.actions.persons import ResourcePersonTable, forget_expired
from varig.cooperation.actions.supports import SupportTable, with_name

__all__ = ["ResourcePersonTable", "SupportTable", "forget_expired", "with_name"]
