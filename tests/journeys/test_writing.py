"""A section is written in the browser: saved by itself, by two at once, with grounds, values, remarks and a picture."""

from __future__ import annotations

import io
import re

import pytest
from PIL import Image
from playwright.sync_api import Page, expect

from tests.browsing import Visit, axe_findings
from tests.builders import a_measure, a_row
from tests.journeys.conftest import Nearing
from varig.foundation.documents.narrative import text_of
from varig.foundation.registers.declarations import register
from varig.foundation.reports.place import Place
from varig.foundation.reports.queries.texts import text_at

pytestmark = [pytest.mark.journey, pytest.mark.django_db(transaction=True)]

PASTE = """(html) => {
    const data = new DataTransfer();
    data.setData("text/html", html);
    document.querySelector(".written").dispatchEvent(
        new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
}"""
SAVED = re.compile(r"Lagret kl\. \d\d\.\d\d")


def open_section(page: Page, nearing: Nearing) -> Page:
    page.goto(f"{nearing.home}dokumenter/videreforingsstrategi/skriv/leaders/")
    expect(page.locator(".written")).to_be_visible()
    return page


def written(nearing: Nearing) -> list[str]:
    return text_of(text_at(Place(nearing.of.scope, "strategy", "leaders")).body).split("\n")


def saved(page: Page) -> None:
    expect(page.locator("[data-saved]")).to_have_text(SAVED, timeout=15_000)


def test_what_is_written_is_saved_by_itself_and_rests_on_something(nearing: Nearing, visit: Visit) -> None:
    a_measure(nearing.of, "Scenen")
    a_row(nearing.of, register("findings"), name="Lagene bærer arrangementene")
    page = open_section(visit(nearing.cast.manager), nearing)
    page.locator(".written").click()
    page.keyboard.type("Lagene har båret torgdagene. ")
    page.locator("[data-use]", has_text="Funn 1").click()
    page.keyboard.type(" Arven har ")
    page.get_by_role("button", name="Sett inn fra register").click()
    page.get_by_label("Punkter i arven").check()
    page.get_by_role("button", name="Bruk", exact=True).last.click()
    page.keyboard.type(" punkt.")
    saved(page)
    assert written(nearing) == ["Lagene har båret torgdagene.  Arven har 1 punkt."]
    expect(page.locator("[data-count]")).to_contain_text("ord")
    page.goto(f"{nearing.home}dokumenter/videreforingsstrategi/")
    expect(page.locator("main")).to_contain_text("Lagene har båret torgdagene. (Funn 1) Arven har 1 punkt.")


def test_the_toolbar_is_one_stop_with_arrows_inside_and_esc_leaves_the_text(nearing: Nearing, visit: Visit) -> None:
    page = open_section(visit(nearing.cast.manager), nearing)
    bold, italic = page.get_by_role("button", name="Fet"), page.get_by_role("button", name="Kursiv")
    bold.focus()
    page.keyboard.press("ArrowRight")
    expect(italic).to_be_focused()
    page.keyboard.press("ArrowLeft")
    expect(bold).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator(".written")).to_be_focused()
    expect(bold).to_have_attribute("aria-pressed", "true")
    page.keyboard.type("Viktig")
    expect(page.locator(".written strong")).to_have_text("Viktig")
    page.keyboard.press("Escape")
    expect(page.locator("aside.margin")).to_be_focused()


def test_a_table_asked_for_in_a_list_stands_between_its_points_and_keeps_its_columns(
    nearing: Nearing, visit: Visit
) -> None:
    page = open_section(visit(nearing.cast.manager), nearing)
    page.locator(".written").click()
    page.get_by_role("button", name="Punkter", exact=True).click()
    page.keyboard.type("Et punkt")
    page.get_by_role("button", name="Tabell", exact=True).click()
    expect(page.locator(".written table")).to_have_count(1)
    expect(page.locator(".written li table")).to_have_count(0)
    page.keyboard.type("Kolonne")
    saved(page)
    page.reload()
    expect(page.locator(".written table th")).to_have_count(3)
    expect(page.locator(".written table th").first).to_have_text("Kolonne")
    expect(page.locator(".written li")).to_contain_text(["Et punkt"])


