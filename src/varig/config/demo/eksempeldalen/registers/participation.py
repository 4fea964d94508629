"""Who was asked, what they said, and what came of it. One group was never reached (F21)."""

from __future__ import annotations

from varig.config.demo.eksempeldalen import names as n
from varig.config.demo.eksempeldalen.filling import Row
from varig.config.demo.eksempeldalen.moments import ago, day, month

CHILDREN, YOUTH, OLDER_YOUTH = "Barna på Dalen skole", "Ungdom 13 til 15 år", "Ungdom over 16 år"
FAMILIES, ELDERLY, MOTHERS = "Småbarnsfamilier", "Eldre på Lia", "Mødre på språkkafeen"
TENANTS, EVERYBODY, OUT_OF_WORK = "Leietakere i kommunale boliger", "Alle i Eksempeldalen", "Menn uten arbeid"

GROUPS: tuple[Row, ...] = (
    {"name": CHILDREN, "kind": "children_and_youth", "size": 380, "reached_by": "Elevrådet og SFO"},
    {"name": YOUTH, "kind": "children_and_youth", "size": 190, "reached_by": "Klubbkjelleren og Ungdomsrådet"},
    {"name": OLDER_YOUTH, "kind": "young_adults", "size": 240, "reached_by": "Idrettslaget, dansegruppa og sommerjobb"},
    {"name": FAMILIES, "kind": "families", "size": 420, "reached_by": "Myra barnehage og helsestasjonen"},
    {"name": ELDERLY, "kind": "elderly", "size": 310, "reached_by": "Seniorforeningen og Helsetreff"},
    {
        "name": MOTHERS,
        "kind": "language_group",
        "size": 90,
        "language": "Arabisk, somali, tigrinja og polsk",
        "reached_by": "Kvinnenettverket. Innkalling på papir, på fire språk.",
    },
    {"name": TENANTS, "kind": "tenants", "size": 150, "reached_by": "Oppslag i oppgangene"},
    {"name": OUT_OF_WORK, "kind": "out_of_work", "reached_by": "Nav. Ingen har møtt dem som gruppe."},
    {"name": EVERYBODY, "kind": "everybody", "size": 4_200, "reached_by": "Brev i postkassen, oppslag og nettsiden"},
)

SURVEY, WALK, OPENING = "Stedsanalysens intervjuer", "Kveldsgåtur langs turveien", "Folkemøte om Dalhuset"
TRACKS, SCHOOL_DAY, WOMENS_NIGHT = "Barnetråkk på 4. trinn", "Verksted om skolegården", "Kveld på språkkafeen"
PANEL, VOTE, LAST_MEETING = "Beboerpanelets møter", "Beboerbudsjettet, avstemning", "Folkemøte om hva som skjer videre"
YEARLY, STAND = "Beboerundersøkelsen, fjerde gang", "Stand på Dalfestivalen"

EVENTS: tuple[Row, ...] = (
    {
        "name": SURVEY,
        "date": month(0, 11),
        "form": "interviews",
        "place": "Hele området",
        "count": 412,
        "voiced": "Folk vil ha et sted å møtes, lys på turveien og noe for ungdom over 16 år.",
    },
    {
        "name": WALK,
        "date": day(1, 2, 8),
        "form": "walk",
        "place": "Fra Lia til skolen",
        "count": 34,
        "voiced": "Fem mørke steder ble merket av. Undergangen er verst.",
    },
    {
        "name": OPENING,
        "date": day(1, 4, 21),
        "form": "open_meeting",
        "place": "Gymsalen på Dalen skole",
        "count": 118,
        "voiced": "Kafé, ja. Bingo, nei. Åpent også på søndager.",
    },
    {"name": TRACKS, "date": month(1, 5), "form": "workshop", "place": n.SCHOOL, "count": 52},
    {
        "name": SCHOOL_DAY,
        "date": month(2, 3),
        "form": "workshop",
        "place": n.SCHOOL,
        "count": 61,
        "voiced": "Elevene vil ha sykkelparkering og en plass som ikke er fotball.",
    },
    {
        "name": WOMENS_NIGHT,
        "date": day(2, 10, 5),
        "form": "open_meeting",
        "place": n.HOUSE,
        "count": 29,
        "voiced": "Kurs på dagtid går ikke uten barnepass. Svømming bare for kvinner.",
    },
    {
        "name": PANEL,
        "date": ago(60),
        "form": "council",
        "place": n.HOUSE,
        "count": 19,
        "voiced": "Panelet vil leve videre, og ha noen å snakke med i kommunen.",
    },
    {
        "name": VOTE,
        "date": month(3, 5),
        "form": "digital",
        "count": 640,
        "voiced": "Benker langs turveien vant. Bordtennis kom på andreplass.",
    },
    {"name": YEARLY, "date": month(3, 10), "form": "survey", "count": 702},
    {"name": STAND, "date": month(3, 6), "form": "stand", "place": n.SQUARE, "count": 240},
    {
        "name": LAST_MEETING,
        "date": ago(25),
        "form": "open_meeting",
        "place": n.HOUSE,
        "count": 74,
        "voiced": "De fleste spurte om Dalhuset og Klubbkjelleren. Mange trodde at alt slutter.",
    },
)


def _came(event: str, *groups: tuple[str, int | None]) -> tuple[Row, ...]:
    return tuple({"event": event, "group": group, "count": count} for group, count in groups)


