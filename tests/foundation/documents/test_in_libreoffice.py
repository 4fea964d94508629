"""The Word file as LibreOffice opens it: what another program than Word finds in it."""

from __future__ import annotations

import re
import shutil
import subprocess
import zipfile
from pathlib import Path
from typing import Any

import pikepdf
import pytest
from lxml import etree

from tests.foundation.documents.example import document
from tests.foundation.documents.opened import elements
from tests.foundation.documents.sample_photos import photo
from tests.foundation.documents.sample_templates import in_norwegian, template, with_logo
from varig.foundation.documents import word
from varig.foundation.documents.blocks import BulletList, Column, Heading, Item, Kind, Section, Table

SOFFICE = shutil.which("soffice") or shutil.which("libreoffice")
pytestmark = [
    pytest.mark.documents,
    pytest.mark.skipif(SOFFICE is None, reason="LibreOffice (soffice) is not installed"),
]
NS = {
    "office": "urn:oasis:names:tc:opendocument:xmlns:office:1.0",
    "text": "urn:oasis:names:tc:opendocument:xmlns:text:1.0",
    "table": "urn:oasis:names:tc:opendocument:xmlns:table:1.0",
    "svg": "urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0",
    "draw": "urn:oasis:names:tc:opendocument:xmlns:drawing:1.0",
    "style": "urn:oasis:names:tc:opendocument:xmlns:style:1.0",
    "fo": "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0",
}
LIST = BulletList(("Punkt", Item("Under", BulletList(("Dypere",)))))
NUMBERED = BulletList(("først", "så"), ordered=True)
MADE = document(
    Section("a", "Del", (Heading("Under"), LIST, NUMBERED, NUMBERED, photo(40, 30))),
    *document().sections,
)


