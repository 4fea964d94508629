"""The map of what was done as one sheet of A3, to print and hang up or to give to every resident."""

from __future__ import annotations

from datetime import date

from varig.final_report.queries.on_the_map import MapOfWork, how_many_left_out, map_of_work, picture_of_work
from varig.foundation.documents.blocks import Language
from varig.foundation.documents.poster import Poster, PosterList
from varig.foundation.kernel import Message, Reader, msg
from varig.initiatives.queries import InitiativeFacts
from varig.legacy.rules import Kind

_WIDTH, _HEIGHT = 960, 860


def map_sheet(reader: Reader, of: InitiativeFacts, today: date, language: Language) -> Poster:
    """The sheet. What has no place is listed apart. Raises NotAllowed."""
    work = map_of_work(reader, of, today)
    picture = picture_of_work(work, prefix="sheet-map", width=_WIDTH, most_height=_HEIGHT)
    lists = [
        PosterList(
            msg("På kartet"),
            tuple(work.told(one) for _number, one in work.numbered),
            numbered=True,
            squares=frozenset(number for number, one in work.numbered if one.kind is Kind.ASSET),
            empty=msg("Ingenting har noe sted på kartet ennå."),
        )
    ]
    if work.without:
        lists.append(PosterList(msg("Har ikke noe sted på kartet"), tuple(work.told(one) for one in work.without)))
    return Poster(
        title=msg("Det som ble gjort i %(area)s", area=of.area or of.name),
        lead=_lead(work, of),
        initiative=of.name,
        municipality=of.municipality.name,
        date=today,
        svg=picture.svg if picture is not None else "",
        alt=picture.alt if picture is not None else "",
        lists=tuple(lists),
        empty=msg("Ingen tiltak og ingen anlegg har noe sted på kartet ennå. Før inn stedene i registrene."),
        language=language,
        sample=of.is_sample,
    )


def _lead(work: MapOfWork, of: InitiativeFacts) -> Message:
    """Which initiative it was and when; and how much that came to nothing is left out."""
    said = msg("%(name)s, %(start)s–%(end)s", name=of.name, start=of.start, end=of.end)
    if not work.left_out:
        return said
    return msg("%(initiative)s. %(left_out)s", initiative=said, left_out=how_many_left_out(work))
