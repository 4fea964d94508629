"""Reports from sections declared where their facts live: `@section` in a package's `report_sections`.

`compose` (in `composing`) puts one together, `SideBySide` (in `side_by_side`) makes its files; imported from there, so
that declaring a section costs nothing.
"""

from varig.foundation.reports.context import Frame, ReportContext
from varig.foundation.reports.registry import Report, report, section

__all__ = ["Frame", "Report", "ReportContext", "report", "section"]
