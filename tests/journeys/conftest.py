"""What journeys share: a worker that works beside the browser, and an initiative that nears its end."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass

import pytest
from django.db import connection
from django.utils import timezone

from tests.builders import Cast, a_cast, an_actor, an_initiative
from varig.actors.rules import ActorKind
from varig.foundation.kernel import PartialDate
from varig.initiatives.queries import InitiativeFacts


@pytest.fixture
def work_aside(work: Callable[[], None]) -> Callable[[], None]:
    """As `work`, in a thread of its own: in the browser's thread there is a loop already."""

    def run() -> None:
        try:
            work()
        finally:
            connection.close()

    def aside() -> None:
        with ThreadPoolExecutor(1) as pool:
            pool.submit(run).result(120)

    return aside


@dataclass(frozen=True)
class Nearing:
    """An initiative that ends with the next year, its cast, its office, and an association with an e-mail address."""

    of: InitiativeFacts
    cast: Cast
    office: int
    association: int

    @property
    def home(self) -> str:
        return f"/{self.of.slug}/"


@pytest.fixture
def nearing(live_server: object, settings: object) -> Nearing:
    """Letters lead to the server of the test."""
    settings.BASE_ADDRESS = str(live_server)  # type: ignore[attr-defined]
    year = timezone.localdate().year
    of = an_initiative("dalen", name="Områdeløft Dalen", start=PartialDate(year - 3), end=PartialDate(year + 1))
    office = an_actor(of, "Programkontoret", ActorKind.PROGRAMME_OFFICE)
    association = an_actor(of, "Dalen velforening", ActorKind.ASSOCIATION, email="styret@velforening.example")
    unit = an_actor(of, "Seksjon for oppvekst", email="oppvekst@kommune.example")
    return Nearing(of, a_cast(of, unit=unit, partner=association), office, association)
