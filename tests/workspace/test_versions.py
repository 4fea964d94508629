"""Versions of report and strategy in the browser: made, read, compared, frozen as files, and controlled."""

from __future__ import annotations

import hashlib
import io
import json
import re
from typing import Any

import openpyxl
import pytest
from django.db import connection
from django.test import Client

from tests.builders import Cast, a_cast, a_measure, a_row, an_initiative, logged_in
from tests.foundation.documents.test_narrative import doc
from varig.foundation.documents.press import TypesettingError
from varig.foundation.files.models import Blob, StoredFile
from varig.foundation.jobs.actions import run_here
from varig.foundation.kernel import Conflict, Message, Refused
from varig.foundation.registers.declarations import register
from varig.foundation.reports.models import VersionFile
from varig.foundation.reports.queries.versions import VersionFacts, version, versions
from varig.foundation.reports.registry import registry
from varig.foundation.ui.text import say
from varig.initiatives.queries import InitiativeFacts
from varig.workspace.actions.versions import JOB
from varig.workspace.actions.versions import freeze as freeze_now

pytestmark = pytest.mark.django_db

DOCUMENT = "/dalen/dokumenter/sluttrapport/"
AT = f"{DOCUMENT}versjoner/"
SECTION = f"{DOCUMENT}skriv/{registry.sections('final_report')[0].key}/"


@pytest.fixture
def of() -> InitiativeFacts:
    return an_initiative("dalen")


@pytest.fixture
def cast(of: InitiativeFacts) -> Cast:
    return a_cast(of)


@pytest.fixture
def manager(cast: Cast) -> Client:
    return logged_in(cast.manager)


def write(client: Client, *lines: str, on: int = 0) -> None:
    data = {"based_on": on, "body": doc(*lines)}
    sent = client.post(f"{SECTION}lagre/", json.dumps(data), content_type="application/json")
    assert sent.status_code == 200


def make(client: Client, name: str = "Tidlig utkast", language: str = "nb", **more: str) -> Any:
    return client.post(f"{AT}ny/", {"name": name, "language": language, **more})


def page(client: Client, address: str = AT, status: int = 200) -> str:
    answer = client.get(address)
    assert answer.status_code == status
    return answer.content.decode()


def steps(*_step: object) -> None:
    """Nobody looks."""


def freeze(cast: Cast, of: InitiativeFacts, number: int = 1) -> VersionFacts:
    run_here(JOB, reader=cast.manager, show=steps, slug=of.slug, report="final_report", number=number)
    return version(of.scope, "final_report", number)


def test_the_document_leads_to_its_versions_and_there_are_none_yet(manager: Client) -> None:
    assert f'href="{AT}"' in page(manager, DOCUMENT)
    assert "Ingen versjoner ennå" in page(manager)


def test_a_version_is_made_of_what_stands_and_stays_so(of: InitiativeFacts, manager: Client) -> None:
    write(manager, "Slik var det i mai.")
    made = make(manager, why="Til studien")
    assert made["Location"] == f"{AT}1/"
    write(manager, "Slik ble det i juni.", on=1)
    shown = page(manager, f"{AT}1/")
    assert "Slik var det i mai." in shown
    assert "Slik ble det i juni." not in shown
    assert "Til studien" in shown
    listed = page(manager)
    assert "Versjon 1: Tidlig utkast" in listed
    assert "bokmål" in listed
    assert "Ikke fryst" in listed


def test_it_holds_no_words_to_the_writers(manager: Client) -> None:
    make(manager)
    assert "doc-lead" in page(manager, DOCUMENT)
    guide = re.search(r'<p class="doc-lead">([^<]{30,})', page(manager, DOCUMENT))
    assert guide is not None
    assert guide[1] not in page(manager, f"{AT}1/")