def test_two_who_write_in_different_paragraphs_see_each_others(nearing: Nearing, visit: Visit) -> None:
    one, two = (open_section(visit(who), nearing) for who in (nearing.cast.manager, nearing.cast.coordinator))
    one.locator(".written").click()
    one.keyboard.type("Første avsnitt.")
    one.keyboard.press("Enter")
    one.keyboard.type("Andre avsnitt.")
    saved(one)
    two.reload()
    expect(two.locator("[data-writers]")).to_have_text("Programleder skriver også i denne delen.")
    two.locator(".written p").nth(1).click()
    two.keyboard.press("End")
    two.keyboard.type(" Fra koordinatoren.")
    saved(two)
    one.locator(".written p").nth(0).click()
    one.keyboard.press("End")
    one.keyboard.type(" Fra lederen.")
    expect(one.locator(".written")).to_contain_text("Fra koordinatoren.", timeout=20_000)
    saved(one)
    assert written(nearing) == ["Første avsnitt. Fra lederen.", "Andre avsnitt. Fra koordinatoren."]


def test_who_clashes_is_told_and_chooses(nearing: Nearing, visit: Visit) -> None:
    one, two = (open_section(visit(who), nearing) for who in (nearing.cast.manager, nearing.cast.coordinator))
    one.locator(".written").click()
    one.keyboard.type("Ett avsnitt.")
    saved(one)
    two.reload()
    for page, words in ((one, " Fra lederen."), (two, " Fra koordinatoren.")):
        page.locator(".written p").first.click()
        page.keyboard.press("End")
        page.keyboard.type(words)
    expect(two.locator("[data-clash]")).to_be_visible(timeout=20_000)
    two.locator("[data-clash] a").click()
    expect(two.get_by_role("heading", level=1)).to_have_text("To har endret samtidig")
    two.get_by_role("button", name="Lagre teksten slik").click()
    expect(two.get_by_text("Velg hva som skal stå her.")).to_be_visible()
    assert axe_findings(two) == []
    two.get_by_label("Begge, etter hverandre").check()
    two.get_by_role("button", name="Lagre teksten slik").click()
    expect(two.locator(".written")).to_contain_text("Fra koordinatoren.")
    assert written(nearing) == ["Ett avsnitt. Fra lederen.", "Ett avsnitt. Fra koordinatoren."]


def test_who_writes_on_after_a_clash_keeps_the_cursor_and_loses_no_word(nearing: Nearing, visit: Visit) -> None:
    one, two = (open_section(visit(who), nearing) for who in (nearing.cast.manager, nearing.cast.coordinator))
    one.locator(".written").click()
    one.keyboard.type("Ett avsnitt.")
    saved(one)
    two.reload()
    for page, words in ((one, " Fra lederen."), (two, " Midt i en")):
        page.locator(".written p").first.click()
        page.keyboard.press("End")
        page.keyboard.type(words)
        if page is one:
            saved(page)
    expect(two.locator("[data-clash]")).to_be_visible(timeout=20_000)
    expect(two.locator("[data-clash]")).to_contain_text("Programleder har endret det samme avsnittet.")
    expect(two.locator("[data-saved]")).to_contain_text("Tatt vare på ved siden av")
    expect(two.locator(".written")).to_be_focused()
    two.keyboard.type(" setning.")
    two.keyboard.press("Enter")
    two.context.set_offline(True)
    two.keyboard.type("Skrevet uten nett.")
    expect(two.locator("[data-saved]")).to_contain_text("Ikke lagret ennå", timeout=15_000)
    two.context.set_offline(False)
    expect(two.locator("[data-saved]")).to_contain_text("Tatt vare på ved siden av", timeout=15_000)
    two.keyboard.type(" Det siste, rett før jeg velger.")
    two.locator("[data-clash] a").click()
    expect(two.get_by_role("heading", level=1)).to_have_text("To har endret samtidig")
    mine = "Ett avsnitt. Midt i en setning.", "Skrevet uten nett. Det siste, rett før jeg velger."
    for words in mine:
        expect(two.locator("main").get_by_text(words)).to_have_count(1)
    two.get_by_label("Begge, etter hverandre").check()
    two.get_by_role("button", name="Lagre teksten slik").click()
    expect(two.locator(".written")).to_contain_text("Midt i en setning.")
    assert written(nearing) == ["Ett avsnitt. Fra lederen.", *mine]


