"""What a municipality is told about the Word file it wants its documents written in."""

from __future__ import annotations

import logging
from dataclasses import dataclass
from datetime import date
from typing import Final

from docx.oxml.ns import qn
from docx.section import Section as WordSection

from varig.foundation.documents import word
from varig.foundation.documents.blocks import (
    BulletList,
    Column,
    Document,
    Heading,
    Item,
    Kind,
    Language,
    Paragraph,
    Quote,
    Section,
    Style,
    Table,
)
from varig.foundation.documents.word_opened import demand_template, emptied, opened
from varig.foundation.documents.word_styles import ASKED_OF_A_TEMPLATE, table_style, with_every_style
from varig.foundation.files.content.refusals import damaged
from varig.foundation.kernel import Invalid, Message, msg

_LOG = logging.getLogger(__name__)

STYLE_NAMES: Final[dict[str, Message]] = {
    "Normal": msg("Normal"),
    "Title": msg("Tittel"),
    "Subtitle": msg("Undertittel"),
    **{f"Heading {level}": msg("Overskrift %(level)s", level=level) for level in (1, 2, 3, 4)},
    "List Bullet": msg("Punktliste"),
    "List Number": msg("Nummerert liste"),
    "Quote": msg("Sitat"),
    "Caption": msg("Bildetekst"),
}
"""What Word calls them in Norwegian."""


@dataclass(frozen=True)
class MissingStyle:
    """A style that the template lacks, by Word's English name, and which one ours is made from; none: from nothing."""

    style: str
    instead: str

    @property
    def sentence(self) -> Message:
        """For the municipality."""
        style = STYLE_NAMES[self.style]
        if not self.instead:
            return msg("Stilen «%(style)s» mangler. Varig bruker en egen.", style=style)
        return msg(
            "Stilen «%(style)s» mangler. Varig lager den ut fra «%(instead)s».",
            style=style,
            instead=STYLE_NAMES[self.instead],
        )


@dataclass(frozen=True)
class TemplateReport:
    """`problem` says why the file can't be used, and what to do; without one it can. `notes` are good to know."""

    name: str
    problem: Message | None = None
    found: tuple[str, ...] = ()
    missing: tuple[MissingStyle, ...] = ()
    notes: tuple[Message, ...] = ()

    @property
    def usable(self) -> bool:
        """Whether documents can be written in it."""
        return self.problem is None


def examined(content: bytes, name: str) -> TemplateReport:
    """Look at the file, and write a document in it to see that it can be done."""
    try:
        demand_template(content, name)
        _try(content, name)
    except Invalid as refusal:
        return TemplateReport(name, problem=refusal.problems[0].message)
    return told(content, name)


def sample(language: Language, *, municipality: str, on: date) -> Document:
    """A short document with everything that has a style of its own, to see how the template looks."""
    return Document(
        title=msg("Prøvedokument"),
        subtitle=msg("Slik ser dokumentene ut i malen"),
        initiative=municipality,
        municipality=municipality,
        date=on,
        language=language,
        sections=(_headings(), _table()),
    )


def _headings() -> Section:
    inner = BulletList((msg("Punkt under et punkt"),))
    return Section(
        "sample",
        STYLE_NAMES["Heading 1"],
        (
            Paragraph(msg("Ingressen sier det viktigste først."), Style.LEAD),
            Paragraph(msg("Brødteksten har malens vanlige stil.")),
            *(Heading(STYLE_NAMES[f"Heading {level}"], level) for level in (2, 3, 4)),
            BulletList((msg("Punkt i en liste"), Item(msg("Punkt i en liste"), inner))),
            BulletList((msg("Første"), msg("Andre")), ordered=True),
            Quote((msg("Et sitat gjengir hva noen har sagt."),)),
        ),
    )


def _table() -> Section:
    columns = (Column(msg("Navn"), Kind.NAME), Column(msg("Antall"), Kind.NUMBER))
    return Section("table", msg("Tabell"), (Table(msg("Tabell"), columns, ((msg("Første"), 1200),)),))


def _try(content: bytes, name: str) -> None:
    document = sample("nb", municipality="–", on=date(2000, 1, 1))
    try:
        opened(word.render(document, template=content).content)
    except Exception as error:  # Whatever is wrong inside it, it can't be used.
        _LOG.info("The template %s could not be written in.", name, exc_info=True)
        raise damaged(name) from error


def _counts_pages(section: WordSection) -> bool:
    """Whether its header or footer has the page's number, as a field of either sort."""
    asked = ("w:instrText", "w:fldSimple")
    for part in (section.header, section.footer, section.first_page_header, section.first_page_footer):
        fields = [
            f"{one.text or ''}{one.get(qn('w:instr'), '')}" for name in asked for one in part._element.iter(qn(name))
        ]
        if any(field.split()[:1] == ["PAGE"] for field in fields):
            return True
    return False


def told(content: bytes, name: str) -> TemplateReport:
    """What there is to say about a file that was found usable."""
    parts = len(opened(content).sections)
    file = emptied(content)
    styles = with_every_style(file)
    missing = tuple(MissingStyle(one, styles.missing[one]) for one in ASKED_OF_A_TEMPLATE if one in styles.missing)
    notes = [_of_tables(table_style(file))]
    if parts > 1:
        notes.append(
            msg(
                "Malen har %(count)s inndelinger. Varig bruker siden, toppteksten og bunnteksten fra den siste"
                " som står.",
                count=parts,
            )
        )
    section = file.sections[0]
    if section.footer.is_linked_to_previous:
        notes.append(msg("Malen har ingen bunntekst. Varig skriver navn, dato og sidetall nederst."))
    elif not _counts_pages(section):
        notes.append(msg("Bunnteksten i malen har ikke sidetall. Sett dem inn i malen hvis dokumentene skal ha dem."))
    found = tuple(one for one in ASKED_OF_A_TEMPLATE if one not in styles.missing)
    return TemplateReport(name, found=found, missing=missing, notes=tuple(notes))


def _of_tables(style: tuple[str, str] | None) -> Message:
    if style is None:
        return msg("Malen har ingen egen tabellstil. Tabellene får tynne streker.")
    return msg("Tabellene får malens stil «%(style)s».", style=style[1])