def test_before_it_is_made_one_sees_what_it_will_hold(manager: Client) -> None:
    write(manager, "Fire ord er her.")
    asked = page(manager, f"{AT}ny/")
    assert "Dette blir med" in asked
    assert "Skrevet i 1, meldt ferdig 0. 4 ord." in asked


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("", "Gi versjonen et navn"),
        ("   ", "Gi versjonen et navn"),
        ("x" * 2_000, "lengre enn 120 tegn"),
        ("Gjelder 13097248022", "fødselsnummer"),
    ],
)
def test_a_name_that_cannot_be_is_said_at_the_field(of: InitiativeFacts, manager: Client, name: str, said: str) -> None:
    answer = make(manager, name)
    assert answer.status_code == 422
    assert said in answer.content.decode()
    assert versions(of.scope) == []


def test_markup_in_a_name_is_shown_as_it_was_written(of: InitiativeFacts, cast: Cast, manager: Client) -> None:
    name = '<img src=x onerror="alert(1)"> #pagebreak() $x$'
    make(manager, name)
    for address in (AT, f"{AT}1/", f"{AT}sammenlign/?fra=1", f"{AT}1/frys/", f"{AT}1/kontroll/", f"{AT}1/fjern/"):
        shown = page(manager, address)
        assert "<img src=x" not in shown
    assert "&lt;img src=x" in page(manager)
    freeze(cast, of)
    html = manager.get(f"{AT}1/fil/html/").content.decode()
    assert "<img src=x" not in html
    assert "&lt;img src=x" in html


def test_an_unknown_language_is_refused(of: InitiativeFacts, manager: Client) -> None:
    assert make(manager, language="de").status_code == 422
    assert versions(of.scope) == []


@pytest.mark.parametrize("who", ["reader", "unit_manager"])
def test_who_may_not_write_reads_and_is_told_who_can(cast: Cast, manager: Client, who: str) -> None:
    make(manager)
    client = logged_in(getattr(cast, who))
    assert "kan gjøre dette." in page(client)
    assert "Tidlig utkast" in page(client, f"{AT}1/")
    assert make(client).status_code == 403
    for address in ("ny/", "1/navn/", "1/fjern/", "1/frys/"):
        assert client.get(f"{AT}{address}").status_code == 403
        assert client.post(f"{AT}{address}", {"name": "x"}).status_code == 403


def test_a_coordinator_makes_versions_and_does_not_freeze(cast: Cast, manager: Client) -> None:
    coordinator = logged_in(cast.coordinator)
    assert make(coordinator).status_code == 302
    assert coordinator.post(f"{AT}1/frys/").status_code == 403
    assert "kan gjøre dette." in page(coordinator, f"{AT}1/")


def test_another_initiative_is_not_reached(cast: Cast, manager: Client) -> None:
    make(manager)
    outsider = logged_in(cast.outsider)
    for address in ("", "ny/", "1/", "sammenlign/?fra=1", "1/fil/json/", "1/kontroll/"):
        assert outsider.get(f"{AT}{address}").status_code == 404


@pytest.mark.parametrize(
    "address", ["9/", "9/frys/", "1/fil/pdf/", "1/fil/picture/", "1/fil/exe/", "sammenlign/?fra=x", "sammenlign/?fra=9"]
)
def test_what_is_not_there_is_not_found(manager: Client, address: str) -> None:
    make(manager)
    assert manager.get(f"{AT}{address}").status_code == 404


def test_reports_that_nobody_writes_have_no_versions(manager: Client) -> None:
    assert manager.get("/dalen/dokumenter/kortversjon/versjoner/").status_code == 404


def test_the_strategy_has_versions_by_the_same_mechanism(of: InitiativeFacts, manager: Client) -> None:
    at = "/dalen/dokumenter/videreforingsstrategi/versjoner/"
    assert manager.post(f"{at}ny/", {"name": "Til møtet", "language": "nn"})["Location"] == f"{at}1/"
    assert [(one.report, one.language) for one in versions(of.scope)] == [("strategy", "nn")]


def test_it_gets_another_name_and_is_removed(of: InitiativeFacts, manager: Client) -> None:
    make(manager)
    assert manager.post(f"{AT}1/navn/", {"name": ""}).status_code == 422
    manager.post(f"{AT}1/navn/", {"name": "Utkast til styret"})
    assert "Utkast til styret" in page(manager, f"{AT}1/")
    assert "Fjern versjon 1?" in page(manager, f"{AT}1/fjern/")
    manager.post(f"{AT}1/fjern/")
    assert versions(of.scope) == []


