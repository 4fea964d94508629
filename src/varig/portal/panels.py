"""What residents read of an item, on its page; how far the residents' page has come, on the initiative's; and the
hearings that a partner is asked in, on its own page.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.urls import reverse
from django.utils import timezone

from varig.continuation.queries import continuation
from varig.decisions.queries.hearing_open import for_actor
from varig.decisions.rules.hearings import Phase
from varig.followup.queries.in_public import shown_rounds
from varig.foundation.kernel import msg
from varig.foundation.panels import Subject, panel
from varig.foundation.ui.text import say
from varig.initiatives import roles
from varig.legacy.queries import may_change
from varig.portal.actions.texts import KEY, who_may_mark
from varig.portal.queries.fates import public_fate
from varig.portal.queries.pages import page
from varig.portal.queries.prepared import prepared
from varig.portal.queries.residents import approved_row_of, as_it_stands, row_of, why_waiting
from varig.portal.queries.stages import is_over
from varig.portal.queries.texts import texts, unwritten
from varig.portal.rules import LANGUAGE_NAMES, part_name


@panel(page="item", key=KEY, title=msg("For innbyggerne"), template="portal/_of_item.html", order=40)
def of_item(subject: Subject) -> Mapping[str, Any]:
    """The row as residents read it, whether they may, and the way to write it."""
    reader, of, item = subject.reader, subject.frame, subject.thing
    text = texts(reader, of, [item.id]).get(item.id) or unwritten(item)
    fate = public_fate(of, subject.ask(continuation, item.id), subject.today)
    may_write = may_change(reader, roles.Permission.EDIT_ITEM, of, item.id)
    out = subject.ask(page)
    read = approved_row_of if text.is_public and out.is_out else row_of
    row = as_it_stands(of, read(of, text, fate, of.municipality.language, subject.today), fate, subject.today)
    waits = why_waiting(text, fate) if out.is_out else None
    may_publish = roles.may(reader, roles.Permission.PUBLISH, of.place)
    return {
        "of": of,
        "text": text,
        "row": row,
        "page": out,
        "part": part_name(row.part, int(row.is_decided), 1, over=is_over(of, subject.today)),
        "names": LANGUAGE_NAMES,
        "lacks": [say(LANGUAGE_NAMES[code]) for code in LANGUAGE_NAMES if code not in text.languages],
        "own": of.municipality.language,
        "who_may_mark": who_may_mark(reader, of, item.id),
        "may_unmark": may_write or may_publish,
        "waits": waits,
        "new": row_of(of, text, fate, of.municipality.language, subject.today) if waits else None,
        "may_publish": may_publish,
        "who_publishes": roles.who_can(roles.Permission.PUBLISH),
        "edit_label": (msg("Endre teksten") if text.languages else msg("Skriv tekst")) if may_write else "",
        "edit_address": reverse("portal:write", args=[of.slug, item.id]) if may_write else "",
        "who_can": "" if may_write else roles.who_can(roles.Permission.EDIT_ITEM),
    }


@panel(page="about", key="residents", title=msg("Hva skjer videre?"), template="portal/_of_initiative.html", order=60)
def of_initiative(subject: Subject) -> Mapping[str, Any]:
    """Whether residents can read what happens next, and of how much."""
    every = prepared(subject.reader, subject.frame)
    return {
        "of": subject.frame,
        "page": page(subject.reader, subject.frame),
        "public": sum(one.is_public for one in every),
        "used": sum(one.is_used for one in every),
        "used_public": sum(one.is_used and one.is_public for one in every),
        "edit_label": msg("Se alt, merk og publiser"),
        "edit_address": reverse("portal:preparing", args=[subject.frame.slug]),
    }


@panel(page="reopening", key="residents", title=msg("For innbyggerne"), template="portal/_reopening.html", order=10)
def when_reopened(subject: Subject) -> Mapping[str, Any] | None:
    """What residents have been told of the rounds, and go on reading. Nothing where they have been told nothing."""
    found = shown_rounds(subject.frame) if page(subject.reader, subject.frame).is_out else []
    return {"rounds": found} if found else None


@panel(
    page="partner", key="hearings", title=msg("Høring"), template="portal/_of_partner.html", order=20, anchor="horing"
)
def of_partner(subject: Subject) -> Mapping[str, Any] | None:
    """The hearings that the partner is asked in. `asks` is what the page says is waiting for it."""
    now, partner = timezone.now(), subject.thing
    found = [(one, one.phase_at(now)) for one in for_actor(subject.frame, partner.actor_id)]
    if not found:
        return None
    waiting = [one for one, phase in found if phase is Phase.OPEN and one.parties[0].answered_at is None]
    return {
        "asks": msg("Hva mener dere om «%(name)s»?", name=waiting[0].name) if waiting else None,
        "hearings": [(one, phase, partner.address("portal:own_hearing", one.id)) for one, phase in found],
    }
