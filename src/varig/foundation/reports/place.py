"""Where something is written: a section of a report within an opaque scope."""

from __future__ import annotations

from dataclasses import dataclass

from varig.foundation.kernel import NotFound, msg
from varig.foundation.reports.registry import ReportSection, registry


@dataclass(frozen=True)
class Place:
    """A section by its keys. Whether anybody may read or write there, the caller has settled."""

    scope: str
    report: str
    section: str

    @property
    def keys(self) -> dict[str, str]:
        """As its rows are found."""
        return {"scope": self.scope, "report": self.report, "section": self.section}

    @property
    def declared(self) -> ReportSection:
        """The section itself. Raises NotFound."""
        for one in registry.sections(self.report):
            if one.key == self.section:
                return one
        raise NotFound(msg("Vi fant ikke denne delen."))