def test_before_it_is_frozen_one_is_told_what_that_means_and_what_is_open(manager: Client) -> None:
    make(manager)
    asked = page(manager, f"{AT}1/frys/")
    assert "Ingen kan endre eller fjerne en fryst versjon" in asked
    assert "deler er ikke meldt ferdig" in asked
    assert manager.post(f"{AT}1/frys/")["Location"].startswith("/arbeid/")


def test_a_frozen_version_is_served_byte_for_byte_whatever_happens_later(
    of: InitiativeFacts, cast: Cast, manager: Client
) -> None:
    write(manager, "Slik ble det frosset.")
    a_measure(of, "Torget", cost=1_430_000)
    make(manager, "Til høring")
    facts = freeze(cast, of)
    assert [one.kind for one in facts.rendered] == ["html", "pdf", "docx", "xlsx"]
    before = {one.kind: manager.get(f"{AT}1/fil/{one.kind}/") for one in facts.rendered}
    write(manager, "Noe helt annet.", on=1)
    a_measure(of, "Skolen")
    for one in facts.rendered:
        answer = manager.get(f"{AT}1/fil/{one.kind}/")
        assert answer.content == before[one.kind].content
        assert hashlib.sha256(answer.content).hexdigest() == one.sha256
        assert answer["ETag"] == f'"{one.sha256}"'
        assert answer["Content-Disposition"] == f'attachment; filename="dalen-sluttrapport-1.{one.kind}"'
        assert manager.get(f"{AT}1/fil/{one.kind}/", headers={"If-None-Match": answer["ETag"]}).status_code == 304
    html = before["html"].content.decode()
    assert "Slik ble det frosset." in html
    assert "Til høring" in html
    assert "versjon 1" in html
    assert "http-equiv" not in html
    assert re.findall(r'(?:src|href)="(?!data:|#|https?://|mailto:)[^"]+"', html) == []
    assert before["pdf"].content.startswith(b"%PDF-")


ALONG = ["along-html", "along-pdf", "along-docx"]


def test_the_short_version_of_the_same_day_is_frozen_along_and_served_byte_for_byte(
    of: InitiativeFacts, cast: Cast, manager: Client
) -> None:
    a_row(of, register("findings"), name="Flere trives", kind="strength")
    make(manager, "Til høring")
    assert "Kortversjonen slik den var da versjonen ble laget, fryses sammen med den." in page(manager, f"{AT}1/frys/")
    a_row(of, register("findings"), name="Kom etterpå", kind="strength")
    facts = freeze(cast, of)
    assert [one.kind for one in facts.along] == ALONG
    assert [one.kind for one in facts.rendered] == ["html", "pdf", "docx", "xlsx"]
    shown = page(manager, f"{AT}1/")
    for one in facts.along:
        answer = manager.get(f"{AT}1/fil/{one.kind}/")
        assert hashlib.sha256(answer.content).hexdigest() == one.sha256
        assert one.sha256 in shown
        assert f'filename="dalen-kortversjon-1.{one.kind.removeprefix("along-")}"' in answer["Content-Disposition"]
    html = manager.get(f"{AT}1/fil/along-html/").content.decode()
    assert "Flere trives" in html
    assert "Kom etterpå" not in html
    assert "Kortversjonen som PDF" in page(manager, f"{AT}1/kontroll/")


def test_a_version_from_before_the_short_version_was_kept_is_frozen_without_it(
    of: InitiativeFacts, cast: Cast, manager: Client
) -> None:
    make(manager)
    VersionFile.objects.filter(kind="along").delete()
    facts = freeze(cast, of)
    assert facts.is_frozen
    assert facts.along == ()
    assert "Kortversjonen" not in page(manager, f"{AT}1/")
    assert manager.get(f"{AT}1/fil/along-pdf/").status_code == 404


