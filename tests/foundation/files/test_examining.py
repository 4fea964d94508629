"""What a file is, its content decides; what isn't taken in, gets one sentence that says what to do."""

from __future__ import annotations

import json
import zipfile
from io import BytesIO

import docx
import openpyxl
import pytest

from tests.foundation.files.sample_files import (
    MAIL,
    OLE,
    PDF,
    gif,
    jpeg,
    office,
    open_document,
    png,
    webp,
    zipped,
)
from varig.foundation.files.content import kinds
from varig.foundation.files.content.examining import examine
from varig.foundation.files.content.kinds import Kind
from varig.foundation.files.content.refusals import LARGEST
from varig.foundation.kernel import Invalid
from varig.foundation.ui.text import say


def saved(document) -> bytes:
    made = BytesIO()
    document.save(made)
    return made.getvalue()


def sentence(content: bytes, name: str) -> str:
    with pytest.raises(Invalid) as refused:
        examine(content, name)
    (problem,) = refused.value.problems
    assert problem.field == "file"
    return say(problem.message)


TAKEN: list[tuple[str, bytes, Kind]] = [
    ("rapport.pdf", PDF, kinds.PDF),
    ("rapport.pdf", b"\xef\xbb\xbf\r\n" + PDF, kinds.PDF),
    ("notat.docx", office("word"), kinds.DOCX),
    ("notat.docx", saved(docx.Document()), kinds.DOCX),
    ("tall.xlsx", office("xl"), kinds.XLSX),
    ("tall.xlsx", saved(openpyxl.Workbook()), kinds.XLSX),
    ("lysark.pptx", office("ppt"), kinds.PPTX),
    ("notat.odt", open_document("text"), kinds.ODT),
    ("notat.odt", open_document("text", more={"Basic/script-lc.xml": b"<a/>", "Basic/": b""}), kinds.ODT),
    ("tall.ods", open_document("spreadsheet"), kinds.ODS),
    ("bilde.png", png(), kinds.PNG),
    ("bilde.jpg", jpeg(), kinds.JPEG),
    ("BILDE.JPEG", jpeg(before=b"\xff\xe1\x00\x08Exif\x00\x00\xff\xff\xfe\x00\x03a"), kinds.JPEG),
    ("bilde.webp", webp(form=b"VP8 "), kinds.WEBP),
    ("bilde.webp", webp(form=b"VP8L"), kinds.WEBP),
    ("bilde.webp", webp(form=b"VP8X"), kinds.WEBP),
    ("bilde.gif", gif(), kinds.GIF),
    ("tall.csv", "navn;kroner\nTorget;12\n".encode("cp1252"), kinds.CSV),
    ("tall.csv", "navn\tkroner\n".encode("utf-16"), kinds.CSV),
    ("les.md", b"# Overskrift\n", kinds.MARKDOWN),
    ("les.md", "<!-- merknad -->\nBrød".encode(), kinds.MARKDOWN),
    ("kart.geojson", json.dumps({"type": "Point", "coordinates": [10, 60]}).encode(), kinds.GEOJSON),
    ("data.json", b"\xef\xbb\xbf [1, 2]\n", kinds.JSON),
    ("brev.eml", MAIL, kinds.MAIL),
    ("referat.txt", "Ordfører åpnet møtet.\x1a".encode(), kinds.TEXT),
    ("referat.txt", b"BM er en forkortelse, og 2 < 3 <ok>", kinds.TEXT),
]


@pytest.mark.parametrize(("name", "content", "kind"), TAKEN, ids=lambda v: v if isinstance(v, str) else "")
def test_what_a_file_is_its_content_says(name, content, kind):
    found = examine(content, name)
    assert (found.kind, found.name, found.renamed) == (kind, name, False)


