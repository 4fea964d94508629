"""The action that is under way, if any."""

from __future__ import annotations

import threading

current = threading.local()


def is_underway() -> bool:
    """Whether something is being changed right now, by this thread."""
    return getattr(current, "action", None) is not None
