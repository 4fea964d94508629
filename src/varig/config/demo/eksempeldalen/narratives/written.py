"""From a plain text to what an editor keeps: paragraphs, headings, lists, quotes, what a statement rests on, values.

A line is a paragraph; `## ` makes it a heading, `- ` one of a list, `> ` a quote. `[findings: name]` ties what stands
before to a finding (or another sort of grounds) by its name, and `{items.go_on}` is a value that follows the registers.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby
from typing import Any

from varig.foundation.reports.context import ReportContext
from varig.foundation.reports.grounds import source

_INLINE = re.compile(r"\[(?P<kind>\w+): (?P<name>[^\]]+)\]|\{(?P<key>[\w.]+)\}")
_SIGNS = {"## ": "heading", "- ": "listItem", "> ": "blockquote"}


def as_narrative(text: str, context: ReportContext) -> dict[str, Any]:
    """The text as the editor has it. Raises LookupError for a name that isn't among what can be rested on."""
    lines = [_sorted_out(line.strip()) for line in text.strip().splitlines() if line.strip()]
    content: list[dict[str, Any]] = []
    for kind, group in groupby(lines, key=lambda line: line[0]):
        content += _blocks(kind, [_words(words, context) for _kind, words in group])
    return {"type": "doc", "content": content}


def _sorted_out(line: str) -> tuple[str, str]:
    for sign, kind in _SIGNS.items():
        if line.startswith(sign):
            return kind, line.removeprefix(sign)
    return "paragraph", line


def _blocks(kind: str, lines: list[list[dict[str, Any]]]) -> list[dict[str, Any]]:
    match kind:
        case "heading":
            return [{"type": "heading", "attrs": {"level": 2}, "content": line} for line in lines]
        case "listItem":
            return [{"type": "bulletList", "content": [{"type": kind, "content": [_paragraph(one)]} for one in lines]}]
        case "blockquote":
            return [{"type": kind, "content": [_paragraph(one) for one in lines]}]
    return [_paragraph(line) for line in lines]


def _paragraph(words: list[dict[str, Any]]) -> dict[str, Any]:
    return {"type": "paragraph", "content": words}


def _words(line: str, context: ReportContext) -> list[dict[str, Any]]:
    return list(_stretches(line, context))


def _stretches(line: str, context: ReportContext) -> Iterator[dict[str, Any]]:
    at = 0
    for found in _INLINE.finditer(line):
        if found.start() > at:
            yield {"type": "text", "text": line[at : found.start()]}
        at = found.end()
        if found["key"]:
            yield {"type": "fact", "attrs": {"key": found["key"], "label": ""}}
        else:
            yield _ground(found["kind"], found["name"], context)
    if at < len(line):
        yield {"type": "text", "text": line[at:]}


def _ground(kind: str, name: str, context: ReportContext) -> dict[str, Any]:
    declared = source(kind)
    for choice in declared.listed(context) if declared else ():
        if choice.name == name:
            return {"type": "ground", "attrs": {"about": f"{kind}:{choice.id}", "label": choice.label}}
    raise LookupError(f"nothing of the sort «{kind}» is called «{name}»")