def test_letters_the_pdf_cannot_show_are_told_before_it_is_frozen_and_by_the_job(
    of: InitiativeFacts, cast: Cast, manager: Client
) -> None:
    write(manager, "Navnet er \u01c4ordan \u6f22.")
    make(manager)
    title = registry.sections("final_report")[0].title.msgid
    said = (
        f"Sluttrapport ({title}): Skriften i PDF-en har ikke disse tegnene: \u01c4 \u6f22. De står som □. "
        "Word-fila har dem."
    )
    assert said in page(manager, f"{AT}1/frys/")
    warned: list[Message] = []
    freeze_now(reader=cast.manager, of=of, report_key="final_report", number=1, warn=warned.append)
    assert said in [say(one) for one in warned]


def test_content_and_figures_are_a_file_whose_digest_is_the_versions(of: InitiativeFacts, manager: Client) -> None:
    make(manager)
    answer = manager.get(f"{AT}1/fil/json/")
    assert hashlib.sha256(answer.content).hexdigest() == version(of.scope, "final_report", 1).digest
    told = json.loads(answer.content)
    assert told["content"]["document"]["title"] == "Sluttrapport"
    assert told["data"]


def test_it_is_shown_in_the_browser_where_nothing_in_it_runs(of: InitiativeFacts, cast: Cast, manager: Client) -> None:
    make(manager)
    freeze(cast, of)
    shown = manager.get(f"{AT}1/fil/html/?vis")
    assert shown["Content-Disposition"].startswith("inline")
    assert "default-src 'none'" in shown["Content-Security-Policy"]


def test_the_figures_are_values_in_the_workbook(of: InitiativeFacts, cast: Cast, manager: Client) -> None:
    a_measure(of, "Torget", cost=1_430_000)
    make(manager)
    freeze(cast, of)
    book = openpyxl.load_workbook(io.BytesIO(manager.get(f"{AT}1/fil/xlsx/").content))
    cells = [cell.value for sheet in book for row in sheet.iter_rows() for cell in row]
    assert 1_430_000 in cells
    assert any("versjon 1" in str(cell) for cell in cells)


def test_a_frozen_page_says_who_when_and_the_digests_and_has_no_way_to_change_it(
    of: InitiativeFacts, cast: Cast, manager: Client
) -> None:
    make(manager)
    facts = freeze(cast, of)
    shown = page(manager, f"{AT}1/")
    assert "av Programleder. Rettelser gjøres i en ny versjon." in shown
    for digest in (facts.digest, *(one.sha256 for one in facts.rendered)):
        assert digest in shown
    assert f'{AT}1/navn/"' not in shown
    assert f'{AT}1/fjern/"' not in shown
    assert "Den blir stående." in page(manager, f"{AT}1/fjern/")
    assert manager.post(f"{AT}1/fjern/").status_code == 409
    assert manager.post(f"{AT}1/navn/", {"name": "Nytt navn"}).status_code == 422
    assert page(manager, f"{AT}1/frys/", 409)
    assert manager.post(f"{AT}1/frys/").status_code == 409
    assert version(of.scope, "final_report", 1) == facts


def test_of_two_who_freeze_at_once_the_second_is_told(of: InitiativeFacts, cast: Cast, manager: Client) -> None:
    make(manager)
    facts = freeze(cast, of)
    with pytest.raises(Conflict, match="frøs versjonen"):
        run_here(JOB, reader=cast.owner, show=steps, slug=of.slug, report="final_report", number=1)
    assert version(of.scope, "final_report", 1) == facts


