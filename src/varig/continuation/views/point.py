"""What all these pages share: the item they are about, the way back to it, and what stands there now."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse

from varig.continuation.queries import ContinuationFacts, HandoverFacts, continuation, handover
from varig.continuation.queries.kept_handovers import with_shown_links
from varig.continuation.rules.turns import StepLine, step_lines
from varig.foundation.accounts.requests import reader_of
from varig.foundation.kernel import Message, Reader, msg
from varig.foundation.ui.editing import Current, EditPage
from varig.foundation.ui.shell import Choice
from varig.foundation.ui.text import say
from varig.initiatives import roles
from varig.initiatives.queries import InitiativeFacts, initiative
from varig.legacy.actions import demand_change
from varig.legacy.queries import ItemFacts, history, item


@dataclass(frozen=True)
class Point:
    """The item a page is about, for whoever asks."""

    request: HttpRequest
    of: InitiativeFacts
    item: ItemFacts

    @property
    def reader(self) -> Reader:
        """Who asks."""
        return reader_of(self.request)

    @property
    def facts(self) -> ContinuationFacts:
        """What is said about it now."""
        return continuation(self.reader, self.of, self.item.id)

    @property
    def place(self) -> dict[str, Any]:
        """What every action wants to know."""
        return {"reader": self.reader, "of": self.of}

    def back(self, anchor: str) -> str:
        """The item's own page."""
        return f"{reverse('workspace:item', args=[self.of.slug, self.item.id])}#{anchor}"

    def page(
        self,
        title: Message,
        save: Message,
        anchor: str,
        *,
        lead: Message | str = "",
        template: str = "ui/edit.html",
        **context: Any,
    ) -> EditPage:
        """A form page below the item's."""
        crumbs = (
            Choice(msg("Arven"), reverse("workspace:legacy", args=[self.of.slug])),
            Choice(self.item.name, self.back("")[:-1]),
            Choice(title, ""),
        )
        return EditPage(
            title, self.back(anchor), save, lead, crumbs, template, {"of": self.of, "item": self.item, **context}
        )

    def elsewhere(self, refusal: Message | None, anchor: str) -> HttpResponse | None:
        """Back to the item with the reason, where somebody opens a form whose time is over. What was sent goes on."""
        if refusal is None or self.request.method == "POST":
            return None
        messages.info(self.request, say(refusal))
        return HttpResponseRedirect(self.back(anchor))

    def current(self, values: Mapping[str, Any]) -> Current:
        """What stands now. Who changed it last is looked up only when somebody has sent something."""
        version = item(self.reader, self.of, self.item.id).version
        if self.request.method != "POST":
            return Current(values, version)
        last = history(self.reader, self.of, self.item.id, limit=1).entries[0]
        return Current(values, version, last.who, last.at)


def opened(request: HttpRequest, slug: str, item_id: int, permission: roles.Permission | None) -> Point:
    """The item's page for somebody who may do this here. Raises NotFound, NotAllowed."""
    reader = reader_of(request)
    of = initiative(reader, slug)
    point = Point(request, of, item(reader, of, item_id))
    if permission is not None:
        demand_change(reader, permission, of, item_id)
    return point


def handed(point: Point, handover_id: int) -> HandoverFacts:
    """One handover of the item. Raises NotFound."""
    return handover(point.of, handover_id, item_id=point.item.id)


def said_lines(one: HandoverFacts) -> list[StepLine]:
    """What was said in it so far."""
    (one,) = with_shown_links([one])
    lines = step_lines(one.steps, one.standing, one.receiver_name, one.reply_by)
    return [line for line in lines if line.state == "done"]