# Nobody counted the tenants, and the men without work came to nothing.
ATTENDANCE: tuple[Row, ...] = (
    *_came(SURVEY, (EVERYBODY, 287), (ELDERLY, 74), (FAMILIES, 51)),
    *_came(WALK, (ELDERLY, 12), (FAMILIES, 9), (YOUTH, 13)),
    *_came(OPENING, (EVERYBODY, 118)),
    *_came(TRACKS, (CHILDREN, 52)),
    *_came(SCHOOL_DAY, (CHILDREN, 40), (YOUTH, 21)),
    *_came(WOMENS_NIGHT, (MOTHERS, 29)),
    *_came(PANEL, (EVERYBODY, 19)),
    *_came(VOTE, (EVERYBODY, None), (OLDER_YOUTH, 88), (TENANTS, None)),
    *_came(YEARLY, (EVERYBODY, 702)),
    *_came(STAND, (FAMILIES, None), (YOUTH, None)),
    *_came(LAST_MEETING, (EVERYBODY, 48), (ELDERLY, 21), (OLDER_YOUTH, 5)),
)

NEEDS: tuple[Row, ...] = (
    {
        "name": "Et sted å møtes som er åpent hver dag",
        "groups": (EVERYBODY, ELDERLY),
        "event": SURVEY,
        "state": "taken_up",
        "reply": "Vi bygger om den gamle butikken.",
        "outcome": "Dalhuset åpnet i oktober i det tredje året.",
    },
    {
        "name": "Lys langs turveien til skolen",
        "groups": (YOUTH, FAMILIES),
        "event": WALK,
        "state": "taken_up",
        "reply": "De fem stedene dere merket av, kommer først.",
        "outcome": "42 lysmaster, og lys i undergangen.",
    },
    {
        "name": "Et sted å være om kvelden for dem over 16 år",
        "groups": (OLDER_YOUTH,),
        "event": SURVEY,
        "state": "open",
    },
    {
        "name": "Trygt kryss ved Dalsenteret",
        "groups": (FAMILIES, CHILDREN),
        "event": TRACKS,
        "state": "answered",
        "reply": "Fylkeskommunen eier veien. Vi har bedt om et svar og sier fra når vi får det.",
    },
    {
        "name": "Norskkurs på dagtid, med barnepass",
        "groups": (MOTHERS,),
        "event": WOMENS_NIGHT,
        "state": "taken_up",
        "outcome": "Kurs to formiddager i uka, med plass til 18 barn.",
    },
    {
        "name": "Svømming bare for kvinner",
        "groups": (MOTHERS,),
        "event": WOMENS_NIGHT,
        "state": "taken_up",
        "outcome": "Kurs på søndager i to vintre.",
    },
    {
        "name": "Sykkelparkering ved skolen",
        "groups": (CHILDREN,),
        "event": SCHOOL_DAY,
        "state": "taken_up",
        "outcome": "60 plasser under tak.",
    },
    {
        "name": "Svømmehall i området",
        "groups": (CHILDREN, FAMILIES),
        "event": TRACKS,
        "state": "not_taken_up",
        "reply": "Det kommer ingen svømmehall her.",
        "reason": "Kommunen bygger én hall, og den ligger i sentrum.",
    },
    {
        "name": "Dalhuset åpent på søndager",
        "groups": (EVERYBODY,),
        "event": OPENING,
        "state": "not_taken_up",
        "reason": "Det koster 310 000 kroner i året å ha noen på jobb. Lag kan låne nøkkel.",
    },
    {
        "name": "Benker langs turveien",
        "groups": (ELDERLY,),
        "event": VOTE,
        "state": "taken_up",
        "outcome": "14 benker, én for hver 150 meter.",
    },
    {"name": "Bordtennis i Klubbkjelleren", "groups": (YOUTH,), "event": VOTE, "state": "open"},
    {
        "name": "Noen å ringe når programkontoret er borte",
        "groups": (EVERYBODY, ELDERLY),
        "event": LAST_MEETING,
        "state": "open",
    },
    {"name": "Bredere fortau på Lia", "groups": (ELDERLY, TENANTS), "state": "open"},
    {
        "name": "Klubbkjelleren må ikke stenge",
        "groups": (YOUTH, OLDER_YOUTH),
        "event": LAST_MEETING,
        "state": "answered",
        "reply": "Leieavtalen går ut like etter satsingen. Vi har ikke noe svar ennå.",
    },
)

# Which measures answer which needs (R36).
ANSWERED_BY: dict[str, tuple[str, ...]] = {
    "Dalhuset, møteplass med kafé": ("Et sted å møtes som er åpent hver dag",),
    "Lys langs turveien til skolen": ("Lys langs turveien til skolen",),
    "Lys i undergangen": ("Lys langs turveien til skolen",),
    "Trygg kryssing ved Dalsenteret": ("Trygt kryss ved Dalsenteret",),
    "Norsk på dagtid med barnepass": ("Norskkurs på dagtid, med barnepass",),
    "Svømmekurs for kvinner": ("Svømming bare for kvinner",),
    "Sykkelparkering ved skolen": ("Sykkelparkering ved skolen",),
    "Benker langs turveien": ("Benker langs turveien",),
    "Beboerbudsjettet": ("Benker langs turveien", "Bordtennis i Klubbkjelleren"),
    "Fritidsklubb i Klubbkjelleren": ("Klubbkjelleren må ikke stenge",),
}