def test_a_clash_is_over_when_the_two_no_longer_meet(nearing: Nearing, visit: Visit) -> None:
    one, two = (open_section(visit(who), nearing) for who in (nearing.cast.manager, nearing.cast.coordinator))
    one.locator(".written").click()
    one.keyboard.type("Ett avsnitt.")
    saved(one)
    two.reload()
    for page, words in ((one, " Fra lederen."), (two, "!")):
        page.locator(".written p").first.click()
        page.keyboard.press("End")
        page.keyboard.type(words)
        if page is one:
            saved(page)
    expect(two.locator("[data-clash]")).to_be_visible(timeout=20_000)
    two.keyboard.press("Backspace")
    expect(two.locator("[data-clash]")).to_be_hidden(timeout=20_000)
    expect(two.locator(".written")).to_have_text("Ett avsnitt. Fra lederen.")
    two.reload()
    expect(two.get_by_text("Noe du skrev her, ble ikke en del av teksten")).to_have_count(0)


def test_without_network_nothing_is_lost(nearing: Nearing, visit: Visit) -> None:
    page = open_section(visit(nearing.cast.manager), nearing)
    page.context.set_offline(True)
    page.locator(".written").click()
    page.keyboard.type("Skrevet uten nett.")
    expect(page.locator("[data-saved]")).to_contain_text("Ikke lagret ennå", timeout=15_000)
    page.context.set_offline(False)
    saved(page)
    assert written(nearing) == ["Skrevet uten nett."]


def test_what_was_not_saved_is_offered_when_one_comes_back(nearing: Nearing, visit: Visit) -> None:
    """As a browser keeps it when the machine stops before the text has come through."""
    page = open_section(visit(nearing.cast.manager), nearing)
    page.evaluate(
        """() => {
            const { left } = JSON.parse(document.querySelector("[data-text]").dataset.text);
            const content = [{ type: "paragraph", content: [{ type: "text", text: "Skrevet før maskinen stoppet." }] }];
            localStorage.setItem(left, JSON.stringify({ version: 0, content }));
        }"""
    )
    page.reload()
    expect(page.get_by_text("Her er tekst fra sist som ikke ble lagret.")).to_be_visible()
    assert written(nearing) == [""]
    page.get_by_role("button", name="Hent den fram").click()
    saved(page)
    assert written(nearing) == ["Skrevet før maskinen stoppet."]
    page.reload()
    expect(page.get_by_text("Her er tekst fra sist som ikke ble lagret.")).to_be_hidden()


def test_a_remark_is_put_at_the_words_it_is_about(nearing: Nearing, visit: Visit) -> None:
    page = open_section(visit(nearing.cast.manager), nearing)
    page.locator(".written").click()
    page.keyboard.type("Elleve lag låner gratis.")
    page.locator(".written p").first.click(click_count=3)
    page.get_by_role("button", name="Kommenter").first.click()
    page.get_by_label("Ny kommentar").fill("Stemmer tallet?")
    page.locator("form[data-new]").get_by_role("button", name="Kommenter").click()
    expect(page.locator("[data-thread]")).to_contain_text("«Elleve lag låner gratis.»")
    expect(page.locator(".remark")).to_have_text("Elleve lag låner gratis.")
    page.get_by_role("button", name="Merk som løst").click()
    expect(page.locator(".remark")).to_have_count(0)
    saved(page)


