from __future__ import annotations

import re
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest

from tests.builders import SYSTEM, a_cast, a_measure, an_initiative, logged_in
from varig.foundation.jobs.actions import run_here
from varig.foundation.jobs.models import JobRun, RunResult
from varig.foundation.kernel import Message, NotAllowed
from varig.foundation.ui.text import say
from varig.workspace.actions.dossier import start_dossier, write_dossier
from varig.workspace.jobs import called

NAMES = [
    "arven.xlsx",
    "kortversjon.docx",
    "kortversjon.html",
    "kortversjon.pdf",
    "saksframlegg.docx",
    "saksframlegg.html",
    "saksframlegg.pdf",
    "sluttrapport.docx",
    "sluttrapport.html",
    "sluttrapport.pdf",
    "videreforingsstrategi.docx",
    "videreforingsstrategi.html",
    "videreforingsstrategi.pdf",
]

pytestmark = pytest.mark.documents


def files(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


@pytest.mark.django_db
def test_it_is_thirteen_files_and_tells_how_far_it_is(tmp_path: Path) -> None:
    of = an_initiative()
    a_measure(of, "Lys")
    steps: list[tuple[int, int]] = []

    def progress(_message: Message, done: int, total: int) -> None:
        steps.append((done, total))

    write_dossier(reader=SYSTEM, of=of, folder=tmp_path / "ut", progress=progress)
    assert files(tmp_path / "ut") == NAMES
    assert (tmp_path / "ut/sluttrapport.pdf").read_bytes()[:5] == b"%PDF-"
    assert steps == [(done, 13) for done in range(14)]


@pytest.mark.django_db
def test_a_failure_leaves_what_was_there_and_nothing_half_written(tmp_path: Path) -> None:
    of = an_initiative()
    (tmp_path / "sluttrapport.html").write_text("i går")

    def broken(_message: Message, done: int, _total: int) -> None:
        if done == 4:
            raise OSError(28, "No space left on device")

    with pytest.raises(OSError, match="No space left"):
        write_dossier(reader=SYSTEM, of=of, folder=tmp_path, progress=broken)
    assert files(tmp_path) == ["sluttrapport.html"]
    assert (tmp_path / "sluttrapport.html").read_text() == "i går"


@pytest.mark.django_db
def test_an_outsider_and_a_link_can_not_make_it(tmp_path: Path) -> None:
    of = an_initiative()
    cast = a_cast(of)
    for reader in (cast.outsider, cast.link, cast.administrator):
        with pytest.raises(NotAllowed):
            write_dossier(reader=reader, of=of, folder=tmp_path)
        with pytest.raises(NotAllowed):
            start_dossier(reader=reader, of=of)
    assert files(tmp_path) == []


@pytest.mark.django_db(transaction=True)
def test_the_job_keeps_the_files_and_all_of_them_in_one(work) -> None:
    of = an_initiative()
    a_measure(of, "Lys")
    reader = a_cast(of).reader
    run_id = start_dossier(reader=reader, of=of)
    work()
    assert JobRun.objects.get(pk=run_id).state == JobRun.State.DONE
    kept = {result.file.name: result.file for result in RunResult.objects.filter(run_id=run_id).select_related("file")}
    assert sorted(kept) == sorted([*NAMES, f"{of.slug}.zip"])


def test_the_zip_holds_every_file(db: None) -> None:
    of = an_initiative()
    made = {
        one.name: one.content
        for one in run_here("workspace.dossier", reader=SYSTEM, show=lambda *_: None, slug=of.slug)
    }
    with ZipFile(BytesIO(made[f"{of.slug}.zip"])) as archive:
        assert sorted(archive.namelist()) == NAMES


def test_only_what_is_chosen_is_made_and_in_the_language_chosen(db: None) -> None:
    of = an_initiative()
    how = {"slug": of.slug, "languages": ["en"], "only": ["arven", "saksframlegg"]}
    steps: list[tuple[int, int]] = []

    def show(_message: Message, done: int | None, total: int | None) -> None:
        steps.append((done or 0, total or 0))

    made = {one.name: one.content for one in run_here("workspace.dossier", reader=SYSTEM, show=show, **how)}
    names = ["arven.xlsx", "saksframlegg.docx", "saksframlegg.html", "saksframlegg.pdf"]
    assert sorted(made) == sorted([*names, f"{of.slug}.zip"])
    assert b'<html lang="en"' in made["saksframlegg.html"]
    assert steps[-1] == (4, 4)


def test_of_several_languages_each_file_says_its_own_in_its_name_and_in_the_list(db: None) -> None:
    of = an_initiative()
    how = {"slug": of.slug, "languages": ["nb", "en"], "only": ["arven", "saksframlegg"]}
    made = {one.name: one.content for one in run_here("workspace.dossier", reader=SYSTEM, show=lambda *_: None, **how)}
    of_each = ["arven-{}.xlsx", "saksframlegg-{}.docx", "saksframlegg-{}.html", "saksframlegg-{}.pdf"]
    assert set(made) == {f"{of.slug}.zip", *(one.format(language) for one in of_each for language in ("nb", "en"))}
    assert b'<html lang="en"' in made["saksframlegg-en.html"]
    assert b'<html lang="nb"' in made["saksframlegg-nb.html"]
    assert [say(called(name)) for name in ("saksframlegg-nb.pdf", "arven-en.xlsx", "saksframlegg.pdf", "a-nb.zip")] == [
        "Saksframlegg, bokmål",
        "Arven, engelsk",
        "Saksframlegg",
        "Alle filene samlet",
    ]


def test_a_job_from_an_earlier_program_names_one_language(db: None) -> None:
    of = an_initiative()
    how = {"slug": of.slug, "language": "nn", "only": ["saksframlegg"]}
    made = {one.name: one.content for one in run_here("workspace.dossier", reader=SYSTEM, show=lambda *_: None, **how)}
    assert b'<html lang="nn"' in made["saksframlegg.html"]


@pytest.mark.django_db
def test_several_languages_are_chosen_on_the_page() -> None:
    of = an_initiative()
    client = logged_in(a_cast(of).manager)
    page = client.get(f"/{of.slug}/dokumenter/lag/").content.decode()
    assert re.findall(r'name="language" value="(\w+)"[^>]* checked', page) == ["nb"]
    started = client.post(f"/{of.slug}/dokumenter/lag/", {"language": ["nb", "nn"], "documents": ["arven"]})
    assert started.status_code == 302
    none = client.post(f"/{of.slug}/dokumenter/lag/", {"documents": ["arven"]})
    assert none.status_code == 422
    assert "Velg minst ett språk." in none.content.decode()


@pytest.mark.django_db
def test_the_page_offers_every_part_and_the_document_one_comes_from_is_chosen() -> None:
    of = an_initiative()
    client = logged_in(a_cast(of).manager)
    page = client.get(f"/{of.slug}/dokumenter/lag/?dokument=kortversjon").content.decode()
    chosen = re.findall(r'name="documents" value="(\w+)"[^>]* checked', page)
    offered = re.findall(r'name="documents" value="(\w+)"', page)
    assert offered == ["sluttrapport", "videreforingsstrategi", "kortversjon", "saksframlegg", "arven"]
    assert chosen == ["kortversjon"]


@pytest.mark.django_db
@pytest.mark.parametrize("sent", [{}, {"documents": "passord"}, {"documents": "arven", "language": "xx"}])
def test_nothing_or_what_there_is_not_is_refused_in_words_and_starts_nothing(sent: dict[str, str]) -> None:
    of = an_initiative()
    refused = logged_in(a_cast(of).manager).post(f"/{of.slug}/dokumenter/lag/", {"language": "nb", **sent})
    assert refused.status_code == 422
    assert not JobRun.objects.exists()


@pytest.mark.django_db
def test_who_may_not_make_files_gets_no_form() -> None:
    of = an_initiative()
    assert logged_in(a_cast(of).administrator).get(f"/{of.slug}/dokumenter/lag/").status_code in (403, 404)
