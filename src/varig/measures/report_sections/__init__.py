"""What the measures give the final report: what was done in numbers, what came of each, and the whole list."""

from varig.measures.report_sections import all_measures, one_by_one, results

__all__ = ["all_measures", "one_by_one", "results"]