def test_an_unsent_answer_goes_along_when_the_remark_is_resolved_and_another_stays(
    nearing: Nearing, visit: Visit
) -> None:
    page = open_section(visit(nearing.cast.manager), nearing)
    for words in ("Stemmer tallet?", "Og navnet?"):
        page.get_by_label("Ny kommentar").fill(words)
        page.locator("form[data-new]").get_by_role("button", name="Kommenter").click()
        expect(page.locator("[data-margin]")).to_contain_text(words)
    first, second = (page.locator("[data-thread]", has_text=words) for words in ("Stemmer tallet?", "Og navnet?"))
    for thread, words in ((first, "Ja, det stemmer."), (second, "Jeg spør henne.")):
        thread.get_by_text("Svar", exact=True).first.click()
        thread.get_by_role("textbox").fill(words)
    page.get_by_label("Ny kommentar").fill("Ikke ferdig skrevet")
    first.get_by_role("button", name="Merk som løst").click()
    expect(first).to_contain_text("Løst av Programleder")
    expect(first).to_contain_text("Ja, det stemmer.")
    expect(second.get_by_role("textbox")).to_have_value("Jeg spør henne.")
    expect(page.get_by_label("Ny kommentar")).to_have_value("Ikke ferdig skrevet")
    second.get_by_role("button", name="Send svar").click()
    expect(second.locator(".remark-said")).to_have_count(2)
    second.get_by_text("Svar", exact=True).first.click()
    expect(second.get_by_role("textbox")).to_have_value("")


def test_text_from_word_comes_without_what_only_word_understands(nearing: Nearing, visit: Visit) -> None:
    page = open_section(visit(nearing.cast.manager), nearing)
    html = (
        "<html><body><!--StartFragment--><p class=MsoNormal style='mso-margin:auto'><b>Tittel</b><o:p></o:p></p>"
        "<p class=MsoListParagraphCxSpFirst style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>·<span>  "
        "</span></span>Telt</p><p class=MsoListParagraphCxSpLast style='mso-list:l0 level1 lfo1'><span "
        "style='mso-list:Ignore'>·</span>Lyd</p><!--EndFragment--></body></html>"
    )
    page.locator(".written").click()
    page.evaluate(PASTE, html)
    expect(page.locator(".written ul li")).to_have_text(["Telt", "Lyd"])
    assert "mso" not in page.locator(".written").inner_html().lower()
    saved(page)
    assert [line for line in written(nearing) if line] == ["Tittel", "Telt", "Lyd"]


def test_a_table_and_a_picture_are_put_in_with_their_words(nearing: Nearing, visit: Visit) -> None:
    page = open_section(visit(nearing.cast.manager), nearing)
    page.locator(".written").click()
    page.get_by_role("button", name="Tabell", exact=True).click()
    page.keyboard.type("Støtte")
    page.locator(".written td").first.click()
    page.keyboard.type("Lokaler")
    page.get_by_role("button", name="Ny rad").click()
    expect(page.locator(".written tr")).to_have_count(4)
    page.get_by_role("button", name="Tabelltittel").click()
    page.get_by_label("Hva viser tabellen?").fill("Støtte etterpå")
    page.get_by_role("button", name="Bruk", exact=True).last.click()
    page.keyboard.press("Control+End")
    file = io.BytesIO()
    Image.new("RGB", (40, 30), "green").save(file, "PNG")
    page.get_by_role("button", name="Bilde", exact=True).click()
    page.get_by_label("Bildefil").set_input_files(
        {"name": "torget.png", "mimeType": "image/png", "buffer": file.getvalue()}
    )
    page.get_by_label("Hva viser bildet?").fill("Torget i mai")
    page.locator("dialog[open]").get_by_role("button", name="Bruk").click()
    expect(page.locator(".written figure img")).to_have_attribute("alt", "Torget i mai")
    saved(page)
    page.goto(f"{nearing.home}dokumenter/videreforingsstrategi/")
    expect(page.get_by_role("img", name="Torget i mai")).to_be_visible()
    expect(page.locator("caption", has_text="Støtte etterpå")).to_have_count(1)


def kept(page: Page, nearing: Nearing, words: str) -> None:
    """Until the words stand where they are kept: the line above may still speak of what was sent before them."""
    for _try in range(150):
        if words in "\n".join(written(nearing)):
            return
        page.wait_for_timeout(100)
    raise AssertionError(f"«{words}» was not kept: {written(nearing)}")


