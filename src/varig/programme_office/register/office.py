"""The registers of the special organisation itself and of what it cost."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from varig.foundation.kernel import Problem, msg
from varig.foundation.registers.declarations import Register, declare
from varig.foundation.registers.deriving import column
from varig.foundation.registers.storing import Frame
from varig.initiatives.actions.tables import InitiativeTable
from varig.programme_office import rules
from varig.programme_office.models import Office, OfficeYear

GROUP = msg("Særskilt organisasjon")


def check(of: Frame, values: Mapping[str, Any]) -> Iterable[Problem]:  # noqa: ARG001 -- every check takes both
    """What can't be about a whole row."""
    return rules.office_problems(values)


def check_year(of: Frame, values: Mapping[str, Any]) -> Iterable[Problem]:  # noqa: ARG001 -- every check takes both
    """What can't be about a year's budget."""
    return rules.year_problems(values)


OFFICE = declare(
    Register(
        key="office",
        path="programkontor",
        title=msg("Programkontor"),
        one=msg("programkontor"),
        about=msg(
            "Den særskilte organisasjonen som driver satsingen, hvem den svarer til, og hvordan den blir oppløst."
        ),
        group=GROUP,
        order=200,
        beside=("positions", "office_years", "tasks"),
        identity=("name",),
        label="name",
        store=InitiativeTable(Office, search="search"),
        check=check,
        columns=(
            column(
                Office, "name", required=True, listed=True, aliases=("namn", "programkontor", "organisasjon"), width=44
            ),
            column(Office, "actor", refers="actors", aliases=("aktør", "actor")),
            column(
                Office, "description", aliases=("beskrivelse", "skildring", "oppgave", "formål", "føremål"), width=50
            ),
            column(
                Office,
                "established",
                listed=True,
                aliases=("oppretta", "startet", "fra", "frå", "start", "established"),
            ),
            column(
                Office,
                "part_of",
                section=msg("Styring"),
                refers="actors",
                listed=True,
                aliases=("ligger under", "ligg under", "del av", "eier", "eigar", "part of"),
            ),
            column(Office, "reports_to", listed=True, aliases=("rapporterer til hvem", "svarer til", "svarar til")),
            column(Office, "steering_group", aliases=("styringsgruppa", "programstyre", "styre", "steering group")),
            column(Office, "reference_group", aliases=("referansegruppe", "prosjektgruppe", "arbeidsgruppe")),
            column(
                Office,
                "dissolution_body",
                section=msg("Når det blir oppløst"),
                aliases=("oppløst av", "vedtatt av", "vedteke av"),
            ),
            column(Office, "dissolution_case", aliases=("saksnummer", "sak", "saksnr", "case number")),
            column(Office, "dissolution_decided", aliases=("vedtaksdato", "vedtatt", "vedteke", "dato for vedtak")),
            column(Office, "dissolution_address", aliases=("lenke til vedtaket", "lenkje til vedtaket")),
            column(
                Office,
                "dissolved",
                listed=True,
                aliases=("oppløyst", "avviklet", "avvikla", "slutt", "til", "dissolved"),
            ),
            column(Office, "archive", aliases=("arkiv", "arkivet", "archive")),
            column(
                Office,
                "source_address",
                section=msg("Hvor opplysningene kommer fra"),
                aliases=("kjelde", "lenke", "lenkje", "nettadresse", "url"),
            ),
        ),
    )
)

OFFICE_YEARS = declare(
    Register(
        key="office_years",
        path="programkontor-penger",
        title=msg("Programkontorets penger per år"),
        one=msg("beløp for ett år"),
        about=msg(
            "Hva organisasjonen selv koster, år for år, så alle ser hva som gikk til drift og hva som gikk til området."
        ),
        group=GROUP,
        order=201,
        identity=("year", "financed_by"),
        store=InitiativeTable(OfficeYear, name="financed_by", sort="year"),
        check=check_year,
        columns=(
            column(OfficeYear, "year", required=True, listed=True, aliases=("årstall", "year", "budsjettår")),
            column(
                OfficeYear,
                "financed_by",
                listed=True,
                aliases=("kilde til pengene", "kjelde til pengane", "finansieringskilde"),
            ),
            column(OfficeYear, "budget", listed=True, aliases=("ramme", "bevilget", "løyvd", "budget")),
            column(
                OfficeYear,
                "used",
                listed=True,
                aliases=("forbruk", "kostnad", "utgifter", "regnskap", "rekneskap", "spent"),
            ),
            column(OfficeYear, "basis", listed=True, aliases=("beløpene gjelder", "beløpa gjeld")),
            column(OfficeYear, "source_address", aliases=("kjelde", "lenke", "lenkje", "nettadresse", "url")),
        ),
    )
)
