"""Support to associations in its seven forms, and the stand on contact with each (R40 to R51, F18).

Many have nothing said about afterwards: that is what the last year is for.
"""

from __future__ import annotations

from varig.config.demo.eksempeldalen import names as n
from varig.config.demo.eksempeldalen.filling import Row
from varig.config.demo.eksempeldalen.moments import ago


def _support(actor: str, form: str, giver: str = n.OFFICE, after: str = "unknown", **more: object) -> Row:
    """Given in the period by a unit, which answers for it."""
    return {
        "actor": actor,
        "form": form,
        "accountable": giver,
        "during": True,
        "giver_during": giver,
        "after": after,
        **more,
    }


SUPPORT: tuple[Row, ...] = (
    # Premises.
    _support(
        n.RESIDENTS,
        "premises",
        n.OFFICE,
        "yes",
        extent_during="Styremøter og arrangementer i Dalhuset.",
        price_during=0,
        extent_after="Som nå.",
        price_after=0,
        giver_after=n.CULTURE,
        price_per="per kveld",
        basis="Bookingreglene for Dalhuset",
    ),
    _support(
        n.DANCE,
        "premises",
        n.OFFICE,
        extent_during="Salen i Dalhuset, én kveld annenhver uke.",
        price_during=0,
        price_per="per kveld",
        continuation_note="Gruppa har ikke penger til leie.",
    ),
    _support(
        n.CORPS,
        "premises",
        n.SCHOOL,
        "yes",
        extent_during="Gymsalen på torsdager.",
        price_during=0,
        # The new rent is what ends small associations (F18).
        price_after=450,
        giver_after=n.UPBRINGING,
        price_per="per kveld",
        basis="Ny prisliste for skolelokaler",
    ),
    _support(
        n.SPORTS,
        "premises",
        n.SCHOOL,
        "yes",
        extent_during="Hallen på lørdager.",
        price_during=0,
        price_after=380,
        giver_after=n.UPBRINGING,
        price_per="per lørdag",
    ),
    _support(n.WOMEN, "premises", n.OFFICE, extent_during="Språkkafeen på tirsdager.", price_during=0),
    _support(n.SENIORS, "premises", n.OFFICE, extent_during="Kaffe etter turen.", price_during=0),
    _support(
        n.GROWERS,
        "premises",
        n.COOPERATIVE,
        "yes",
        extent_during="Tomta og vannet.",
        price_during=0,
        price_after=1_200,
        giver_after=n.COOPERATIVE,
        price_per="per år",
    ),
    _support(n.SCOUTS, "premises", n.OFFICE, extent_during="Møterom i Dalhuset om vinteren."),
    _support(
        n.CHOIR,
        "premises",
        n.OFFICE,
        extent_during="Øver i Dalhuset på mandager. Programkontoret låser opp.",
        price_during=0,
    ),
    # Equipment.
    _support(
        n.RESIDENTS,
        "equipment",
        n.OFFICE,
        extent_during="Scene, lyd, telt og stoler til Dalfestivalen.",
        amount_during=45_000,
    ),
    _support(
        n.VOLUNTEERS,
        "equipment",
        n.CULTURE,
        "yes",
        extent_during="Utstyret i bua.",
        amount_during=60_000,
        amount_after=60_000,
        giver_after=n.CULTURE,
    ),
    _support(n.SCOUTS, "equipment", n.OFFICE, "no", extent_during="Lavvo og kokesett.", price_during=0),
    _support(n.SENIORS, "equipment", n.OFFICE, extent_during="Projektor og lydanlegg."),
    # Administrative help.
    _support(
        n.RESIDENTS, "administration", n.OFFICE, extent_during="Regnskap og årsmøte, fire timer i måneden.", after="no"
    ),
    _support(
        n.WOMEN,
        "administration",
        n.OFFICE,
        extent_during="Skrive søknader og rapporter.",
        continuation_note="Uten denne hjelpen søker de ikke.",
    ),
    _support(n.UMBRELLA, "administration", n.OFFICE, extent_during="Sekretær for fellesmøtene.", amount_during=90_000),
    # Professional help.
    _support(
        n.SPORTS,
        "professional",
        n.HEALTH,
        "yes",
        extent_during="Frisklivskoordinatoren på trening.",
        giver_after=n.HEALTH,
    ),
    _support(n.GROWERS, "professional", n.PROPERTY, extent_during="Gartner to ganger i året."),
    # Operation.
    _support(
        n.VOLUNTEERS,
        "operation",
        n.CULTURE,
        "yes",
        extent_during="Halv stilling i kafeen.",
        amount_during=320_000,
        amount_after=320_000,
        giver_after=n.CULTURE,
    ),
    _support(n.WOMEN, "operation", n.OFFICE, extent_during="Kaffe, kaker og leker.", amount_during=24_000),
    # Information.
    _support(n.UMBRELLA, "information", n.OFFICE, extent_during="Kalenderen, på fire språk.", amount_during=35_000),
    _support(n.RESIDENTS, "information", n.OFFICE, extent_during="Oppslag, skjermen i Dalhuset og nettsiden."),
    # Grants.
    _support(
        n.RESIDENTS,
        "grants",
        n.CULTURE,
        "yes",
        amount_during=40_000,
        amount_after=25_000,
        giver_after=n.CULTURE,
        basis="Frivillighetsmidlene, årlig søknad",
    ),
    _support(n.SPORTS, "grants", n.CULTURE, "yes", amount_during=110_000, amount_after=110_000, giver_after=n.CULTURE),
    _support(n.DANCE, "grants", n.CULTURE, amount_during=18_000, basis="Frivillighetsmidlene, årlig søknad"),
    _support(
        n.WOMEN,
        "grants",
        n.CULTURE,
        "no",
        amount_during=30_000,
        basis="Engangsmidler fra satsingen. Finnes ikke etterpå.",
    ),
)

CONTACT_STANDS: tuple[Row, ...] = (
    {
        "actor": n.RESIDENTS,
        "stand": "changed",
        "words": "Kultur og frivillighet møter styret to ganger i året, i stedet for hver måned.",
        "decided_by": "Styringsgruppa",
        "decided": ago(60),
    },
    {
        "actor": n.SPORTS,
        "stand": "kept",
        "words": "Som med andre idrettslag.",
        "decided_by": "Styringsgruppa",
        "decided": ago(60),
    },
    {
        "actor": n.VOLUNTEERS,
        "stand": "kept",
        "words": "Faste møter hver måned, som nå.",
        "decided_by": "Styringsgruppa",
        "decided": ago(60),
    },
    {
        "actor": n.SCOUTS,
        "stand": "ends",
        "words": "Gruppa vil heller ha kontakt med kretsen sin.",
        "decided_by": "Seksjonsleder for kultur",
        "decided": ago(30),
    },
    {"actor": n.UMBRELLA, "stand": "unknown", "words": "De ber om høringsrett. Saken er ikke behandlet."},
    {"actor": n.SENIORS, "stand": "kept", "decided_by": "Seksjonsleder for helse"},
)
