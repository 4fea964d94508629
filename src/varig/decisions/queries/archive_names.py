"""Records that hold personal data which the closing takes away, and that aren't archived yet."""

from __future__ import annotations

from varig.decisions.models import HearingAnswer
from varig.decisions.queries.archive import Record, marked_records
from varig.decisions.rules.hearing_answers import Channel
from varig.foundation.kernel import Reader
from varig.initiatives.queries import InitiativeFacts


def forgotten_unarchived(reader: Reader, of: InitiativeFacts) -> list[Record]:
    """Answers of residents who gave their names: afterwards the archive can't get them any more. Earliest first."""
    rows = HearingAnswer.objects.filter(hearing__initiative_id=of.id, channel=Channel.PUBLIC).exclude(name="")
    named = {f"hearing_answers:{pk}" for pk in rows.values_list("pk", flat=True)}
    if not named:
        return []
    found = marked_records(reader, of)
    return [one.record for one in found if one.record.key in named and not one.mark.is_archived]
