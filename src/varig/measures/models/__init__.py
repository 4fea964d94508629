from varig.measures.models.activities import Activity
from varig.measures.models.assets import Asset
from varig.measures.models.figures import MeasureResult, MeasureYear
from varig.measures.models.measures import Measure, MeasureGoal, MeasureNeed
from varig.measures.models.promises import Promise

__all__ = ["Activity", "Asset", "Measure", "MeasureGoal", "MeasureNeed", "MeasureResult", "MeasureYear", "Promise"]
