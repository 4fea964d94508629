"""What an item is called where items of every kind stand together: two kinds may share a name."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Any

from django.conf import settings
from django.utils import translation

from varig.foundation.kernel import Reader, folded
from varig.foundation.ui.text import say
from varig.legacy.queries import ItemFacts, items
from varig.legacy.rules import KIND_NAMES


def names_apart(reader: Reader, of: Any) -> dict[int, str]:
    """Every item's name by its id, in alphabetical order; where two kinds share one, with its kind behind it."""
    return {one.id: _with_kind(one) if is_shared else one.name for one, is_shared in _and_if_shared(reader, of)}


def called_apart(reader: Reader, of: Any) -> Iterator[tuple[ItemFacts, str, tuple[str, ...]]]:
    """Each item, its name told apart, and what else a file may call it: its bare name, and its kind in any language."""
    for item, is_shared in _and_if_shared(reader, of):
        if is_shared:
            yield item, _with_kind(item), (item.name, *_with_kind_in_every_language(item))
        else:
            yield item, item.name, ()


def _and_if_shared(reader: Reader, of: Any) -> Iterator[tuple[ItemFacts, bool]]:
    listed = items(reader, of)
    shared = Counter(folded(one.name) for one in listed)
    return ((one, shared[folded(one.name)] > 1) for one in listed)


def _with_kind(item: ItemFacts) -> str:
    return f"{item.name} ({say(KIND_NAMES[item.kind]).lower()})"


def _with_kind_in_every_language(item: ItemFacts) -> Iterator[str]:
    for language, _name in settings.LANGUAGES:
        with translation.override(language):
            yield _with_kind(item)
