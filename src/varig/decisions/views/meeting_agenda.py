"""What a meeting takes up: gaps, sections and items, found by words and without script, or topics of its own."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import render
from django.utils import timezone

from varig.decisions.actions import meetings as actions
from varig.decisions.actions.meetings import EntryGiven
from varig.decisions.forms.meetings import AgendaForm
from varig.decisions.queries.documents import section_of, sections
from varig.decisions.queries.meetings import MeetingFacts
from varig.decisions.rules.meetings import AgendaKind, MeetingStep
from varig.decisions.views.meeting_planning import meeting_page
from varig.decisions.views.steps import meeting_step
from varig.foundation.checks.queries import most_urgent
from varig.foundation.kernel import Message, Reader, msg
from varig.foundation.ui.editing import Current, edit
from varig.foundation.ui.text import say
from varig.initiatives.queries import InitiativeFacts
from varig.legacy.queries import items

MOST = 30
"""So many of each stand on the page, the worst gaps first; the others are found by words, or shown all at once."""
FIELDS = ("gaps", "sections", "items")
FIND, EVERY = "find", "every"
"""The buttons that look again without saving."""


@dataclass(frozen=True)
class Looked:
    """What is looked for: words, or all there is; and what is chosen already, which never goes out of sight."""

    words: str
    every: bool
    chosen: frozenset[str]

    def shown(self, offered: Mapping[str, EntryGiven]) -> list[str]:
        """The keys that stand on the page."""
        found = [key for key, one in offered.items() if self.words in one.title.casefold()]
        seen = set(found if self.every or self.words else found[:MOST])
        return [key for key in offered if key in seen | self.chosen]


def looked(data: QueryDict) -> Looked:
    """By what was sent."""
    chosen = frozenset(key for name in FIELDS for key in data.getlist(name))
    return Looked(" ".join(data.get(FIND, "").split()).casefold(), data.get("more") == EVERY, chosen)


@meeting_step(MeetingStep.EDIT)
def agenda(request: HttpRequest, reader: Reader, of: InitiativeFacts, known: MeetingFacts) -> HttpResponse:
    """The page, what is found, or the agenda saved."""
    offered, look = _offered(reader, of, known), looked(request.POST)
    choices = {name: [(key, one.title) for key, one in each.items()] for name, each in offered.items()}
    shown = {name: look.shown(each) for name, each in offered.items()}

    def make(**how: Any) -> AgendaForm:
        return AgendaForm(standing=known.agenda, choices=choices, shown=shown, **how)

    def save(typed: dict[str, Any]) -> None:
        added = [offered[name][key] for name in FIELDS for key in typed[name]]
        added += [EntryGiven(AgendaKind.TOPIC, line) for line in typed["topics"]]
        actions.set_agenda(
            reader=reader,
            of=of,
            meeting_id=known.id,
            version=typed["version"],
            order={one.id: typed[f"place_{one.id}"] for one in known.agenda},
            gone=[one.id for one in known.agenda if typed[f"gone_{one.id}"]],
            added=added,
        )

    page = meeting_page(
        of, known, msg("Hva skal opp?"), msg("Lagre sakene"), template="decisions/agenda.html",
        context={"counts": {name: (len(shown[name]), len(each)) for name, each in offered.items()}, "look": look},
    )  # fmt: skip
    if "more" in request.POST:
        return render(request, page.template, {"page": page, "form": make(data=request.POST), **page.context})
    return edit(request, page, make, save, lambda: Current({}, known.version))


def _offered(reader: Reader, of: InitiativeFacts, known: MeetingFacts) -> dict[str, dict[str, EntryGiven]]:
    """What can be put on the agenda and doesn't stand there yet, by the form's field and value."""
    gaps = {
        f"{gap.code}:{gap.object.id}": EntryGiven(AgendaKind.GAP, say(gap.title), gap=f"{gap.code}:{gap.object.id}")
        for gap in most_urgent(of.scope, of.slug, timezone.localdate())
    }
    parts = {
        ref.key: EntryGiven(AgendaKind.SECTION, say(_title(ref.key)), report=ref.report, section=ref.section)
        for ref in sections()
    }
    things = {str(one.id): EntryGiven(AgendaKind.ITEM, one.name, item_id=one.id) for one in items(reader, of)}
    return {
        "gaps": _without(gaps, (one.gap for one in known.agenda)),
        "sections": _without(parts, (one.section.key for one in known.agenda if one.section)),
        "items": _without(things, (str(one.item_id) for one in known.agenda)),
    }


def _title(key: str) -> Message | None:
    ref = section_of(key)
    return msg("%(document)s, «%(section)s»", document=ref.document, section=ref.title) if ref else None


def _without(offered: Mapping[str, EntryGiven], standing: Iterable[str]) -> dict[str, EntryGiven]:
    there = set(standing)
    return {key: one for key, one in offered.items() if key not in there}
