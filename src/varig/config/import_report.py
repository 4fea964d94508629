"""An import's plan in a terminal: the same sentences as on the page, as plain text."""

from __future__ import annotations

from collections.abc import Iterator

from django.utils.translation import gettext, ngettext

from varig.foundation.registers.importing import Proposal
from varig.foundation.registers.importing.shown import shown
from varig.foundation.registers.spoken import spoken
from varig.foundation.ui.text import say


def report(found: Proposal) -> Iterator[str]:
    """Line by line: where the table was found, how the columns are read, what would happen."""
    yield from _columns(found)
    yield from _rows(found)
    yield from _along_with(found)


def wrong(found: Proposal) -> Iterator[str]:
    """Each problem with its place, and what stands there."""
    for problem in found.plan.problems:
        yield _indented(say(problem.sentence()), problem.value)


def verdict(found: Proposal, *, done: bool = False) -> str:
    """The last line."""
    plan = found.plan
    if plan.problems:
        count = len(plan.problems)
        sentence = ngettext("%(num)s feil må rettes.", "%(num)s feil må rettes.", count) % {"num": count}
        return f"{sentence} {gettext('Ingenting er lagret.')}"
    if not found.changes:
        return gettext("Alt i filen står der allerede. Ingenting blir endret.")
    return counts(found) + ("" if done else f" {gettext('Ingenting er lagret (prøvekjøring).')}")


def counts(found: Proposal) -> str:
    """How many are new, changed, unchanged and left out."""
    plan = found.plan
    parts = [
        _counted("%(num)s ny rad", "%(num)s nye rader", len(plan.new)),
        _counted("%(num)s endret", "%(num)s endret", len(plan.changed)),
        _counted("%(num)s uendret", "%(num)s uendret", len(plan.unchanged)),
    ]
    if plan.left_out:
        parts.append(_counted("%(num)s rad er utelatt", "%(num)s rader er utelatt", len(plan.left_out)))
    return f"{', '.join(parts)}."


def _columns(found: Proposal) -> Iterator[str]:
    sheet = found.sheet
    place = gettext("overskrift i rad %(row)s") % {"row": sheet.header_row}
    if sheet.worksheet:
        place = gettext("ark «%(sheet)s», ") % {"sheet": sheet.worksheet} + place
    yield f"{sheet.name}: {place}"
    for match in found.matching.columns:
        label = spoken(found.register.column(match.column_key).label) if match.column_key else gettext("Leses ikke")
        guessed = "" if match.sure else f" ({gettext('gjettet, se over')})"
        yield f"  {match.header or gettext('(uten overskrift)'):<24} {label}{guessed}"


def _rows(found: Proposal) -> Iterator[str]:
    for change in shown(found).changes:
        for label, old, new in change.fields:
            where = gettext("Rad %(row)s") % {"row": change.row}
            yield f"  {where}, {change.name}: {label}: {old or gettext('ukjent')} → {new}"
    for left in found.plan.left_out:
        where = gettext("Rad %(row)s") % {"row": left.row}
        yield f"  {where}, «{left.shown}»: {say(left.why)}"


def _along_with(found: Proposal) -> Iterator[str]:
    for names, listed in shown(found).along:
        count = len(names.names)
        title = ngettext(
            "%(num)s ny rad blir registrert ved siden av: %(what)s",
            "%(num)s nye rader blir registrert ved siden av: %(what)s",
            count,
        ) % {"num": count, "what": spoken(names.one)}
        yield f"{title}: {', '.join(listed)}"


def _counted(one: str, many: str, count: int) -> str:
    return ngettext(one, many, count) % {"num": count}


def _indented(sentence: str, value: str) -> str:
    return f"  {sentence}" + (f" ({value})" if value and value not in sentence else "")
