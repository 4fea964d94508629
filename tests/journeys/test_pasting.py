"""What is pasted from Word comes as it was meant, and what can't come along is told beside the text."""

from __future__ import annotations

import base64
import io

import pytest
from PIL import Image
from playwright.sync_api import Page, expect

from tests.browsing import Visit, axe_findings
from tests.journeys.conftest import Nearing
from tests.journeys.test_writing import PASTE, cells, kept, open_section

pytestmark = [pytest.mark.journey, pytest.mark.django_db(transaction=True)]
OFFICE = "urn:schemas-microsoft-com:office:office"
WORD = f'<html xmlns:o="{OFFICE}"><body><!--StartFragment-->{{}}<!--EndFragment--></body></html>'
PASTE_WITH_FILE = """([html, bytes]) => {
    const data = new DataTransfer();
    data.setData("text/html", html);
    const content = Uint8Array.from(atob(bytes), (one) => one.charCodeAt(0));
    data.items.add(new File([content], "bilde.png", { type: "image/png" }));
    document.querySelector(".written").dispatchEvent(
        new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
}"""


@pytest.fixture
def page(nearing: Nearing, visit: Visit) -> Page:
    opened = open_section(visit(nearing.cast.manager), nearing)
    opened.locator(".written").click()
    return opened


def paste(page: Page, html: str) -> None:
    page.evaluate(PASTE, WORD.format(html))


def lines(page: Page) -> list[str]:
    said = page.locator(".written > *").all_inner_texts()
    return [" ".join(one.split()) for one in said if one.strip()]


def told(page: Page) -> list[str]:
    return page.locator("[data-pasted]:not([hidden]) li").all_inner_texts()


def a_png() -> str:
    file = io.BytesIO()
    Image.new("RGB", (40, 30), "green").save(file, "PNG")
    return base64.b64encode(file.getvalue()).decode()


def point(words: str, level: int, sign: str = "·") -> str:
    style = f"mso-list:l0 level{level} lfo1"
    return (
        f"<p class=MsoListParagraphCxSpMiddle style='margin-left:{level}cm;{style}'>"
        f"<span style='mso-list:Ignore'>{sign}<span style='font:7.0pt \"Times New Roman\"'>&nbsp; </span></span>"
        f"{words}</p>"
    )


def test_what_was_struck_out_stays_out_and_what_was_put_in_comes_along(page: Page) -> None:
    paste(
        page,
        "<p class=MsoNormal>Her er <del cite='mailto:Ola' datetime='2026-01-01T10:00'>slettet</del>"
        "<ins cite='mailto:Ola'>satt inn</ins>.</p><p class=MsoNormal><span class=msoDel>Hele avsnittet</span></p>"
        "<p class=MsoNormal><span class=msoIns>Nytt avsnitt.</span></p>",
    )
    assert lines(page) == ["Her er satt inn.", "Nytt avsnitt."]
    assert told(page) == ["Tekst som var slettet med sporing av endringer, er ikke med."]
    assert axe_findings(page) == []
    page.get_by_role("button", name="Lukk").click()
    assert told(page) == []


def test_points_keep_their_levels(page: Page, nearing: Nearing) -> None:
    paste(
        page,
        "<p class=MsoNormal>Vi har:</p>"
        + point("Telt", 1)
        + point("Stort telt", 2, "o")
        + point("Lite telt", 2, "o")
        + point("Duk", 3, "§")
        + point("Lyd", 1)
        + "<p class=MsoNormal>Så:</p>"
        + point("Først", 1, "1.")
        + point("Det ene", 2, "a)")
        + point("Sist", 1, "2."),
    )
    written = page.locator(".written")
    expect(written.locator("> ul > li > p")).to_have_text(["Telt", "Lyd"])
    expect(written.locator("> ul > li > ul > li > p")).to_have_text(["Stort telt", "Lite telt"])
    expect(written.locator("> ul > li > ul > li > ul > li > p")).to_have_text(["Duk"])
    expect(written.locator("> ol > li > p")).to_have_text(["Først", "Sist"])
    expect(written.locator("> ol > li > ol > li > p")).to_have_text(["Det ene"])
    kept(page, nearing, "Sist")
    page.reload()
    expect(written.locator("> ul > li > ul > li > ul > li > p")).to_have_text(["Duk"])


def test_a_quote_is_a_quote(page: Page) -> None:
    paste(
        page,
        "<p class=MsoNormal>Hun sa:</p><p class=MsoQuote>Vi blir.</p><p class=MsoQuote>Alle sammen.</p>"
        "<p class=MsoNormal>Slik var det.</p><p class=MsoIntenseQuote>Ja.</p>",
    )
    expect(page.locator(".written blockquote")).to_have_count(2)
    expect(page.locator(".written blockquote").first.locator("p")).to_have_text(["Vi blir.", "Alle sammen."])
    assert told(page) == []


