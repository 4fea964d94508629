"""What these pages share: who asks, of which initiative, the way back, and whether the reader may."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.http import HttpRequest
from django.urls import reverse
from django.utils import timezone

from varig.foundation.accounts.requests import reader_of
from varig.foundation.kernel import Message, Reader, msg
from varig.foundation.ui.editing import EditPage
from varig.foundation.ui.shell import Choice
from varig.initiatives import roles
from varig.initiatives.queries import InitiativeFacts, initiative


@dataclass(frozen=True)
class Here:
    """An initiative's discussion and decision, for whoever asks."""

    request: HttpRequest
    reader: Reader
    of: InitiativeFacts

    @property
    def today(self) -> date:
        """The day here."""
        return timezone.localdate()

    @property
    def place(self) -> dict[str, Any]:
        """What every action wants to know."""
        return {"reader": self.reader, "of": self.of}

    def may(self, *permissions: roles.Permission) -> bool:
        """Whether the reader may do any of these here."""
        return any(roles.may(self.reader, one, self.of.place) for one in permissions)

    def at(self, name: str, *rest: Any) -> str:
        """The address of one of these pages."""
        return reverse(f"decisions:{name}", args=[self.of.slug, *rest])

    def crumbs(self, *more: Choice) -> tuple[Choice, ...]:
        """The way back to the front page."""
        return (Choice(msg("Drøfting og vedtak"), self.at("front")), *more)

    def page(
        self, title: Message, save: Message, *, back: str, lead: Message | str = "", template: str, **context: Any
    ) -> EditPage:
        """A form page below the front page."""
        return EditPage(
            title,
            back,
            save,
            lead,
            self.crumbs(Choice(title, "")),
            template,
            {"of": self.of, "here_of": self, **context},
        )


def opened(request: HttpRequest, slug: str) -> Here:
    """For whoever may read the initiative. Raises NotFound, NotAllowed."""
    reader = reader_of(request)
    of = initiative(reader, slug)
    roles.demand(reader, roles.Permission.READ, of.place)
    return Here(request, reader, of)


REGISTERS = (roles.Permission.DECIDE_FATE, roles.Permission.REGISTER_DECISION)
"""Who registers decisions."""
CLOSES = roles.Permission.CLOSE_INITIATIVE


def demand_registering(here: Here) -> None:
    """Raises NotAllowed with who can."""
    if not here.may(*REGISTERS):
        roles.demand(here.reader, roles.Permission.REGISTER_DECISION, here.of.place)
