"""The stand on contact with each association: kept as now, kept otherwise, or ended (R40 to R42)."""

from __future__ import annotations

from varig.cooperation.models import ContactStand
from varig.cooperation.register.words import GROUP
from varig.cooperation.rules.support import Stand
from varig.foundation.kernel import msg
from varig.foundation.registers.declarations import Register, declare
from varig.foundation.registers.deriving import column
from varig.initiatives.actions.tables import InitiativeTable

_STANDS: dict[str, tuple[str, ...]] = {
    Stand.UNKNOWN: ("ikke bestemt", "ikke avklart", "ikkje avklart", "uavklart", "undecided"),
    Stand.KEPT: ("som nå", "som no", "uendret", "uendra", "videreføres", "opprettholdes", "kept"),
    Stand.CHANGED: ("endret form", "i en annen form", "på en annen måte", "endres", "changed"),
    Stand.ENDS: ("slutt", "slutter", "avslutta", "opphører", "ends"),
}

CONTACT_STANDS = declare(
    Register(
        key="contact_stands",
        path="standpunkt",
        title=msg("Standpunkt til kontakten"),
        one=msg("standpunkt"),
        about=msg("Om kommunen holder kontakten med hver forening etter satsingen, og hvordan."),
        group=GROUP,
        order=560,
        identity=("actor",),
        label="actor",
        store=InitiativeTable(ContactStand, name="actor__name", sort="actor__sort_key", search="search"),
        columns=(
            column(
                ContactStand,
                "actor",
                refers="actors",
                required=True,
                listed=True,
                aliases=("lag", "foreining", "lag eller forening", "organisasjon", "navn", "namn", "association"),
            ),
            column(
                ContactStand,
                "stand",
                words=_STANDS,
                listed=True,
                aliases=("standpunkt", "kontakt", "kontakt videre", "kontakten videre", "kva skjer med kontakten"),
            ),
            column(ContactStand, "words", aliases=("beskrivelse", "skildring", "korleis", "how", "om kontakten")),
            column(
                ContactStand, "decided_by", listed=True, aliases=("vedtatt av", "vedteke av", "hvem bestemte", "by")
            ),
            column(ContactStand, "decided", listed=True, aliases=("dato", "vedtatt", "vedteke", "bestemt", "date")),
        ),
    )
)