NOTED = (
    '<p class=MsoNormal>Fotnote<a style=\'mso-footnote-id:ftn1\' href="#_ftn1" name="_ftnref1" title=""><span '
    "class=MsoFootnoteReference><span style='mso-special-character:footnote'>[1]</span></span></a> her.</p>"
)


def test_what_a_footnote_says_comes_where_it_was_put(page: Page) -> None:
    paste(
        page,
        NOTED + "<div style='mso-element:footnote-list'><hr><div style='mso-element:footnote' id=ftn1><p "
        'class=MsoFootnoteText><a href="#_ftnref1" name="_ftn1">[1]</a> Se <i>rapporten</i> fra 2024. </p></div></div>',
    )
    assert lines(page) == ["Fotnote (Se rapporten fra 2024.) her."]
    expect(page.locator(".written em")).to_have_text("rapporten")
    assert told(page) == []


def test_the_number_of_a_footnote_that_did_not_come_along_is_dropped_and_told(page: Page) -> None:
    paste(page, NOTED)
    assert lines(page) == ["Fotnote her."]
    assert told(page) == ["En fotnote kom ikke med. Skriv det som står i den, der den hører til."]


def test_all_that_did_not_come_along_is_in_one_notice(page: Page) -> None:
    picture = "<p class=MsoNormal>Før <img width=100 src='file:///C:/x/clip_image001.png'> etter.</p>"
    remark = (
        "<p class=MsoNormal>Sagt.<span class=MsoCommentReference><a class=msocomanchor href='#_msocom_1'>[OH1]</a>"
        "</span></p>"
    )
    heads = "<tr><td>Tiltak</td><td>År</td><td>Sum</td></tr>"
    table = f"<table>{heads}<tr><td colspan=2>Slått sammen</td><td>5</td></tr></table>"
    paste(page, picture + remark + NOTED + table)
    assert lines(page)[:3] == ["Før etter.", "Sagt.", "Fotnote her."]
    assert cells(page) == [["Tiltak", "År", "Sum"], ["Slått sammen", "", "5"]]
    assert sorted(told(page)) == [
        "Bildet kom ikke med. Sett det inn med bildeknappen.",
        "Det som gikk over flere kolonner, står i den første av dem.",
        "En fotnote kom ikke med. Skriv det som står i den, der den hører til.",
        "Merknadene i margen kom ikke med.",
    ]
    page.keyboard.press("Control+End")
    paste(page, "<p class=MsoNormal>Bare ord.</p>")
    assert told(page) == []


def test_a_picture_that_comes_with_its_bytes_is_taken_in_where_it_was_pasted(page: Page, nearing: Nearing) -> None:
    page.keyboard.type("Foran.")
    page.route("**/bilde/", lambda route: (page.keyboard.type(" Skrevet imens."), route.continue_()))
    paste(
        page,
        f"<p>Før</p><p>Midt <img alt='Torget' src='data:image/png;base64,{a_png()}'> i.</p>"
        "<p><img src='data:image/png;base64,AAAA'></p>",
    )
    expect(page.locator(".written figure img")).to_have_attribute("alt", "Torget")
    expect(page.locator(".written")).to_contain_text("Skrevet imens.")
    assert told(page) == ["Bildet kom ikke med. Sett det inn med bildeknappen."]
    kept(page, nearing, "Midt")
    page.reload()
    expect(page.locator(".written figure img")).to_be_visible()
    assert page.locator(".written figure img").evaluate("one => one.naturalWidth") == 40


def test_a_spreadsheets_picture_of_itself_does_not_take_its_tables_place(page: Page) -> None:
    html = "<table><tr><td>Lag</td><td>Sum</td></tr><tr><td>Velet</td><td>5</td></tr></table>"
    page.evaluate(PASTE_WITH_FILE, [html, a_png()])
    assert cells(page) == [["Lag", "Sum"], ["Velet", "5"]]
    page.keyboard.press("Control+End")
    page.evaluate(PASTE_WITH_FILE, ["<img src='https://annet.example/x.png'>", a_png()])
    expect(page.locator("dialog[data-asks-for=picture]")).to_be_visible()


def test_no_handler_and_no_style_that_is_pasted_is_even_read(page: Page) -> None:
    """The browser says of each on the console, which fails the test (see `visit`)."""
    paste(
        page,
        "<script>alert(1)</script><p onclick='alert(1)' style=\"color:red\">Tekst <b title='a>b' onmouseover=alert(1)>"
        "fet</b>"
        "</p><img src=x onerror='alert(1)'><svg/onload=alert(1)></svg>",
    )
    assert lines(page) == ["Tekst fet"]
    assert "alert" not in page.locator(".written").inner_html()
