"""The registers of measures and of what they left behind: their columns, and what people call them in their files."""

from varig.measures.register.activities import ACTIVITIES
from varig.measures.register.assets import ASSETS
from varig.measures.register.columns import MEASURES
from varig.measures.register.figures import MEASURE_RESULTS, MEASURE_YEARS
from varig.measures.register.promises import PROMISES
from varig.measures.register.unsaid import UNSAID

__all__ = ["ACTIVITIES", "ASSETS", "MEASURES", "MEASURE_RESULTS", "MEASURE_YEARS", "PROMISES", "UNSAID"]