def cells(page: Page) -> list[list[str]]:
    rows = page.locator(".written table tr").all()
    return [[" ".join(cell.split()) for cell in row.locator("th, td").all_inner_texts()] for row in rows]


def test_a_pasted_table_is_square_with_heads_and_its_own_title_and_loses_no_words(
    nearing: Nearing, visit: Visit
) -> None:
    page = open_section(visit(nearing.cast.manager), nearing)
    html = (
        "<html><body><p class=MsoCaption style='mso-x:y'>Tabell 3: Penger til lagene</p><table class=MsoTableGrid>"
        "<tr><td rowspan=2>Lag</td><td colspan=2>2026</td></tr><tr><td>Plan</td><td>Brukt</td></tr>"
        "<tr><td rowspan=2><h2>Velet</h2></td><td>5</td><td><ul><li>Telt</li><li>Lyd</li></ul></td></tr>"
        "<tr><td colspan=2>Ikke talt</td></tr>"
        "<tr><td>Koret</td><td><table><tr><td>En</td><td>To</td></tr></table></td><td></td></tr></table></body></html>"
    )
    page.locator(".written").click()
    page.evaluate(PASTE, html)
    # Word says of no cell that it is a head.
    assert cells(page) == [
        ["Lag", "2026: Plan", "2026: Brukt"],
        ["Velet", "5", "Telt Lyd"],
        ["Velet", "Ikke talt", ""],
        ["Koret", "En To", ""],
    ]
    expect(page.locator(".written table tr").first.locator("th")).to_have_count(3)
    expect(page.locator(".written p", has_text="Tabell 3")).to_have_count(0)
    kept(page, nearing, "Koret")
    shown = cells(page)
    page.reload()
    expect(page.locator(".written table")).to_be_visible()
    assert cells(page) == shown
    page.goto(f"{nearing.home}dokumenter/videreforingsstrategi/")
    made = page.locator("table", has=page.locator("caption", has_text="Penger til lagene"))
    expect(made.locator("td", has_text="Telt")).to_have_text(re.compile("• Telt\\s*• Lyd"))


def test_two_head_rows_become_one_and_heads_can_be_put_above(nearing: Nearing, visit: Visit) -> None:
    page = open_section(visit(nearing.cast.manager), nearing)
    html = (
        "<table><thead><tr><th rowspan=2>Lag</th><th colspan=2>2026</th></tr><tr><th>Plan</th><th>Brukt</th></tr>"
        "</thead><tbody><tr><td>Velet</td><td>5</td><td>4</td></tr></tbody></table>"
    )
    page.locator(".written").click()
    page.evaluate(PASTE, html)
    assert cells(page) == [["Lag", "2026: Plan", "2026: Brukt"], ["Velet", "5", "4"]]
    page.locator(".written table td").first.click()
    page.get_by_role("button", name="Ny overskriftsrad").click()
    page.keyboard.type("Navn")
    assert cells(page) == [["Navn", "", ""], ["Lag", "2026: Plan", "2026: Brukt"], ["Velet", "5", "4"]]
    kept(page, nearing, "Navn")
    page.reload()
    margin = page.locator("aside.margin")
    expect(margin).to_contain_text("1 tabell har ingen tittel.")
    expect(margin).to_contain_text("1 tabell har en kolonne uten overskrift.")


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("www.veiviseren.no", "https://www.veiviseren.no"),
        ("https://www.kommune.no/barn?a=1", "https://www.kommune.no/barn?a=1"),
        ("post@kommune.no", "mailto:post@kommune.no"),
    ],
)
def test_a_link_is_kept_as_an_address_that_leads_somewhere(
    nearing: Nearing, visit: Visit, typed: str, kept: str
) -> None:
    page = open_section(visit(nearing.cast.manager), nearing)
    page.locator(".written").click()
    page.get_by_role("button", name="Lenke", exact=True).click()
    field = page.get_by_label("Adresse")
    for no_address in ("ikke en lenke", "javascript:alert(1)", "//annet.no"):
        field.fill(no_address)
        page.locator("dialog[open]").get_by_role("button", name="Bruk").click()
        expect(page.locator("dialog[open] [role=alert]")).to_have_text(
            "Skriv en nettadresse, for eksempel https://www.kommune.no"
        )
    field.fill(typed)
    page.locator("dialog[open]").get_by_role("button", name="Bruk").click()
    expect(page.locator("dialog[open]")).to_have_count(0)
    saved(page)
    page.reload()
    expect(page.locator(".written a")).to_have_attribute("href", kept)
    expect(page.locator(".written a")).to_have_text(typed)


