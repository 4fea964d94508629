"""Notes and files with the keyboard alone, on a phone, and for axe."""

from __future__ import annotations

import pytest
from django.urls import reverse

from tests.browsing import Visit, axe_findings, scrolls_sideways
from tests.builders import SYSTEM, a_cast, a_measure, an_initiative
from tests.foundation.files.sample_files import PDF, office
from varig.foundation.files.actions import attach_file, attach_note

pytestmark = [
    pytest.mark.journey,
    pytest.mark.django_db(transaction=True),
    pytest.mark.urls("tests.foundation.files.urls"),
]


@pytest.fixture
def scene(transactional_db):
    of = an_initiative("dalen")
    item = a_measure(of, "Åpen scene")
    cast = a_cast(of)
    to = {"scope": of.scope, "about": f"item:{item}"}
    attach_note(
        reader=SYSTEM, **to, text="Nøkkelen henger i boden.\nRing vaktmesteren først.\n\nLeien er betalt ut året."
    )
    name = "Enestelangtfilnavnsomingennettleserkandelepånoestedogsomderformåbrytes" * 2 + ".docx"
    attach_file(reader=cast.manager, **to, content=office("word"), name=name, text="Signert utgave av leieavtalen.")
    return item, cast


@pytest.mark.parametrize("width", [1440, 390])
@pytest.mark.parametrize("page_name", ["panel", "attachments"])
def test_the_pages_hold_for_axe_and_on_a_phone(scene, visit: Visit, page_name, width):
    item, cast = scene
    page = visit(cast.manager, width=width)
    page.goto(reverse(page_name, args=["dalen", f"item:{item}"]))
    if page_name == "panel":
        page.get_by_text("Legg til notat eller fil").click()
    assert axe_findings(page) == []
    assert not scrolls_sideways(page)


def test_a_file_is_attached_and_removed_with_the_keyboard(scene, visit: Visit):
    item, cast = scene
    page = visit(cast.manager)
    page.goto(reverse("panel", args=["dalen", f"item:{item}"]))
    page.get_by_text("Legg til notat eller fil").focus()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    page.keyboard.type("Ny avtale fra 2014")
    page.get_by_label("Fil").set_input_files({"name": "avtale.pdf", "mimeType": "text/html", "buffer": PDF})
    page.get_by_role("button", name="Legg til").focus()
    page.keyboard.press("Enter")
    page.get_by_text("La ved filen «avtale.pdf».").wait_for()
    page.goto(reverse("attachments", args=["dalen", f"item:{item}"]))
    with page.expect_download() as saved:
        page.get_by_role("link", name="Last ned avtale.pdf").press("Enter")
    assert saved.value.suggested_filename == "avtale.pdf"
    page.get_by_role("link", name="Fjern avtale.pdf").press("Enter")
    page.get_by_label("Hvorfor").press_sequentially("Gammel utgave")
    assert axe_findings(page) == []
    page.keyboard.press("Enter")
    page.get_by_text("Fjernet filen «avtale.pdf».").wait_for()
