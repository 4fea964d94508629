"""Records as files with what the archive is told of them; and the whole archive package of an initiative.

Everything is built in memory and handed over at the end: where it fails or is stopped nothing is left.
"""

from __future__ import annotations

import io
import re
from collections.abc import Iterable, Iterator, Sequence
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from django.utils import timezone, translation
from django.utils.translation import gettext

from varig.decisions.queries.archive import Marked, Record, archivables, marked_records
from varig.decisions.queries.archive_documents import record_document
from varig.decisions.queries.archive_tables import archive_tables
from varig.decisions.rules.arkivmelding import ArchiveDocument, Delivery, Folder, Registration, arkivmelding
from varig.decisions.rules.data_package import DataFile, package
from varig.foundation.documents import pdf
from varig.foundation.documents.press import Press
from varig.foundation.documents.progress import Progress, silent
from varig.foundation.files.queries import FileFacts, open_file
from varig.foundation.kernel import Message, Reader, msg
from varig.foundation.ui.text import say
from varig.initiatives import roles
from varig.initiatives.queries import InitiativeFacts

_NOT_IN_NAMES = re.compile(r"[^a-z0-9]+")
_LETTERS = str.maketrans({"æ": "ae", "ø": "o", "å": "a", "é": "e", "ö": "o", "ä": "a"})
# Noark's names of the formats that the national archive takes.
_FORMATS = {"application/pdf": "RA-PDF", "text/plain": "RA-TEKST", "image/png": "RA-PNG", "image/jpeg": "RA-JPEG"}
_SAYS_PDF_A = b"pdfaid"


def records_zip(*, reader: Reader, of: InitiativeFacts, found: Sequence[Marked], progress: Progress = silent) -> bytes:
    """These records with their files and `arkivmelding.xml`, for the archive at once. Raises NotAllowed."""
    roles.demand(reader, roles.Permission.ARCHIVE, of.place)
    with translation.override(of.municipality.language):
        return _zipped(list(_with_digests(_records(reader, of, found, progress))))


def archive_package(*, reader: Reader, of: InitiativeFacts, progress: Progress = silent) -> bytes:
    """The archive package: documents, registers as open data with their dictionary, and what the archive is told.

    Raises NotAllowed.
    """
    roles.demand(reader, roles.Permission.ARCHIVE, of.place)
    with translation.override(of.municipality.language):
        files = [*_records(reader, of, marked_records(reader, of), progress), *_data(reader, of, progress)]
        progress(msg("Pakker filene"), len(files), len(files))
        files.append(DataFile("LES-MEG.txt", _about(of).encode()))
    return _zipped(list(_with_digests(files)))


def _records(reader: Reader, of: InitiativeFacts, found: Sequence[Marked], progress: Progress) -> Iterator[DataFile]:
    """Each record's documents, and last what is told of them."""
    told: list[tuple[Marked, tuple[ArchiveDocument, ...]]] = []
    with Press() as press:
        for done, one in enumerate(found):
            progress(msg("Lager dokumentene"), done, len(found))
            documents = []
            for title, file, media_type in _files(reader, of, one, done + 1, press):
                yield file
                documents.append(_described(one.record, title, file, media_type))
            told.append((one, tuple(documents)))
    yield DataFile("arkivmelding.xml", arkivmelding(_delivery(reader, of, told)))


def _files(
    reader: Reader, of: InitiativeFacts, one: Marked, number: int, press: Press
) -> Iterator[tuple[str, DataFile, str]]:
    """Title, file and kind of each document: what was stored byte for byte, and as PDF/A what is only written."""
    record = one.record
    stem = f"dokumenter/{number:04d}-{_plain(record.title)}"
    if record.blocks or not record.files:
        made = pdf.render(record_document(of, one), press=press)
        yield record.title, DataFile(f"{stem}.pdf", made.content), made.media_type
    for at, facts in enumerate(record.files, start=1):
        ending = facts.name.rpartition(".")[2].lower() if "." in facts.name else "bin"
        name = f"{stem}-{at}.{ending}" if record.blocks or len(record.files) > 1 else f"{stem}.{ending}"
        yield facts.name if record.blocks else record.title, DataFile(name, _stored(reader, facts)), facts.media_type


def _stored(reader: Reader, facts: FileFacts) -> bytes:
    return open_file(reader, facts.id, may=lambda _reader, found: found.id == facts.id).content


