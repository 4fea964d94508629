"""The addresses of pages. A page has a hundred, and they are the same from one day to the next."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

from django.urls import reverse


@lru_cache(maxsize=4_096)
def address(name: str, /, *args: Any, **kwargs: Any) -> str:
    """Where a page is, as `reverse` says, which takes far longer. Raises NoReverseMatch."""
    return reverse(name, args=args or None, kwargs=kwargs or None)