@pytest.mark.parametrize(
    ("name", "content", "called"),
    [
        ("rapport.docx", PDF, "rapport.pdf"),
        ("rapport", PDF, "rapport.pdf"),
        ("Referat 12.10", PDF, "Referat 12.10.pdf"),
        ("bilde.png", jpeg(), "bilde.jpg"),
        ("tall.csv", office("xl"), "tall.xlsx"),
        ("side.html", b"bare tekst", "side.html.txt"),
        ("program.exe", b"bare tekst", "program.exe.txt"),
        ("kart.geojson", b"[]", "kart.txt"),
        ("data.json", b"ikke det", "data.txt"),
        ("brev.eml", "Kjære alle: dette er ikke en e-post.".encode(), "brev.txt"),
        (".pdf", PDF, "pdf.pdf"),
    ],
)
def test_a_name_that_says_something_else_gets_the_ending_of_the_content(name, content, called):
    found = examine(content, name)
    assert (found.name, found.renamed) == (called, True)


@pytest.mark.parametrize(
    ("name", "called"),
    [
        ("C:\\fakepath\\rapport.pdf", "rapport.pdf"),
        ("../../etc/passwd.pdf", "passwd.pdf"),
        ("A\u030arsmelding.pdf", "Årsmelding.pdf"),
        ("to\r\nlinjer\x00.pdf", "to linjer.pdf"),
        ("rapport\u202efdp.pdf", "rapportfdp.pdf"),
        ('Hva? "Dette": <b>.pdf', "Hva Dette b .pdf"),
        ("a" * 300 + ".pdf", "a" * 196 + ".pdf"),
        ("  .. rapport.pdf. ", "rapport.pdf"),
    ],
)
def test_a_name_loses_folders_and_what_could_mislead(name, called):
    assert examine(PDF, name).name == called


TOO_RARE = (
    "Filen «{}» er av et slag vi ikke tar imot. Lagre den som PDF, eller legg ved Word, Excel, PowerPoint,"
    " OpenDocument, tekst, CSV, bilde, GeoJSON eller e-post (.eml)."
)
DAMAGED = (
    "Filen «{}» er skadet, så vi får ikke åpnet den. Åpne den der den ble laget, lagre den på nytt, og prøv igjen."
)
EMPTY = "Filen «{}» er tom. Velg en annen fil."
WEB_PAGE = "Filen «{}» er en nettside. Lagre den som PDF, eller skriv adressen i notatet."
DRAWING = "Filen «{}» er en SVG-tegning, og den kan ha program i seg. Lagre den som PNG eller PDF."
PACKED = "Filen «{}» er pakket. Pakk den ut, og legg ved det som ligger i den."
PASSWORD = "Filen «{}» har passord. Ta det bort der filen ble laget, og prøv igjen."
SAVE_AS = "Filen «{}» er lagret i et format vi ikke tar imot. Åpne den, velg «Lagre som» og %s, og prøv igjen."
MACROS = "Filen «{}» har makroer, og de kan gjøre skade. Lagre den uten, som %s, og prøv igjen."
FILM = "Filen «{}» er lyd eller film. Legg den der dere har slikt, og skriv adressen i notatet."
RARE_PICTURE = "Bildet «{}» er i et format som få kan åpne. Lagre det som JPG eller PNG, og prøv igjen."
TOO_WIDE = "Bildet «{}» er %s punkter. Gjør det mindre enn 20\u202f000 på hver side, og prøv igjen."
SWELLS = "Filen «{}» blir for stor når den pakkes ut. Del den, eller lagre den som PDF."


def old_office(stream: str) -> bytes:
    return OLE + stream.encode("utf-16-le")


