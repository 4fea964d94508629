"""What several of the registers share: their group, and other words for the same choices."""

from __future__ import annotations

from varig.cooperation.rules.ties import Rhythm
from varig.foundation.kernel import msg

GROUP = msg("Samarbeid")

RHYTHMS: dict[str, tuple[str, ...]] = {
    Rhythm.WEEKLY: ("ukentlig", "vekentleg", "kvar veke", "en gang i uka", "weekly", "every week"),
    Rhythm.FORTNIGHTLY: ("hver fjortende dag", "hver 14. dag", "annakvar veke", "fortnightly", "every other week"),
    Rhythm.MONTHLY: ("månedlig", "månadleg", "kvar månad", "en gang i måneden", "monthly", "every month"),
    Rhythm.EVERY_OTHER_MONTH: ("annakvar månad", "seks ganger i året", "6 ganger i året", "every other month"),
    Rhythm.QUARTERLY: ("kvartalsvis", "fire ganger i året", "4 ganger i året", "kvart kvartal", "quarterly"),
    Rhythm.HALF_YEARLY: (
        "halvårlig",
        "halvårleg",
        "to ganger i året",
        "2 ganger i året",
        "kvart halvår",
        "half-yearly",
    ),
    Rhythm.YEARLY: ("årlig", "årleg", "en gang i året", "kvart år", "yearly", "annually", "every year"),
    Rhythm.WHEN_NEEDED: ("etter behov", "uregelmessig", "sporadisk", "av og til", "when needed", "irregularly"),
}
RHYTHM_ALIASES = ("hvor ofte", "kor ofte", "hyppighet", "rytme", "frekvens", "rhythm", "how often")
SOURCE_ALIASES = ("source", "source_url", "kjelde", "lenke", "lenkje", "nettadresse", "url")
SOURCE_NOTE_ALIASES = ("source note", "om kjelda", "kildenotat")
