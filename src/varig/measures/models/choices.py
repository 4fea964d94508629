"""What can be chosen in more than one of the tables."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from varig.measures.rules.groups import Sector, TargetGroup

GROUP_CHOICES = [
    (TargetGroup.CHILDREN.value, _("Barn")),
    (TargetGroup.YOUTH.value, _("Ungdom")),
    (TargetGroup.YOUNG_ADULTS.value, _("Unge voksne")),
    (TargetGroup.FAMILIES.value, _("Familier")),
    (TargetGroup.ELDERLY.value, _("Eldre")),
    (TargetGroup.WOMEN.value, _("Kvinner")),
    (TargetGroup.MEN.value, _("Menn")),
    (TargetGroup.NEWCOMERS.value, _("Nyinnflyttede")),
    (TargetGroup.LANGUAGE_GROUPS.value, _("Språkgrupper")),
    (TargetGroup.DISABLED.value, _("Personer med funksjonsnedsettelse")),
    (TargetGroup.OUT_OF_WORK.value, _("Personer uten arbeid")),
    (TargetGroup.VOLUNTEERS.value, _("Frivillige")),
    (TargetGroup.EVERYBODY.value, _("Alle som bor i området")),
]
SECTOR_CHOICES = [
    (Sector.HOUSING.value, _("Bolig og bomiljø")),
    (Sector.OUTDOORS.value, _("Uterom og møteplasser")),
    (Sector.MOBILITY.value, _("Gang, sykkel og trafikk")),
    (Sector.UPBRINGING.value, _("Barnehage og oppvekst")),
    (Sector.SCHOOL.value, _("Skole og utdanning")),
    (Sector.WORK.value, _("Arbeid og inntekt")),
    (Sector.HEALTH.value, _("Helse og livskvalitet")),
    (Sector.CULTURE.value, _("Kultur")),
    (Sector.SPORT.value, _("Idrett og friluftsliv")),
    (Sector.VOLUNTARY.value, _("Frivillighet")),
    (Sector.INCLUSION.value, _("Inkludering og språk")),
    (Sector.SAFETY.value, _("Trygghet")),
    (Sector.BUSINESS.value, _("Næringsliv")),
    (Sector.CLIMATE.value, _("Klima og miljø")),
]
