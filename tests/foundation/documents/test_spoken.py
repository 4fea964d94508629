from datetime import date
from decimal import Decimal

import pytest
from django.utils import translation

from tests.foundation.documents.example import document
from varig.foundation.documents.blocks import Heading, Paragraph, Run, Section, Source, Sources, Value
from varig.foundation.documents.spoken import spoken
from varig.foundation.kernel import Kroner, PartialDate, msg


@pytest.mark.parametrize(
    ("value", "said"),
    [
        (None, "Ukjent"),
        ("–", "–"),
        (3753, "3\u202f753"),
        (Decimal("12.5"), "12,5"),
        (Kroner(Decimal(720_000)), "720\u202f000\u00a0kr"),
        (date(2013, 12, 31), "31.12.2013"),
        (PartialDate(2013, 12), "desember 2013"),
        (msg("%(count)s punkter", count=4), "4 punkter"),
    ],
)
def test_each_kind_of_value_is_written_in_the_documents_language(value: Value, said: str) -> None:
    made = spoken(document(Section("a", "A", (Paragraph(value),))))  # type: ignore[arg-type]
    assert made["sections"][0]["blocks"][0]["text"] == [{"text": said, "bold": False, "italic": False, "link": None}]


def test_the_documents_language_wins_over_the_active_one() -> None:
    with translation.override("nb"):
        made = spoken(document(Section("a", "A", (Paragraph(Kroner(Decimal(1000))),)), language="en"))  # type: ignore[arg-type]
    assert made["sections"][0]["blocks"][0]["text"][0]["text"] == "NOK\u00a01,000"


@pytest.mark.parametrize(
    ("link", "kept"),
    [
        ("https://www.ssb.no/", True),
        ("mailto:post@oslo.kommune.no", True),
        ("/arven/3", True),
        ("#here", True),
        ("#nowhere", False),
        ("javascript:alert(1)", False),
        ("//evil.example", False),
    ],
)
def test_only_links_that_lead_somewhere_safe_are_kept(link: str, *, kept: bool) -> None:
    made = spoken(document(Section("here", "A", (Paragraph(Run("lenke", link=link)), Sources((Source("k", link),))))))
    paragraph, sources = made["sections"][0]["blocks"]
    assert (paragraph["text"][0]["link"], sources["entries"][0]["address"]) == ((link, link) if kept else (None, None))


def test_no_heading_level_is_skipped() -> None:
    made = spoken(document(Section("a", "A", (Heading("4", 4), Heading("4", 4), Heading("2", 2)))))
    assert [block["level"] for block in made["sections"][0]["blocks"]] == [2, 3, 2]


def test_the_foot_names_initiative_title_version_and_date() -> None:
    assert spoken(document())["foot"] == "Områdeløft Haugenstua · Videreføringsstrategi · versjon 0.6 · 3.6.2013"
    assert spoken(document(version=""))["meta"] == "Områdeløft Haugenstua · 3. juni 2013"


def test_the_foot_stays_on_one_line() -> None:
    long = document(initiative="Områdeløft Langnavndalen med omland", version="utkast, ikke lagret som versjon")
    assert spoken(long)["foot"] == "Videreføringsstrategi · versjon utkast, ikke lagret som versjon · 3.6.2013"
    assert len(spoken(document(title="Et ord " * 300))["foot"]) < 90