def _described(record: Record, title: str, file: DataFile, media_type: str) -> ArchiveDocument:
    kind = "Brev" if record.kind == "letters" else _kind_name(record.kind)
    return ArchiveDocument(title, file.path, file.sha256, len(file.content), _format(media_type, file.content), kind)


def _format(media_type: str, content: bytes) -> str:
    """Noark's name. What came from others as PDF is an archive's PDF only where it says so itself."""
    if media_type == pdf.MEDIA_TYPE and _SAYS_PDF_A not in content:
        return "PDF"
    return _FORMATS.get(media_type, media_type)


def _kind_name(kind: str) -> str:
    return next((say(one.name) for one in archivables() if one.kind == kind), kind)


def _delivery(
    reader: Reader, of: InitiativeFacts, told: Iterable[tuple[Marked, tuple[ArchiveDocument, ...]]]
) -> Delivery:
    by_case: dict[str, list[Registration]] = {}
    for one, documents in told:
        by_case.setdefault(one.mark.case_number, []).append(_registration(one, documents))
    folders = tuple(Folder(_folder_title(of, case), case, tuple(listed)) for case, listed in sorted(by_case.items()))
    return Delivery(
        scope=of.scope,
        by=reader.name or "Varig",
        unit=of.municipality.name,
        at=timezone.localtime(),
        opened_on=of.period.start or of.last_day,
        is_closed=of.actual_end is not None,
        folders=folders,
    )


def _folder_title(of: InitiativeFacts, case: str) -> str:
    return of.name if case else f"{of.name}: {gettext('ikke ført i arkivet')}"


def _registration(one: Marked, documents: tuple[ArchiveDocument, ...]) -> Registration:
    record, mark = one.record, one.mark
    return Registration(
        key=record.key,
        title=record.title,
        day=record.day,
        direction=record.direction,
        party=record.party,
        by=record.by or gettext("Ikke oppgitt"),
        documents=documents,
        journal_number=mark.journal_number,
        basis=mark.basis,
        email=record.email,
    )


def _data(reader: Reader, of: InitiativeFacts, progress: Progress) -> Iterator[DataFile]:
    progress(msg("Skriver registrene"), 0, 1)
    tables = archive_tables(reader, of)
    made = package(of.slug, of.name, timezone.localtime(), tables)
    for one in made:
        yield DataFile(f"registre/{one.path}", one.content)


def _about(of: InitiativeFacts) -> str:
    lines: tuple[Message | str, ...] = (
        msg("Arkivpakke for %(name)s, %(municipality)s", name=of.name, municipality=of.municipality.name),
        msg("Laget %(day)s med Varig.", day=timezone.localdate()),
        *((msg("Oppdiktet eksempel"),) if of.is_sample else ()),
        "",
        msg("dokumenter: brev, svar, referater, vedtak og fryste dokumenter som PDF/A, og vedlegg slik de kom inn."),
        msg("arkivmelding.xml: hva hvert dokument er, etter Noark 5, med sjekksum og hjemmel for unntak."),
        msg("registre: alt som er registrert, som CSV og JSON. datapackage.json sier hva hver kolonne er."),
        msg("sjekksummer.sha256: sjekksummen til hver fil."),
    )
    return "\n".join(say(line) for line in lines) + "\n"


def _with_digests(files: Iterable[DataFile]) -> Iterator[DataFile]:
    """The files, and last a list of their digests as `sha256sum --check` reads it."""
    listed = []
    for one in files:
        listed.append(f"{one.sha256}  {one.path}")
        yield one
    yield DataFile("sjekksummer.sha256", ("\n".join(listed) + "\n").encode())


def _zipped(files: Sequence[DataFile]) -> bytes:
    whole = io.BytesIO()
    at = timezone.localtime().timetuple()[:6]
    with ZipFile(whole, "w", ZIP_DEFLATED) as archive:
        for one in files:
            info = ZipInfo(one.path, date_time=at)
            info.compress_type = ZIP_DEFLATED
            archive.writestr(info, one.content)
    return whole.getvalue()


def _plain(title: str) -> str:
    """A title as part of a file's name, whatever the machine that opens it."""
    return _NOT_IN_NAMES.sub("-", title.casefold().translate(_LETTERS)).strip("-")[:60] or "dokument"
