"""What the database itself holds of what was decided, answered and closed: it is added to, and never changed."""

from __future__ import annotations

from typing import Any

import pgtrigger


def stays(sentence: str) -> Any:
    """For a model whose rows are written once. `sentence` is what the database answers whoever tries to change one."""
    func = f"RAISE EXCEPTION '{sentence}' USING ERRCODE = 'integrity_constraint_violation';"
    trigger = pgtrigger.Trigger(
        name="stays", when=pgtrigger.Before, operation=pgtrigger.Update | pgtrigger.Delete, func=func
    )
    return pgtrigger.register(trigger)
