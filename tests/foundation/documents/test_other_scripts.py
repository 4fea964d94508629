"""What residents write in their own languages stands in the PDF as they wrote it."""

from __future__ import annotations

import random
import re
import unicodedata

import pytest
from docx.oxml.ns import qn
from fontTools.ttLib import TTFont

from tests.foundation.documents.example import document
from tests.foundation.documents.opened import opened_page, opened_pdf, opened_word, page_texts
from varig.foundation.documents import pdf
from varig.foundation.documents.blocks import BulletList, Column, Kind, Paragraph, Quote, Section, Style, Table
from varig.foundation.documents.fonts import Legible, needed_for
from varig.foundation.documents.fonts.cmap import characters
from varig.foundation.documents.fonts.other_scripts import OTHER_PACKAGES, other_scripts
from varig.foundation.documents.pdf import laid_out
from varig.foundation.documents.pictures_png import png
from varig.foundation.documents.spoken import spoken

pytestmark = pytest.mark.documents

SAID = {
    "Arabic": "نريد أن يبقى البيت مفتوحًا.",
    "Persian": "می‌خواهیم خانه باز بماند؛ پچ‌پچ",
    "Urdu": "ہم چاہتے ہیں کہ گھر کھلا رہے۔",
    "Tamil": "எங்கள் மையம் திறந்திருக்க வேண்டும்",
    "Thai": "เราต้องการให้ศูนย์เปิดต่อไป",
    "Tigrinya": "ማእከል ክፉት ክኸውን ንደሊ።",
    "Amharic": "ማዕከሉ ክፍት እንዲሆን እንፈልጋለን፡",
    "Nepali": "केन्द्र खुला रहोस् भन्ने चाहन्छौं",
    "Punjabi": "ਅਸੀਂ ਚਾਹੁੰਦੇ ਹਾਂ",
    "Bengali": "আমরা চাই কেন্দ্রটি খোলা থাকুক",
    "Burmese": "ကျွန်ုပ်တို့ ရပ်ကွက်",
    "Hebrew": "אנחנו רוצים שהמרכז יישאר פתוח",
    "Russian": "Мы хотим, чтобы дом остался открытым",
    "Greek": "Θέλουμε να μείνει ανοιχτό",
    "Vietnamese": "Chúng tôi muốn nhà vẫn mở",
    "emoji": "👍🏽 🎉 ❤️ 👨‍👩‍👧 ☎ ★",
}
FROM_RIGHT = ("Arabic", "Persian", "Urdu", "Hebrew")


def _part(*blocks: object) -> Section:
    return Section("a", "Beboernes ord", blocks)  # type: ignore[arg-type]


def test_every_font_that_is_named_is_installed_in_two_weights_or_one() -> None:
    assert len(other_scripts()) == len(OTHER_PACKAGES)
    assert {len(face.files) for face in other_scripts()} <= {1, 2}


@pytest.mark.parametrize("face", other_scripts(), ids=lambda face: face.family)
def test_typst_finds_the_family_by_the_name_we_know_it_by(face: object) -> None:
    for file in face.files:  # type: ignore[attr-defined]
        font = TTFont(file)
        names = {font["name"].getDebugName(number) for number in (1, 16)}
        assert face.family in names  # type: ignore[attr-defined]
        assert characters(file) == frozenset(font.getBestCmap())


@pytest.mark.parametrize("language", SAID)
def test_what_is_written_in_another_language_is_shown_whole(language: str) -> None:
    said = SAID[language]
    blocks = (Paragraph(said, Style.OWN_WORDS), Quote((said,)), BulletList((said,)))
    made = pdf.render(document(_part(*blocks, Paragraph(f"Og {said}"))))
    assert made.replaced == ()


def test_what_no_font_has_is_still_named() -> None:
    made = pdf.render(document(_part(Paragraph("我们 og سلام"))))
    assert [one.character for one in made.replaced] == ["我", "们"]


def test_the_letters_are_in_the_file_in_their_order() -> None:
    """As somebody finds who searches in it or copies from it."""
    with opened_pdf(document(_part(Paragraph(SAID["Tigrinya"]), Paragraph(SAID["Arabic"])))) as file:
        text = "".join(page_texts(file))
        fonts = {
            re.sub(r"^/[A-Z]+\+", "", str(font.BaseFont))
            for page in file.pages
            for font in page.Resources.get("/Font", {}).values()
        }
    assert "ማእከል" in text
    assert {"NotoSansEthiopic-Regular", "NotoSansArabic-Regular"} <= {
        name.removesuffix("-Identity-H") for name in fonts
    }


def test_the_large_fonts_are_not_read_where_no_text_needs_them() -> None:
    assert laid_out(spoken(document())).faces == ()
    assert [face.family for face in laid_out(spoken(document(_part(Paragraph(SAID["Tamil"]))))).faces] == [
        "Noto Sans Tamil"
    ]
    assert needed_for(["Blåbær, Łódź og Мир"]) == ()
    assert [face.family for face in needed_for(["ไทย", "לחם"])] == ["Noto Sans Thai", "Noto Sans Hebrew"]


def test_a_picture_for_word_draws_the_letters_too() -> None:
    def drawn(said: str) -> bytes:
        head = '<svg xmlns="http://www.w3.org/2000/svg" width="120" height="30">'
        return png(f'{head}<text x="4" y="20" font-family="Inter" font-size="16">{said}</text></svg>')

    # What is not drawn is left out, so that two names would be the same empty picture.
    assert len({drawn("สยาม"), drawn("นคร"), drawn("")}) == 3


@pytest.mark.parametrize("language", FROM_RIGHT)
def test_what_is_read_from_the_right_begins_there(language: str) -> None:
    said = SAID[language]
    table = Table("T", (Column("A", Kind.NAME), Column("B")), (("Svar", said),))
    made = document(_part(Paragraph(said), Paragraph(f"Norsk {said}"), table))
    marked = [one for one in opened_word(made).element.iter(qn("w:p")) if one.find(".//" + qn("w:bidi")) is not None]
    assert ["".join(text.text for text in one.iter(qn("w:t"))) for one in marked] == [said] * 2
    data = laid_out(spoken(made)).data
    assert data.count('"from-right": true') == 2
    (style,) = opened_page(made).xpath("//style/text()")
    assert "unicode-bidi: plaintext" in style


def test_no_mix_of_letters_and_marks_stops_the_file() -> None:
    """typst takes one font for a letter with its marks; where none has them all it would refuse the document."""
    chance = random.Random(7)  # noqa: S311 -- a test's, the same each time
    faces = [face.shows for face in other_scripts()]
    bases = [chr(code) for shows in faces for code in chance.sample(sorted(shows), min(60, len(shows)))]
    bases += list("aæ□ \n1")
    marks = [chr(code) for shows in faces for code in shows if unicodedata.category(chr(code)).startswith("M")]
    marks += list("\u0301\u200d\u200c\ufe0f\U0001f3fd")
    texts = [
        "".join(chance.choice(bases) + "".join(chance.choices(marks, k=chance.randint(0, 3))) for _n in range(40))
        for _m in range(60)
    ]
    assert pdf.render(document(_part(*(Paragraph(text) for text in texts)))).content.startswith(b"%PDF")


def test_a_mark_that_the_letter_s_font_lacks_is_left_out() -> None:
    legible = Legible()
    assert legible.text("\u0651ж\u0651 \u0915\u200d\u0937 \u0645\u0651") == "ж \u0915\u200d\u0937 \u0645\u0651"
    assert legible.replaced() == ()
