"""Whether what was taken up has changed anything: the section that is named, since the version that was heard."""

from __future__ import annotations

from varig.decisions.queries.hearing_answers import AnswerFacts
from varig.decisions.queries.hearings import HearingFacts
from varig.decisions.rules.hearing_answers import is_unchanged
from varig.foundation.reports.place import Place
from varig.foundation.reports.queries.texts import text_at
from varig.initiatives.queries import InitiativeFacts


def unchanged_points(of: InitiativeFacts, known: HearingFacts, said: AnswerFacts) -> frozenset[int]:
    """The points, by id, of which our reply says where it was changed, and nobody has written there since."""
    heard_at = {version.report: version.made_at for version, _parts in known.documents}
    found = set()
    for point in said.points:
        if point.changed is None:
            continue
        since = heard_at.get(point.changed.report, known.sent_at)
        text = text_at(Place(of.scope, point.changed.report, point.changed.section))
        if since is not None and is_unchanged(text.written_at, since):
            found.add(point.id)
    return frozenset(found)
