"""Two documents of one report."""

from __future__ import annotations

from django.utils import translation

from varig.foundation.documents.blocks import Document, Section
from varig.foundation.reports.comparing.changes import Change, Comparison, SectionChange
from varig.foundation.reports.comparing.lines import changed_lines
from varig.foundation.reports.comparing.plain import lines_of, tables_of
from varig.foundation.reports.comparing.tables import changed_tables
from varig.foundation.ui.text import say


def compared(before: Document, after: Document) -> Comparison:
    """What differs, in the order of the second; sections that are gone stand last.

    Both are in one language: words of two can't be set beside each other. Raises ValueError where they aren't.
    """
    if before.language != after.language:
        raise ValueError(f"one is in {before.language} and the other in {after.language}")
    with translation.override(after.language):
        old = {section.key: section for section in before.sections}
        new = {section.key: section for section in after.sections}
        found = [_section(old.get(key), section) for key, section in new.items()]
        found += [_section(section, None) for key, section in old.items() if key not in new]
    changed = tuple(one for one in found if one is not None)
    return Comparison(changed, len(found) - len(changed))


def _section(before: Section | None, after: Section | None) -> SectionChange | None:
    stands = after or before
    if stands is None or before == after:
        return None
    old, new = before.blocks if before else (), after.blocks if after else ()
    lines, tables = changed_lines(lines_of(old), lines_of(new)), changed_tables(tables_of(old), tables_of(new))
    was, now = say(before.title) if before else "", say(after.title) if after else ""
    if before and after and not (lines or tables or was != now):
        return None
    change = Change.CHANGED if before and after else Change.ADDED if after else Change.REMOVED
    title_before = was if before and after and was != now else ""
    return SectionChange(change, stands.key, say(stands.title), title_before, tuple(lines), tuple(tables))
