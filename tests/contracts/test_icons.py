"""Icons are named by strings in the rules, which may not see the pages: each name must be one that is drawn."""

from __future__ import annotations

import pytest

from varig.continuation.rules.fates import LOOKS
from varig.continuation.rules.handovers import ANSWER_LOOKS
from varig.foundation.ui.icons import icon


@pytest.mark.parametrize("name", sorted({look.icon for look in (*LOOKS.values(), *ANSWER_LOOKS.values())}))
def test_every_icon_of_the_rules_is_drawn(name):
    assert "<svg" in icon(name)
