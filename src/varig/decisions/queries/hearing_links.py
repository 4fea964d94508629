"""Whether an answer to a hearing came by a personal link that somebody inside had been shown."""

from __future__ import annotations

from varig.decisions.models import HearingAnswer
from varig.foundation.history.queries import written_by_shown_links
from varig.foundation.kernel import Message, through_shown_link


def through_link(answer_id: int) -> Message | None:
    """What is said of that, or None. For those who may read the answer."""
    return through_shown_link(written_by_shown_links(HearingAnswer, [answer_id]).get(answer_id, ()))
