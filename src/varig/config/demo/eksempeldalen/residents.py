"""What residents of the example read: the page in the programme owner's name, and a text for some of the points.

All have bokmål, some nynorsk and English too. The last ones are written and not marked: nobody outside sees them.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from varig.config.demo.eksempeldalen import names as n
from varig.config.demo.eksempeldalen.calendar import Calendar
from varig.config.demo.eksempeldalen.filling import Row, fill
from varig.config.demo.eksempeldalen.moments import ahead
from varig.foundation.kernel import Grant, Reader, ReaderKind, system_reader
from varig.initiatives.queries import InitiativeFacts
from varig.portal.actions.pages import edit_page, publish
from varig.portal.actions.texts import mark

READER = system_reader("Eksempeldata")
_OPINION_DAYS = 60
_BEFORE_ALL_IS_KNOWN = 75
_MAIL = "naermiljo@eksempelkommunen.example"

PAGE: Mapping[str, Any] = {
    "place": "i Eksempeldalen",
    "place_en": "in Eksempeldalen",
    "lead_nb": (
        "Områdeløftet varer ikke evig. Her ser du hva vi foreslår skal bli, hva som slutter, og hvem du kan skrive til."
    ),
    "lead_nn": (
        "Områdeløftet varer ikkje evig. Her ser du kva vi gjer framlegg om skal bli, kva som sluttar, og kven du kan "
        "skrive til."
    ),
    "contact_unit": n.CULTURE,
    "contact_email": _MAIL,
    "opinion_nb": (
        "Planen er på høring. Skriv til oss, eller kom innom Dalhuset. Vi svarer alle, og kommunestyret får lese "
        "det dere har skrevet."
    ),
    "opinion_en": (
        "The plan is out for comments. Write to us, or drop by Dalhuset. We answer everyone, and the municipal council "
        "will read what you have written."
    ),
}

_MARKED: tuple[Row, ...] = (
    {
        "item": f"{n.HOUSE} (møteplass)",
        "text_nb": "Kafeen er åpen seks dager i uka som før. Lag og grupper beholder tidene sine i salen.",
        "text_nn": "Kafeen er open seks dagar i veka som før. Lag og grupper får ha tidene sine i salen.",
        "text_en": "The café stays open six days a week. Clubs and groups keep their hours in the hall.",
    },
    {
        "item": "Åpen skole på ettermiddagen",
        "text_nb": "Leksehjelp, mat og aktiviteter for barn fra 9 til 13 år, fire dager i uka på Dalen skole.",
        "text_nn": "Leksehjelp, mat og aktivitetar for barn frå 9 til 13 år, fire dagar i veka på Dalen skole.",
        "text_en": "Homework help, food and activities for children aged 9 to 13, four days a week at Dalen school.",
    },
    {
        "item": n.LIBRARY_BRANCH,
        "text_nb": "Biblioteket blir liggende på Dalsenteret, med samme åpningstider.",
        "text_en": "The library stays at Dalsenteret, with the same opening hours.",
    },
    {
        "item": "Bibliotekets ungdomsrom",
        "text_nb": "Rommet med spill og lydstudio er en del av biblioteket. Ungdom er fortsatt verter.",
    },
    {
        "item": "Fotball på tvers",
        "text_nb": "Åpen trening to kvelder i uka. Det er gratis, og du trenger ikke å være medlem.",
        "text_nn": "Open trening to kveldar i veka. Det er gratis, og du treng ikkje å vere medlem.",
        "text_en": "Open football practice two evenings a week. It is free, and you need not be a member.",
    },
    {
        "item": "Aktivitetsparken på Myra",
        "text_nb": "Kommunen ser til parken og holder den i stand, som andre parker.",
    },
    {
        "item": "Lys langs turveien til skolen",
        "text_nb": "Lysene blir stående og byttes når de ryker. Si fra hvis en lampe er mørk.",
        "contact_unit": n.PROPERTY,
        "contact_email": "drift@eksempelkommunen.example",
    },
    {"item": "Lyset i undergangen", "text_nb": "Lyset i undergangen passes på som annet veilys."},
    {
        "item": "Utstyrsbua",
        "text_nb": "Du kan fortsatt låne ski, sykler og ballspill gratis.",
        "text_nn": "Du kan framleis låne ski, syklar og ballspel gratis.",
        "text_en": "You can still borrow skis, bicycles and ball games for free.",
    },
    {
        "item": "Helsetreff for eldre",
        "text_nb": "Trim og helsesamtale er i Dalhuset som før. Middagen spiser vi sammen på sykehjemmet.",
        "text_nn": "Trim og helsesamtale er i Dalhuset som før. Middagen et vi saman på sjukeheimen.",
        "text_en": "Exercise and health talks stay at Dalhuset. Dinner moves to the nursing home.",
    },
    {
        "item": "Nattevandring",
        "text_nb": "Voksne går ikke lenger ute som nattevandrere på fredager. Det er roligere nå enn da vi begynte.",
    },
    {
        "item": "Skøytebane på torget",
        "text_nb": "Vintrene er blitt for milde til en bane på torget.",
        "text_en": "The winters have become too mild for a rink on the square.",
        "instead_nb": "Kunstisbanen i idrettsparken låner ut skøyter gratis to dager i uka.",
        "instead_en": "The rink in the sports park lends skates for free two days a week.",
    },
    {
        "item": "Vinterfest på torget",
        "text_nb": "To store fester i året er mer enn frivillige klarer.",
        "instead_nb": "Dalfestivalen om sommeren, hvis den går videre.",
    },
    {
        "item": "Juleverksted for barn",
        "text_nb": "Verkstedet på lørdagene før jul stopper.",
        "instead_nb": "Biblioteket har julekort og pynt for barn i desember.",
    },
    {
        "item": "Språkkafé",
        "text_nb": "Kafeen går hver tirsdag til satsingen er slutt.",
        "text_nn": "Kafeen går kvar tysdag til satsinga er slutt.",
        "text_en": "The language café runs every Tuesday until the initiative ends.",
        "known_on": ahead(_BEFORE_ALL_IS_KNOWN),
    },
    {
        "item": n.CLUB,
        "text_nb": "Leieavtalen for kjelleren går ut. Vi snakker med eieren, og ser etter andre lokaler.",
        "text_en": "The lease of the basement runs out. We are talking to the owner and looking for other rooms.",
        "known_on": ahead(_BEFORE_ALL_IS_KNOWN),
        "contact_unit": n.UPBRINGING,
        "contact_email": "oppvekst@eksempelkommunen.example",
    },
    {
        "item": "Sommerjobb for ungdom",
        "text_nb": "Sommeren som kommer er sikker. Vi vet ikke ennå hvor mange plasser det blir etterpå.",
        "known_on": ahead(_BEFORE_ALL_IS_KNOWN),
    },
    {
        "item": "Nærmiljøhage med drivhus",
        "text_nb": "36 familier dyrker. De beholder parsellene sine, og ventelista gjelder fortsatt.",
    },
    {
        "item": "Trygg kryssing ved Dalsenteret",
        "text_nb": "Krysset er ikke bygd. Fylkeskommunen eier veien, og kommunen venter på svar derfra.",
    },
)
_WRITTEN: tuple[Row, ...] = (
    {"item": "Utlån av lokaler til Eksempeldalen vel", "text_nb": "Velet kan låne rom i Dalhuset uten å betale."},
    {"item": "Dalfestivalen", "text_nb": "Musikk, mat og marked en lørdag i juni."},
    {"item": "Turgruppa for seniorer", "text_nb": "Tur og kaffe hver mandag."},
    {"item": "Åpen hall på lørdager", "text_nb": "Gratis hall for alle mellom 10 og 16 år."},
)


def tell(of: InitiativeFacts, when: Calendar) -> None:
    """Write the texts, mark most of them, and publish in the name of the role, for nobody is invented."""
    owner = Reader(ReaderKind.SYSTEM, None, "Programeier", frozenset({Grant("programme_owner", of.scope)}))
    ids = fill(READER, of, when, ("public_texts", [*_MARKED, *_WRITTEN]))
    mark(reader=owner, of=of, ids=ids[: len(_MARKED)])
    dates = {"opinion_from": when.before(10), "opinion_until": when.before(-_OPINION_DAYS)}
    edit_page(reader=READER, of=of, version=0, facts={**PAGE, **dates})
    publish(reader=owner, of=of, version=1)
