"""Ways in which endings have failed before, F1 to F27, in our own words, and who wrote it down. Pure.

`address` is empty where we know the paper or the number, but no whole address.
"""

from __future__ import annotations

from varig.foundation.kernel import Message, Source, msg

_BURNGREAVE = "https://thestar.co.uk/news/52m-new-deal-regeneration-ends-1-3242565"
_EVALUATED = "https://communitywebconsultant.com/?p=740"
_AFTERWARDS = "https://communitywebconsultant.com/?p=716"
_ANCHORING = "http://www.ensure.org/entrust/cases/copenhagen/3.5.2_To_secure_anchoring.htm"


def _failed(number: int, said: Message, where: Message, address: str = "") -> Source:
    return Source(f"F{number}", said, where, address)


FAILURES: tuple[Source, ...] = (
    _failed(
        1,
        msg("Alt annet enn to bygninger falt bort da satsingen tok slutt."),
        msg("Burngreave i Sheffield, The Star"),
        _BURNGREAVE,
    ),
    _failed(
        2,
        msg("Ingenting bandt dem som skulle ta over. De ble borte da pengene ble det."),
        msg("Burngreave, om evalueringen fra 2012"),
        _EVALUATED,
    ),
    _failed(
        3,
        msg("Pengene tok slutt ett til to år før arbeidet gjorde det."),
        msg("Burngreave, om evalueringen fra 2012"),
        _EVALUATED,
    ),
    _failed(
        4,
        msg("Et bygg som skulle gi inntekter, dekket ikke driften, og tilskuddet kunne kreves tilbake."),
        msg("Burngreave i Sheffield, The Star"),
        _BURNGREAVE,
    ),
    _failed(
        5,
        msg("Etatene var villige, men ingen av dem svarte for det de delte."),
        msg("Kongens Enghave i København"),
        _ANCHORING,
    ),
    _failed(6, msg("Nettverk dør ut når ingen kaller inn."), msg("Kongens Enghave i København"), _ANCHORING),
    _failed(
        7,
        msg("En tilskuddsordning for slike områder ble lagt om, og en fritidsklubb sto i fare."),
        msg("Romsås, Akers Avis Groruddalen omkring 2022"),
    ),
    _failed(
        8,
        msg("Staten trappet ned før satsingen var slutt, og ingen fylte på."),
        msg("Statsbudsjettet for 2015, Dagsavisen"),
    ),
    _failed(
        9,
        msg("Pengene til en park som ungdom hadde planlagt, ble tatt tilbake. De kalte det løftebrudd."),
        msg("Dalen i Trondheim, Adresseavisen 15.12.2016"),
    ),
    _failed(
        10,
        msg("Alt ble krysset av som ferdig, også løfter som ikke var holdt."),
        msg("Tøyen, Dagsavisen 2021"),
    ),
    _failed(
        11,
        msg("Målene var felles, men ingen visste helt hva de betydde."),
        msg("Damsgårdssundet, evaluering 2017, «Det muliges kunst»"),
    ),
    _failed(
        12,
        msg("Tiltakene var gode, men få av dem var rettet mot hovedmålet."),
        msg("Fjell 2020, ideas2evidence"),
        "https://ideas2evidence.com/nb/news/underveisevaluering-av-fjell-2020-0",
    ),
    _failed(
        13,
        msg("De fysiske tiltakene fikk mest plass. Det som er bygd, må noen ta seg av."),
        msg("Groruddalen, Agenda Kaupang 2011"),
        "http://docplayer.me/47704189-Evaluering-av-husbankens-innsats-i-groruddalen.html",
    ),
    _failed(
        14,
        msg("Det første beboerne spurte om, var hvem som skulle drive og vedlikeholde."),
        msg("Sletteløkka, Husbanken"),
        "https://husbanken.no/omradeloft/nyhetsartikler/ny-var-pa-slettelokka/",
    ),
    _failed(
        15,
        msg("En møteplass ble lagt ned, og det gikk år før noe kom i stedet."),
        msg("Haugenstua, Husbanken, og Veitvet, innlegg 2011"),
    ),
    _failed(
        16,
        msg("Det viktigste torget og senteret hadde private eiere som satsingen ikke rådde over."),
        msg("Haugenstua torg og Romsås senter, Husbanken"),
    ),
    _failed(
        17,
        msg("Lokaler for sosiale entreprenører sto i fare da kvartalet skulle bygges om."),
        msg("Storhaug bydelsavis 7.4.2022"),
    ),
    _failed(
        18,
        msg("Ny husleie tok knekken på lokale kulturlag, enda huset var nytt."),
        msg("Os, Framtida 30.8.2013"),
    ),
    _failed(
        19,
        msg("Alle ansatte ble byttet ut på én gang."),
        msg("Storhaug bydelsavis 18.10.2021"),
    ),
    _failed(
        20,
        msg("Starten gikk tregt, og det meste av det som ble brukt, gikk til administrasjon."),
        msg("Oslo sør, Nettavisen 2018"),
    ),
    _failed(
        21,
        msg("De som var vanskeligst å nå, ble lite spurt."),
        msg("Tøyen, Aftenposten og Kommunerevisjonen 10/2018"),
    ),
    _failed(
        22,
        msg("Ingen målte etterpå, så ingen vet om det varte."),
        msg("Burngreave, en deltakers blogg"),
        _AFTERWARDS,
    ),
    _failed(
        23,
        msg("Hva møteplassene fører til, vet vi lite om."),
        msg("Tidsskrift for boligforskning 2/2020"),
    ),
    _failed(
        24,
        msg("Ingen fortalte hva som lyktes, og dårlig presse ble det folk husket."),
        msg("Burngreave, en deltakers blogg"),
        _AFTERWARDS,
    ),
    _failed(
        25,
        msg("Midlertidige tilbud og små potter kjentes ikke som en satsing."),
        msg("Innlegg fra Groruddalen 2011"),
    ),
    _failed(
        26,
        msg("Lokalpolitikerne var for lite med."),
        msg("Groruddalen, Econ Pöyry 2010"),
        "https://husbanken.no/rapporter/bib_omradeloft/folgeevaluering-omradeloft/",
    ),
    _failed(
        27,
        msg("De som betalte, kuttet, og områdene måtte finne noe annet sent."),
        msg("Danmark etter 2018 og 2020, CFBU"),
        "https://www.cfbu.dk/temaer/nye-veje-i-boligsocialt-arbejde/",
    ),
)
