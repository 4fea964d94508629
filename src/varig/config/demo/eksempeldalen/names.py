"""What is called what in the example. Places, units and organisations are invented; persons there are none."""

from __future__ import annotations

MUNICIPALITY = "Eksempelkommunen"
NAME = "Områdeløft Eksempeldalen"
AREA = "Eksempeldalen"
DECIDED_IN = "Kommunestyret, sak 27"

# Units of the municipality.
OFFICE = "Programkontoret"
UPBRINGING = "Seksjon for oppvekst"
PROPERTY = "Eiendom og bydrift"
CULTURE = "Kultur og frivillighet"
HEALTH = "Helse og mestring"
PLANNING = "Plan og samfunn"
LIBRARY = "Eksempelkommunen bibliotek"
SCHOOL = "Dalen skole"
ADULT_EDUCATION = "Voksenopplæringen"
CULTURE_SCHOOL = "Kulturskolen"
KINDERGARTEN = "Myra barnehage"

# Associations.
RESIDENTS = "Eksempeldalen vel"
SPORTS = "Eksempeldalen idrettslag"
VOLUNTEERS = "Frivilligsentralen i Eksempeldalen"
WOMEN = "Kvinnenettverket i Eksempeldalen"
PARENTS = "FAU ved Dalen skole"
SENIORS = "Dalen seniorforening"
SCOUTS = "Dalen speidergruppe"
DANCE = "Dansegruppa Steget"
CORPS = "Dalen skolekorps"
CHOIR = "Koret i dalen"
MENDERS = "Fiksegruppa i utstyrsbua"
GROWERS = "Dyrkerlaget på Lia"
MULTILINGUAL = "Eksempeldalen flerspråklige forening"
UMBRELLA = "Fellesrådet for Eksempeldalen"

# Others.
COOPERATIVE = "Lia borettslag"
MYRA_COOPERATIVE = "Myra borettslag"
LABOUR = "Nav Eksempelkommunen"
POLICE = "Politiposten i Eksempelkommunen"
CENTRE = "Dalsenteret AS"
COUNTY = "Fylkeskommunen"
YOUTH_COUNCIL = "Ungdomsrådet i Eksempeldalen"

# Who pays.
STATE, OWN = "Statlige områdemidler", MUNICIPALITY

# The main goal, its sub-goals, and what lies below them; nothing is aimed at the fifth.
WELL = "Eksempeldalen er et trygt og godt sted å bo og vokse opp"
LEISURE = "Flere barn og unge er med på faste aktiviteter i fritiden"
OUTDOORS = "Uterommene er trygge og i bruk hele året"
WORK = "Flere voksne er i arbeid eller utdanning"
STAYING = "Flere familier blir boende i området"
YOUTH_LEADS = "Eldre ungdom leder aktiviteter for de yngre"
DARKNESS = "Folk går trygt ute når det er mørkt"
NORWEGIAN = "Foreldre kan nok norsk til å følge opp skole og jobb"
BOARDS = "Borettslagene har styrer som varer"

# Meeting places.
HOUSE = "Dalhuset"
CLUB = "Klubbkjelleren"
LIBRARY_BRANCH = "Biblioteket på Dalsenteret"
MYRA_PARK = "Myra aktivitetspark"
SCHOOL_HALL = "Skolen på ettermiddagen"
GARDEN = "Hagen og drivhuset på Lia"
SQUARE = "Torget ved Dalsenteret"
COOPERATIVE_ROOM = "Grendestua på Lia"

# Areas, as the statistics would know them.
LIA, MYRA, TOWN_CENTRE = "Lia", "Myra", "Torget"

# The special organisation's positions.
MANAGER = "Programleder"
DEVELOPER = "Områdeutvikler"
CONTACT_PERSON = "Nærmiljøkontakt"
YOUTH_WORKER = "Ungdomskontakt"
ADVISER = "Rådgiver for økonomi og rapportering"