@pytest.fixture(scope="module")
def opened(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the file as OpenDocument and as PDF, and the same in two templates as OpenDocument."""
    folder = tmp_path_factory.mktemp("libreoffice")
    own = {"own": None, "logo": template(with_logo), "norwegian": template(in_norwegian)}
    for name, content in own.items():
        (folder / f"{name}.docx").write_bytes(word.render(MADE, template=content).content)
    _convert(folder, "odt", *(f"{name}.docx" for name in own))
    _convert(folder, 'pdf:writer_pdf_Export:{"UseTaggedPDF":{"type":"boolean","value":"true"}}', "own.docx")
    return folder


def _convert(folder: Path, form: str, *names: str) -> None:
    assert SOFFICE is not None
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    files = [str(folder / name) for name in names]
    command = [SOFFICE, profile, "--headless", "--convert-to", form, "--outdir", str(folder), *files]
    subprocess.run(command, check=True, capture_output=True, timeout=180)


def _part(folder: Path, name: str, part: str = "content.xml") -> Any:
    with zipfile.ZipFile(folder / f"{name}.odt") as archive:
        return etree.fromstring(archive.read(part))


def _said(element: Any) -> str:
    return "".join(element.itertext())


@pytest.mark.parametrize("name", ["own", "logo", "norwegian"])
def test_headings_are_headings_by_their_levels(opened: Path, name: str) -> None:
    found = _part(opened, name).iterfind(".//text:h", NS)
    level = f"{{{NS['text']}}}outline-level"
    assert [(heading.get(level), _said(heading)) for heading in found] == [
        ("1", "Del"),
        ("2", "Under"),
        ("1", "Retning"),
        ("2", "Utfordringer"),
        ("1", "Hva går videre"),
        ("2", "For dypt"),
        ("1", "Mangler"),
    ]


def test_tables_have_a_head_row_that_repeats(opened: Path) -> None:
    heads = _part(opened, "own").findall(".//table:table-header-rows", NS)
    assert [[_said(cell) for cell in head.iterfind(".//table:table-cell", NS)] for head in heads] == [
        ["Punkt", "Avgjørelse", "Mottaker", "Kostnad"]
    ] * 2


def test_pictures_have_their_sentence_and_icons_none(opened: Path) -> None:
    frames = _part(opened, "own").findall(".//draw:frame", NS)
    told = [frame.findtext("svg:desc", default="", namespaces=NS) for frame in frames]
    assert [sentence for sentence in told if sentence] == [
        "Folk på torget.",
        "En søyle som viser hva som er vedtatt.",
    ]


@pytest.mark.parametrize("name", ["own", "logo", "norwegian"])
def test_the_language_is_the_documents(opened: Path, name: str) -> None:
    styles = _part(opened, name, "styles.xml")
    (default,) = styles.xpath("//style:default-style[@style:family='paragraph']/style:text-properties", namespaces=NS)
    assert (default.get(f"{{{NS['fo']}}}language"), default.get(f"{{{NS['fo']}}}country")) == ("nb", "NO")
    others = {
        one.get(f"{{{NS['fo']}}}language") for one in styles.iterfind(".//style:style//style:text-properties", NS)
    }
    assert others <= {None, "nb"}


@pytest.mark.parametrize("name", ["own", "logo", "norwegian"])
def test_lists_are_lists_and_lists_in_them(opened: Path, name: str) -> None:
    items = _part(opened, name).xpath("//text:list-item[text:p]", namespaces=NS)
    depth = {_said(item.find("text:p", NS)): len(item.xpath("ancestor::text:list", namespaces=NS)) for item in items}
    assert {depth[text] for text in ("Punkt", "først", "så")} == {depth["Punkt"]}
    assert depth["Punkt"] <= depth["Under"] <= depth["Dypere"]


def test_in_the_pdf_that_libreoffice_makes_numbers_begin_anew_and_cells_are_heads(opened: Path) -> None:
    with pikepdf.open(opened / "own.pdf") as file:
        assert str(file.Root.Lang).lower().startswith("nb")
        tags = [str(element.S) for element in elements(file.Root.StructTreeRoot)]
        alts = [str(element.Alt) for element in elements(file.Root.StructTreeRoot) if "/Alt" in element]
    assert "/H1" in tags
    assert tags.count("/TH") == 8
    assert "Folk på torget." in " ".join(alts)
    if (pdftotext := shutil.which("pdftotext")) is None:
        pytest.skip("pdftotext is not installed")
    text = subprocess.run([pdftotext, "-layout", str(opened / "own.pdf"), "-"], check=True, capture_output=True).stdout
    assert re.findall(r"(\d)\.\s+(først|så)", text.decode()) == [("1", "først"), ("2", "så")] * 2


@pytest.mark.parametrize("name", ["own", "logo", "norwegian"])
def test_it_counts_the_pages_in_the_list_of_contents(opened: Path, name: str) -> None:
    """Each page is a reference that LibreOffice fills in by itself when it lays the file out."""
    pages = _part(opened, name).xpath("//text:a//text:bookmark-ref[@text:reference-format='page']", namespaces=NS)
    places = set(_part(opened, name).xpath("//text:bookmark-start/@text:name", namespaces=NS))
    wanted = [page.get(f"{{{NS['text']}}}ref-name") for page in pages]
    assert len(wanted) == len(MADE.sections)
    assert set(wanted) <= places


def test_the_templates_header_and_foot_stand_on_the_page(opened: Path) -> None:
    master = _part(opened, "logo", "styles.xml").find(".//style:master-page", NS)
    assert master.find(".//style:header//draw:frame", NS) is not None
    assert _said(master.find(".//style:footer", NS)) == "Rådhusgata 1"


def test_an_empty_table_and_a_table_of_one_row_are_opened(tmp_path: Path) -> None:
    columns = (Column("Navn", Kind.NAME),)
    tables = (Table("Tom", columns, ()), Table("Én", columns, (("Ola",),)))
    (tmp_path / "own.docx").write_bytes(word.render(document(Section("a", "A", tables))).content)
    _convert(tmp_path, "odt", "own.docx")
    assert len(_part(tmp_path, "own").findall(".//table:table", NS)) == 1
