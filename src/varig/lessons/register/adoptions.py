"""Which services have taken which method into use, and how far they have come."""

from __future__ import annotations

from varig.foundation.kernel import msg
from varig.foundation.registers.declarations import Register, declare
from varig.foundation.registers.deriving import column
from varig.legacy.actions.belonging import ItemTable
from varig.legacy.rules import Kind, reference_to
from varig.lessons.models import Adoption
from varig.lessons.register.lessons import GROUP
from varig.lessons.rules import Stage, adoption_problems

_STAGES: dict[str, tuple[str, ...]] = {
    Stage.PROPOSED: ("forslag", "framlegg", "foreslås", "planlagt", "proposed"),
    Stage.TRIED: ("prøves", "prøves ut", "pilot", "utprøving", "under utprøving", "tried"),
    Stage.DECIDED: ("vedtatt", "vedteke", "avgjort", "decided"),
    Stage.ORDINARY: ("ordinær drift", "i drift", "tatt i bruk", "teke i bruk", "implementert", "innført", "ordinary"),
}

ADOPTIONS = declare(
    Register(
        key="adoptions",
        path="tatt-i-bruk",
        title=msg("Tatt i bruk"),
        one=msg("tjeneste som tar metoden i bruk"),
        about=msg(
            "Hvilke tjenester som bruker hva, hvor langt de er kommet, og hvilken plan og hvilke penger det står i."
        ),
        group=GROUP,
        order=620,
        identity=("item", "service"),
        parent="item",
        store=ItemTable(Adoption, name="item__name", sort="item__sort_key"),
        check=adoption_problems,
        columns=(
            column(
                Adoption,
                "item",
                refers=reference_to(Kind.METHOD),
                required=True,
                listed=True,
                aliases=("modell", "metodenavn", "hva", "kva", "arbeidsmåte", "navn", "namn", "method"),
            ),
            column(
                Adoption,
                "service",
                refers="actors",
                required=True,
                listed=True,
                aliases=("teneste", "enhet", "eining", "hvilken tjeneste", "kva teneste", "hvem", "kven", "hvor"),
            ),
            column(
                Adoption,
                "stage",
                words=_STAGES,
                listed=True,
                aliases=("steg", "status", "fase", "hvor langt er den kommet", "kor langt", "trinn"),
            ),
            column(Adoption, "since", listed=True, aliases=("dato", "når", "fra", "frå", "fra når", "date")),
            column(
                Adoption,
                "steering_document",
                section=msg("Hva det står i"),
                aliases=("plan", "dokument", "vedtak", "forankring", "forankret i", "forankra i", "steering document"),
            ),
            column(Adoption, "budget", listed=True, aliases=("budsjett", "beløp", "penger", "kostnad", "kroner")),
            column(Adoption, "budget_post", aliases=("post", "budsjettkapittel", "konto", "budget post")),
            column(
                Adoption,
                "responsible",
                refers="actors",
                section=msg("Hvem som har ansvaret"),
                aliases=("ansvarlig", "ansvarleg", "ansvarleg eining", "responsible unit"),
            ),
            column(
                Adoption,
                "responsible_role",
                aliases=("rolle", "stilling", "ansvarlig stilling", "ansvarleg rolle", "role"),
            ),
            column(Adoption, "next_step", aliases=("neste", "videre", "vidare", "oppfølging", "hva nå", "next")),
            column(
                Adoption,
                "confirmed",
                section=msg("Hva tjenesten selv har sagt"),
                aliases=("bekreftet", "stadfesta", "tjenestens svar", "svar frå tenesta", "confirmed"),
            ),
            column(Adoption, "confirmed_by", aliases=("stadfesta av", "hvem bekreftet", "kven stadfesta")),
            column(Adoption, "confirmed_on", listed=True, aliases=("stadfesta dato", "dato for bekreftelse")),
        ),
    )
)