REFUSED: list[tuple[str, bytes, str]] = [
    ("tom.pdf", b"", EMPTY),
    ("tom.txt", b"\xef\xbb\xbf \r\n\t", EMPTY),
    ("side.html", b"<!DOCTYPE html><p>Hei", WEB_PAGE),
    ("side.txt", b"\xef\xbb\xbf\n<!-- x -->\n<SCRIPT>alert(1)</SCRIPT>", WEB_PAGE),
    ("side.pdf", "<html>".encode("utf-16"), WEB_PAGE),
    ("side.md", b"<!--" + b" " * 9000, WEB_PAGE),
    ("tegning.svg", b'<svg xmlns="http://www.w3.org/2000/svg"/>', DRAWING),
    ("tegning.png", b'<?xml version="1.0"?>\n<!-- a -->\n<!DOCTYPE svg PUBLIC "x"><svg/>', DRAWING),
    ("liste.xml", b'<?xml version="1.0"?><rader/>', TOO_RARE),
    ("brev.rtf", b"{\\rtf1\\ansi hei}", SAVE_AS % ".docx"),
    ("brev.doc", old_office("WordDocument"), SAVE_AS % ".docx"),
    ("tall.xls", old_office("Workbook"), SAVE_AS % ".xlsx"),
    ("lysark.ppt", old_office("PowerPoint Document"), SAVE_AS % ".pptx"),
    ("brev.docx", old_office("EncryptedPackage"), PASSWORD),
    (
        "brev.msg",
        old_office("__properties_version1.0"),
        "Filen «{}» er en e-post fra Outlook (.msg). Lagre den som .eml eller PDF, og prøv igjen.",
    ),
    ("noe.db", OLE, TOO_RARE),
    ("brev.docm", office("word", main="application/vnd.ms-word.document.macroEnabled.main+xml"), MACROS % ".docx"),
    ("brev.docx", office("word", more={"word/vbaProject.bin": b"x"}), MACROS % ".docx"),
    ("tall.xlsx", office("xl", more={"xl/VBAPROJECT.BIN": b"x"}), MACROS % ".xlsx"),
    ("tall.xlsx", office("xl", main="application/vnd.ms-excel.macrosheet+xml"), MACROS % ".xlsx"),
    ("notat.odt", open_document("text", more={"Basic/Standard/Module1.xml": b"x"}), MACROS % ".odt"),
    ("tall.ods", open_document("spreadsheet", more={"Scripts/python/x.py": b"x"}), MACROS % ".ods"),
    ("notat.odt", open_document("text", manifest=b"<manifest:encryption-data/>"), PASSWORD),
    ("notat.odt", open_document("text", more={"encrypted-package": b"x"}), PASSWORD),
    ("lysark.odp", open_document("presentation"), SAVE_AS % "PDF"),
    ("tall.xlsb", office("xl", main="application/vnd.ms-excel.sheet.binary.macroEnabled.main"), SAVE_AS % ".xlsx"),
    ("mal.dotx", office("word", main="x.wordprocessingml.template.main+xml"), SAVE_AS % ".docx"),
    ("ark.numbers", zipped({"Index/Document.iwa": b"x"}), SAVE_AS % "PDF"),
    ("alt.zip", zipped({"rapport.pdf": PDF}), PACKED),
    ("alt.docx", zipped({}), PACKED),
    ("bok.epub", zipped({"mimetype": b"application/epub+zip"}), PACKED),
    ("alt.rar", b"Rar!\x1a\x07\x00\x00", PACKED),
    ("alt.gz", b"\x1f\x8b\x08\x00\x00\x00", PACKED),
    ("skisse.vsdx", zipped({"[Content_Types].xml": b"", "visio/document.xml": b""}), TOO_RARE),
    ("brev.docx", office("word")[:-30], DAMAGED),
    ("brev.docx", b"PK\x03\x04" + b"tull" * 20, DAMAGED),
    ("brev.docx", office("word").replace(b"\x00\x00\x08\x00", b"\x00\x00\x0e\x00"), DAMAGED),
    ("rapport.pdf", PDF[:30], DAMAGED),
    ("bilde.png", b"\x89PNG\r\n\x1a\n", DAMAGED),
    ("bilde.png", png(0, 0), DAMAGED),
    ("bilde.jpg", b"\xff\xd8\xff\xe0\xff\xff", DAMAGED),
    ("bilde.jpg", jpeg(before=b"\xff\xfe\x00\x02" * 3000), DAMAGED),
    ("bilde.webp", b"RIFF\x00\x00\x00\x00WEBPABCD", DAMAGED),
    ("bilde.gif", b"GIF89a", DAMAGED),
    ("bilde.png", png(50_000, 10), TOO_WIDE % "50\u202f000 × 10"),
    ("bilde.jpg", jpeg(10, 50_000), TOO_WIDE % "10 × 50\u202f000"),
    ("bilde.gif", gif(50_000, 10), TOO_WIDE % "50\u202f000 × 10"),
    ("bilde.webp", webp(60_000, 1), TOO_WIDE % "60\u202f000 × 1"),
    ("bilde.heic", b"\x00\x00\x00\x18ftypheic\x00", RARE_PICTURE),
    ("bilde.bmp", b"BM\x00\x00\x00\x00", RARE_PICTURE),
    ("bilde.tif", b"II*\x00\x00", RARE_PICTURE),
    ("film.mp4", b"\x00\x00\x00\x18ftypmp42\x00", FILM),
    ("lyd.mp3", b"ID3\x03\x00\x00", FILM),
    ("lyd.wav", b"RIFF\x00\x00\x00\x00WAVEfmt ", FILM),
    ("rapport.pdf", b"MZ\x90\x00\x03", TOO_RARE),
    ("rapport.txt", b"en \x01\x02\x03 to", TOO_RARE),
    ("rapport.txt", b"\xff\xfe\x00\xd8a", TOO_RARE),
]


