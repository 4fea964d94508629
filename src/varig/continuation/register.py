"""The register of what the strategy promises and that does not exist yet (R1, R10, R19, R20, R32, R55)."""

from __future__ import annotations

from varig.continuation.models import Commitment
from varig.continuation.rules.commitments import Progress, Promised, commitment_problems
from varig.foundation.kernel import PartialDate, msg
from varig.foundation.registers.declarations import Register, declare
from varig.foundation.registers.deriving import column
from varig.foundation.ui.text import say
from varig.legacy.actions.columns import name_columns, note_columns
from varig.legacy.actions.tables import KindTable
from varig.legacy.rules import Kind, reference_to

_PROMISED: dict[str, tuple[str, ...]] = {
    Promised.PRESENCE: ("tilstedeværelse", "nærvær", "presence"),
    Promised.ADVOCACY: ("talerør", "områdets interesser", "områdets sak", "interessene til området", "advocacy"),
    Promised.CHALLENGE: ("gjenstående utfordring", "attståande utfordring", "utfordring", "challenge"),
    Promised.COOPERATION: ("samarbeid", "videreutvikle samarbeid", "cooperation"),
    Promised.SERVICE: ("tjeneste", "teneste", "tjenesteutvikling", "tenesteutvikling", "service"),
    Promised.UMBRELLA: ("paraply", "paraplyorganisasjon", "umbrella"),
    Promised.OTHER: ("anna", "other"),
}
_PROGRESS: dict[str, tuple[str, ...]] = {
    Progress.NOT_BEGUN: ("ikkje begynt", "ikke startet", "planlagt", "not begun"),
    Progress.UNDER_WAY: ("pågår", "i arbeid", "påbegynt", "under way"),
    Progress.IN_PLACE: ("ferdig", "gjort", "etablert", "in place"),
    Progress.GIVEN_UP: ("droppet", "skrinlagt", "blir ikkje noko av", "gitt opp", "given up"),
}


def _examples() -> list[dict[str, object]]:
    return [
        {
            "name": say(msg("Fast oppmøte på torget hver måned")),
            "accountable": say(msg("Seksjon for nærmiljø")),
            "promised": Promised.PRESENCE.value,
            "what": say(msg("En fra kommunen er på torget første torsdag i måneden.")),
            "due": PartialDate(2026, 9),
            "sign": say(msg("Datoene står på nettsiden, og noen har møtt opp hver gang.")),
            "progress": Progress.NOT_BEGUN.value,
        }
    ]


COMMITMENTS = declare(
    Register(
        key="commitments",
        path="forpliktelser",
        title=msg("Forpliktelser"),
        one=msg("forpliktelse"),
        about=msg(
            "Det som ikke finnes ennå, og som dere lover: hvem som skal sørge for det, når, og med hvilke penger."
        ),
        group=msg("Videreføring"),
        order=650,
        identity=("name",),
        label="name",
        store=KindTable(Kind.COMMITMENT, Commitment),
        check=commitment_problems,
        examples=_examples,
        columns=(
            *name_columns("forpliktelse", "forplikting", "hva loves", "kva blir lova", "hva", "kva", "commitment"),
            column(
                Commitment,
                "promised",
                words=_PROMISED,
                listed=True,
                aliases=("type", "slags", "hva slags", "kva slags", "kategori", "krav"),
            ),
            column(
                Commitment,
                "what",
                aliases=("innhold", "innhald", "beskrivelse", "skildring", "ordlyd", "text", "description"),
                width=60,
            ),
            column(Commitment, "why", aliases=("begrunnelse", "grunngiving", "kvifor", "bakgrunn", "why"), width=60),
            column(Commitment, "arena", aliases=("sted", "stad", "hvor", "kor", "utvalg", "where")),
            column(
                Commitment,
                "due",
                section=msg("Når, og hvordan dere vet det"),
                listed=True,
                aliases=("frist", "dato", "innen", "innan", "når", "due"),
            ),
            column(Commitment, "sign", aliases=("mål", "kjennetegn", "kjenneteikn", "hvordan ser vi det", "sign")),
            column(
                Commitment,
                "method",
                refers=reference_to(Kind.METHOD),
                aliases=("metode", "bygger på", "byggjer på", "modell", "method"),
            ),
            column(
                Commitment,
                "progress",
                words=_PROGRESS,
                section=msg("Hvordan det går"),
                listed=True,
                aliases=("status", "hvor langt", "kor langt", "framdrift", "fremdrift", "progress"),
            ),
            column(Commitment, "reason", aliases=("hvorfor ikke", "kvifor ikkje", "årsak", "reason")),
            *note_columns(on_the_map=False),
        ),
    )
)