def test_who_writes_on_after_making_a_link_of_a_word_writes_after_it(nearing: Nearing, visit: Visit) -> None:
    page = open_section(visit(nearing.cast.manager), nearing)
    page.locator(".written").click()
    page.keyboard.type("Se saken")
    page.keyboard.press("Control+Shift+ArrowLeft")
    page.get_by_role("button", name="Lenke", exact=True).click()
    page.get_by_label("Adresse").fill("kommune.no/sak")
    page.locator("dialog[open]").get_by_role("button", name="Bruk").click()
    expect(page.locator("dialog[open]")).to_have_count(0)
    page.keyboard.type(" og mer")
    saved(page)
    assert written(nearing) == ["Se saken og mer"]
    expect(page.locator(".written a")).to_have_text("saken")


def test_stars_stay_as_they_are_typed(nearing: Nearing, visit: Visit) -> None:
    page = open_section(visit(nearing.cast.manager), nearing)
    page.locator(".written").click()
    page.keyboard.type("Et *viktig* ord og **to** og _tre_.")
    saved(page)
    assert written(nearing) == ["Et *viktig* ord og **to** og _tre_."]


def test_what_is_pasted_and_remarked_never_asks_for_a_style_of_its_own(nearing: Nearing, visit: Visit) -> None:
    page = open_section(visit(nearing.cast.manager), nearing)
    said: list[str] = []
    page.on("console", lambda message: said.append(f"{message.text} {message.location}"))
    html = (
        "<html><head><style>p.MsoNormal {margin:0}</style></head><body><h1 style='color:red'>Stor</h1>"
        '<h2>Mindre</h2><h4>Minst</h4><p class="MsoNormal"style="margin:0">Tekst '
        "<a href='file:///C:/x.docx'>fil</a> <a href='www.kommune.no'>side</a></p></body></html>"
    )
    page.locator(".written").click()
    page.evaluate(PASTE, html)
    expect(page.locator(".written h2")).to_have_text(["Stor", "Mindre"])
    expect(page.locator(".written h3")).to_have_text(["Minst"])
    expect(page.locator(".written a")).to_have_count(1)
    expect(page.locator(".written a")).to_have_attribute("href", "https://www.kommune.no")
    page.locator(".written h2").first.click(click_count=3)
    page.get_by_role("button", name="Kommenter").first.click()
    page.get_by_label("Ny kommentar").fill("Stemmer det?")
    page.locator("form[data-new]").get_by_role("button", name="Kommenter").click()
    expect(page.locator(".remark")).to_have_text("Stor")
    saved(page)
    page.reload()
    expect(page.locator(".remark")).to_have_text("Stor")
    assert said == []


def test_the_parts_are_folded_on_a_phone_so_that_the_text_comes_first(nearing: Nearing, visit: Visit) -> None:
    page = visit(nearing.cast.manager)
    page.set_viewport_size({"width": 390, "height": 844})
    open_section(page, nearing)
    listed = page.locator("nav.contents")
    expect(listed.get_by_role("link").first).to_be_hidden()
    listed.locator("summary").click()
    expect(listed.get_by_role("link").first).to_be_visible()
    page.set_viewport_size({"width": 1440, "height": 900})
    expect(listed.locator("summary")).to_be_hidden()
    numbers = listed.locator(".number")
    heights = numbers.evaluate_all("all => all.map((one) => one.getBoundingClientRect().height)")
    assert len(set(heights)) == 1
    heads = page.locator("aside").get_by_role("heading", level=2)
    expect(heads.first).to_have_text("Kommentarer")
    expect(heads.nth(1)).to_have_text("Mangler i denne delen")