@pytest.mark.parametrize(
    ("name", "content", "said"), REFUSED, ids=[f"{name}-{number}" for number, (name, *_) in enumerate(REFUSED)]
)
def test_what_is_not_taken_in_gets_one_sentence(name, content, said):
    assert sentence(content, name) == said.format(name)


def test_a_file_needs_a_name():
    assert sentence(PDF, " \u202e/") == "Filen trenger et navn."


def test_the_largest_that_is_taken_in_is_25_mb():
    assert examine(PDF + b"x" * (LARGEST - len(PDF)), "stor.pdf").kind is kinds.PDF
    assert sentence(PDF + b"x" * LARGEST, "stor.pdf") == (
        "Filen «stor.pdf» er større enn 25 MB. Gjør den mindre, eller legg den der dere har store filer,"
        " og skriv adressen i notatet."
    )


def test_two_parts_of_one_name_are_refused_for_programs_read_them_differently():
    made = BytesIO(office("word"))
    with zipfile.ZipFile(made, "a") as archive:
        archive.writestr("[CONTENT_TYPES].XML", b"<Types/>")
    assert sentence(made.getvalue(), "brev.docx") == DAMAGED.format("brev.docx")


def test_a_part_packed_in_a_way_office_never_uses_is_not_unpacked():
    content = zipped({"mimetype": b"application/vnd.oasis.opendocument.text"}, zipfile.ZIP_LZMA)
    assert sentence(content, "notat.odt") == DAMAGED.format("notat.odt")


def test_a_list_of_types_without_end_is_refused():
    bomb = zipped({"[Content_Types].xml": b" " * 50_000_000, "word/document.xml": b""})
    assert len(bomb) < 60_000
    assert sentence(bomb, "brev.docx") == DAMAGED.format("brev.docx")


def test_a_file_that_swells_beyond_measure_is_refused():
    content = bytearray(office("word"))
    listed = content.rindex(b"PK\x01\x02")
    content[listed + 24 : listed + 28] = (2**31).to_bytes(4, "little")
    assert sentence(bytes(content), "brev.docx") == SWELLS.format("brev.docx")


def _half_a_million_parts() -> bytes:
    entry = b"PK\x01\x02" + bytes(42)
    many = entry * (LARGEST // len(entry) - 10)
    return b"PK\x03\x04" + many + b"PK\x05\x06" + bytes(8) + len(many).to_bytes(4, "little") + b"\x04" + bytes(5)


HOSTILE: dict[str, tuple[bytes, str]] = {
    "en halv million deler.docx": (_half_a_million_parts(), SWELLS),
    "bare segmenter.jpg": (b"\xff\xd8\xff\xe0\x00\x02" + b"\xff\xfe\x00\x02" * (LARGEST // 4 - 10), DAMAGED),
    "bare fyll.jpg": (b"\xff\xd8" + b"\xff" * (LARGEST - 2), DAMAGED),
    "bare åpne merknader.txt": (b"<!-- " * (LARGEST // 5), WEB_PAGE),
    "bare mellomrom.txt": (b" " * LARGEST, EMPTY),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_25_mb_made_to_be_slow_are_answered_like_the_rest(name):
    content, said = HOSTILE[name]
    assert sentence(content, name) == said.format(name)
