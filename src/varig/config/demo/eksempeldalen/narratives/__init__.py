"""What is written in the example's report and strategy: invented, like everything in it, and written as anybody would.

The texts lie in `data/eksempeldalen/texts`, one file for each section in a folder for each report.
"""

from __future__ import annotations

from pathlib import Path

from varig.config.demo.eksempeldalen.narratives.written import as_narrative
from varig.foundation.kernel import Reader
from varig.foundation.reports.actions.comments import put_comment
from varig.foundation.reports.actions.texts import save_text
from varig.foundation.reports.context import ReportContext
from varig.foundation.reports.place import Place

TEXTS = Path(__file__).parents[2] / "data" / "eksempeldalen" / "texts"
REMARKS = (
    (
        "strategy",
        "support",
        "Kultur og frivillighet",
        "De har ikke svart ennå. Skal vi skrive «foreslått» til de har gjort det?",
    ),
)
"""What somebody has asked in the margin: report, section, the words it is about, the question."""


def write_texts(reader: Reader, scope: str, context: ReportContext) -> None:
    """Each text in its section; those that nobody has come to yet stay empty, so that they can be seen so."""
    for file in sorted(TEXTS.glob("*/*.txt")):
        place = Place(scope, report=file.parent.name, section=file.stem)
        save_text(reader=reader, place=place, based_on=0, body=as_narrative(file.read_text("utf-8"), context))
    for report, section, quoted, text in REMARKS:
        put_comment(reader=reader, place=Place(scope, report, section), quoted=quoted, text=text)
