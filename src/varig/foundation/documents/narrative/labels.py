"""Labels are what names and values were called when they were put in: they follow the registers, and are no change."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

_LABELLED = {"ground": "about", "fact": "key"}


def without_labels(node: Mapping[str, Any]) -> dict[str, Any]:
    """The same without what anything is called: two texts that differ in labels alone say the same."""
    return _relabelled(node, lambda _type, _key, _label: "")


def with_labels(node: Mapping[str, Any], called: Callable[[str, str], str | None]) -> dict[str, Any]:
    """With everything called as it is now by `called(type, key)`; what is there no longer keeps its last name."""
    return _relabelled(node, lambda type_, key, label: called(type_, key) or label)


def _relabelled(node: Mapping[str, Any], say: Callable[[str, str, str], str]) -> dict[str, Any]:
    made = dict(node)
    name = _LABELLED.get(node.get("type", ""))
    if name is not None:
        attrs = node["attrs"]
        made["attrs"] = {**attrs, "label": say(node["type"], attrs[name], attrs["label"])}
    if "content" in node:
        made["content"] = [_relabelled(child, say) for child in node["content"]]
    return made