def test_a_job_that_fails_says_why_and_leaves_nothing_half(
    of: InitiativeFacts, cast: Cast, manager: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    make(manager)
    files = StoredFile.objects.count()

    def refuse(*_args: object, **_kwargs: object) -> None:
        raise TypesettingError("noe galt i typst")

    monkeypatch.setattr("varig.foundation.documents.pdf.typeset", refuse)
    with pytest.raises(Refused, match="kunne ikke lages som"):
        freeze(cast, of)
    assert not version(of.scope, "final_report", 1).is_frozen
    assert StoredFile.objects.count() == files


def test_the_control_says_so_and_finds_a_damaged_file(of: InitiativeFacts, cast: Cast, manager: Client) -> None:
    make(manager)
    facts = freeze(cast, of)
    assert "Alt stemmer" in page(manager, f"{AT}1/kontroll/")
    key = next(one.sha256 for one in facts.rendered if one.kind == "pdf")
    Blob.objects.filter(pk=key).update(content=b"%PDF-1.7 skadet")
    found = page(manager, f"{AT}1/kontroll/")
    assert "1 stemmer ikke" in found
    assert hashlib.sha256(b"%PDF-1.7 skadet").hexdigest() in found
    answer = manager.get(f"{AT}1/fil/pdf/")
    assert answer.status_code == 400
    assert "ikke lenger den som ble fryst" in answer.content.decode()
    assert manager.get(f"{AT}1/fil/html/").status_code == 200


def test_a_version_whose_content_was_damaged_is_neither_read_nor_handed_out(
    of: InitiativeFacts, cast: Cast, manager: Client
) -> None:
    make(manager)
    with connection.cursor() as cursor:
        cursor.execute("SET session_replication_role = replica")
        cursor.execute("UPDATE reports_reportversion SET content = left(content, 100)")
        cursor.execute("SET session_replication_role = origin")
    assert manager.get(f"{AT}1/fil/json/").status_code == 400
    answer = manager.get(f"{AT}1/")
    assert answer.status_code == 400
    assert "kan ikke leses" in answer.content.decode()
    assert "1 stemmer ikke" in page(manager, f"{AT}1/kontroll/")


def test_two_versions_are_compared_in_words_and_figures(of: InitiativeFacts, manager: Client) -> None:
    write(manager, "Lagene har 40 medlemmer.", "Dette ble tatt ut.")
    a_row(of, register("findings"), name="Lagene bærer arrangementene")
    make(manager, "Første")
    write(manager, "Lagene har 55 medlemmer.", on=1)
    a_row(of, register("findings"), name="Lyset virker")
    make(manager, "Andre")
    shown = page(manager, f"{AT}sammenlign/?fra=1&til=2")
    assert re.search(r"<del>.*?40 .*?</del><ins>.*?55 .*?</ins>medlemmer\.", shown)
    assert re.search(r"<del>.*?Dette ble tatt ut\..*?</del>", shown)
    assert "Lyset virker" in shown
    assert "fjernet:" in shown
    other_way = page(manager, f"{AT}sammenlign/?fra=2&til=1")
    assert re.search(r"<ins>.*?Dette ble tatt ut\..*?</ins>", other_way)


def test_a_version_is_compared_with_the_draft_as_it_stands(of: InitiativeFacts, manager: Client) -> None:
    write(manager, "Lagene har 40 medlemmer.")
    make(manager)
    assert "Ingen forskjeller" in page(manager, f"{AT}sammenlign/?fra=1&til=utkast")
    assert "Ingen forskjeller" in page(manager, f"{AT}sammenlign/?fra=1&til=1")
    a_measure(of, "Torget")
    shown = page(manager, f"{AT}sammenlign/?fra=1")
    assert "Torget" in shown
    assert "Ingen forskjeller" not in shown


def test_two_of_different_languages_are_said_to_be_that(manager: Client) -> None:
    make(manager, "Norsk")
    make(manager, "English", "en")
    shown = page(manager, f"{AT}sammenlign/?fra=1&til=2")
    assert "Den ene er på bokmål og den andre på engelsk." in shown
    assert "<ins>" not in shown
    assert "Ingen forskjeller" in page(manager, f"{AT}sammenlign/?fra=2&til=utkast")


@pytest.mark.parametrize("language", ["nb", "nn", "en"])
def test_the_pages_open_in_every_language(of: InitiativeFacts, cast: Cast, manager: Client, language: str) -> None:
    manager.cookies["django_language"] = language
    make(manager, "Første", language)
    freeze(cast, of)
    write(manager, "Nytt.")
    make(manager, "Andre", language)
    for address in ("", "ny/", "1/", "2/", "2/navn/", "2/fjern/", "2/frys/", "1/kontroll/", "sammenlign/?fra=1&til=2"):
        page(manager, f"{AT}{address}")
