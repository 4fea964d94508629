"""What these pages share: who asks, the way back, who can be asked to answer for a round, and what stands now."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext

from varig.actors.queries import actors
from varig.actors.rules import ActorKind
from varig.followup.queries.rounds import RoundFacts, round_by_id
from varig.foundation.accounts.requests import reader_of
from varig.foundation.kernel import Message, Reader, msg
from varig.foundation.ui.editing import Current, EditPage
from varig.foundation.ui.shell import Choice
from varig.initiatives import roles
from varig.initiatives.queries import InitiativeFacts, initiative


@dataclass(frozen=True)
class Here:
    """An initiative's follow-up, for whoever asks."""

    request: HttpRequest
    of: InitiativeFacts

    @property
    def reader(self) -> Reader:
        """Who asks."""
        return reader_of(self.request)

    @property
    def place(self) -> dict[str, Any]:
        """What every action wants to know."""
        return {"reader": self.reader, "of": self.of}

    @property
    def home(self) -> str:
        """The overview."""
        return reverse("followup:home", args=[self.of.slug])

    def at(self, name: str, round_id: int) -> str:
        """A page of a round."""
        return reverse(f"followup:{name}", args=[self.of.slug, round_id])

    def round(self, round_id: int) -> RoundFacts:
        """One of the initiative's. Raises NotFound."""
        return round_by_id(self.reader, self.of, round_id)

    def demand(self, permission: roles.Permission) -> None:
        """Raises NotAllowed with who can."""
        roles.demand(self.reader, permission, self.of.place)

    def crumbs(self, *more: Choice) -> tuple[Choice, ...]:
        """The way here."""
        return (Choice(msg("Oppfølging"), self.home), *more)

    def page(
        self, title: Message, save: Message, back: str, *, lead: Message | str = "", template: str = "ui/edit.html",
        within: RoundFacts | None = None, **context: Any,
    ) -> EditPage:  # fmt: skip
        """A form page below the overview, or below a round."""
        above = () if within is None else (Choice(within.name, self.at("round", within.id)),)
        crumbs = self.crumbs(*above, Choice(title, ""))
        return EditPage(title, back, save, lead, crumbs, template, {"of": self.of, **context})

    def current(self, round_id: int, **values: Any) -> Current:
        """What stands now of a round."""
        return Current(values, self.round(round_id).version)

    def units(self) -> list[tuple[int, str]]:
        """Who can answer for a round: the municipality's units; the programme office will be gone."""
        found = actors(self.reader, self.of)
        return [(one.id, one.name) for one in found if one.is_municipal and one.kind is not ActorKind.PROGRAMME_OFFICE]

    def receivers(self) -> list[tuple[str, list[tuple[int, str]]]]:
        """Who can be asked to take an item over: units first, then the others."""
        known = [one for one in actors(self.reader, self.of) if one.kind is not ActorKind.PROGRAMME_OFFICE]
        groups = [
            (gettext("Kommunale enheter"), [(one.id, one.name) for one in known if one.is_municipal]),
            (gettext("Andre"), [(one.id, one.name) for one in known if not one.is_municipal]),
        ]
        return [group for group in groups if group[1]]


def opened(request: HttpRequest, slug: str) -> Here:
    """The follow-up of an initiative that the reader may read. Raises NotFound."""
    return Here(request, initiative(reader_of(request), slug))
