"""What people also call the groups and fields that can be chosen."""

from __future__ import annotations

from varig.measures.rules.groups import Sector, TargetGroup

GROUP_WORDS: dict[str, tuple[str, ...]] = {
    TargetGroup.CHILDREN: ("born", "barna", "skolebarn", "førskolebarn", "småbarn"),
    TargetGroup.YOUTH: ("ungdommer", "ungdommar", "unge", "tenåringer", "tenåringar", "young people"),
    TargetGroup.YOUNG_ADULTS: ("unge vaksne", "unge voksne 18-25"),
    TargetGroup.FAMILIES: ("familie", "familiar", "barnefamilier", "barnefamiliar", "foreldre", "foresatte"),
    TargetGroup.ELDERLY: ("seniorer", "seniorar", "pensjonister", "pensjonistar", "seniors"),
    TargetGroup.WOMEN: ("kvinne", "damer", "mødre", "jenter", "jenter og kvinner"),
    TargetGroup.MEN: ("mann", "fedre", "gutter", "gutar"),
    TargetGroup.NEWCOMERS: ("nyinnflytta", "nye i området", "nyankomne", "tilflyttere", "tilflyttarar"),
    TargetGroup.LANGUAGE_GROUPS: (
        *("minoriteter", "innvandrere", "innvandrarar", "minoritetsspråklige", "minoritetsspråklege"),
        *("innvandrerbakgrunn", "flerspråklige", "fleirspråklege"),
    ),
    TargetGroup.DISABLED: ("funksjonshemmede", "funksjonshemma", "funksjonsnedsettelse", "funksjonsnedsetting"),
    TargetGroup.OUT_OF_WORK: ("arbeidsledige", "arbeidsledige personer", "arbeidssøkere", "arbeidssøkarar"),
    TargetGroup.VOLUNTEERS: ("frivillig", "ildsjeler", "eldsjeler"),
    TargetGroup.EVERYBODY: ("alle", "alle beboere", "alle bebuarar", "beboere", "innbyggere", "hele nærmiljøet"),
}
SECTOR_WORDS: dict[str, tuple[str, ...]] = {
    Sector.HOUSING: ("bolig", "bustad", "bomiljø", "bumiljø", "housing"),
    Sector.OUTDOORS: ("uterom", "møteplasser", "møteplassar", "park", "parker", "fysisk miljø"),
    Sector.MOBILITY: ("trafikk", "samferdsel", "mobilitet", "transport", "sykkel", "skolevei", "skuleveg"),
    Sector.UPBRINGING: ("oppvekst", "barnehage", "barnehager"),
    Sector.SCHOOL: ("skole", "skule", "utdanning", "opplæring"),
    Sector.WORK: ("arbeid", "sysselsetting", "inntekt", "nav"),
    Sector.HEALTH: ("helse", "folkehelse", "livskvalitet"),
    Sector.CULTURE: ("kulturliv", "kunst", "bibliotek"),
    Sector.SPORT: ("idrett", "friluftsliv", "fritid"),
    Sector.VOLUNTARY: ("frivillige lag", "frivillig sektor", "foreningsliv"),
    Sector.INCLUSION: ("integrering", "inkludering", "språk", "norskopplæring"),
    Sector.SAFETY: ("tryggleik", "kriminalitet", "forebygging", "førebygging"),
    Sector.BUSINESS: ("næring", "handel", "butikker"),
    Sector.CLIMATE: ("klima", "miljø"),
}

REMARKS = ("kommentar", "kommentarer", "merknad", "merknader", "merknadar")
"""A remark may be about anything: it is taken for the description where nothing else is."""
