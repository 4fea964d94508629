"""The pages of an object's notes and files, as a view of the domain has them."""

from __future__ import annotations

from html import unescape

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client, RequestFactory
from django.urls import reverse

from tests.builders import SYSTEM, a_cast, a_measure, an_initiative, logged_in
from tests.foundation.files.sample_files import PDF, office
from tests.foundation.files.urls import place
from varig.foundation.files.actions import attach_file, attach_note
from varig.foundation.files.models import Attachment, StoredFile
from varig.foundation.files.pages import ON_PANEL, attachments_page, shown, size
from varig.foundation.files.queries import attachments
from varig.foundation.kernel import NotAllowed

pytestmark = [pytest.mark.django_db, pytest.mark.urls("tests.foundation.files.urls")]

EVIL = "<script>alert(1)</script>"


@pytest.fixture
def scene(db):
    of = an_initiative("dalen")
    return of, a_measure(of, "Åpen scene"), a_cast(of)


def about(item: int) -> str:
    return f"item:{item}"


def address(item: int) -> str:
    return reverse("attachments", args=["dalen", about(item)])


def a_note(of, item: int, text: str = "Nøkkelen henger i boden.", reader=SYSTEM) -> int:
    return attach_note(reader=reader, scope=of.scope, about=about(item), text=text)


def a_file(of, item: int, name: str = "avtale.pdf", reader=SYSTEM) -> int:
    return attach_file(reader=reader, scope=of.scope, about=about(item), content=PDF, name=name).id


def upload(content: bytes = PDF, name: str = "avtale.pdf") -> SimpleUploadedFile:
    return SimpleUploadedFile(name, content)


def html(answer) -> str:
    return unescape(answer.content.decode())


def test_a_note_is_added_and_one_is_back_where_one_was(scene):
    of, item, cast = scene
    answer = logged_in(cast.manager).post(address(item), {"text": "Ring vaktmesteren"}, follow=True)
    assert answer.redirect_chain == [(reverse("workspace:item", args=["dalen", item]), 302)]
    assert "La til notatet." in html(answer)
    (found,) = attachments(SYSTEM, of.scope, about(item), may=lambda *_: True).newest
    assert (found.text, found.by, found.created_by) == ("Ring vaktmesteren", cast.manager.name, cast.manager.key)


def test_a_file_is_added_with_a_word_about_the_name_where_it_was_changed(scene):
    _of, item, cast = scene
    answer = logged_in(cast.manager).post(address(item), {"text": "", "file": upload(office("word"))}, follow=True)
    said = "La ved filen «avtale.docx». Vi endret slutten av navnet, så det passer med innholdet."
    assert said in html(answer)


def test_what_was_typed_is_still_there_when_the_file_is_refused(scene):
    _of, item, cast = scene
    data = {"text": "Signert\nutgave", "file": upload(b"<html>", "avtale.pdf")}
    answer = logged_in(cast.manager).post(address(item), data)
    assert answer.status_code == 422
    assert "Signert\nutgave</textarea>" in html(answer)
    assert "Fil: Filen «avtale.pdf» er en nettside. Lagre den som PDF, eller skriv adressen i notatet." in html(answer)
    assert 'href="#attachment_file"' in html(answer)
    assert Attachment.objects.count() == 0


def test_when_the_note_is_refused_one_is_told_to_choose_the_file_again(scene):
    _of, item, cast = scene
    answer = logged_in(cast.manager).post(address(item), {"text": "13097248022", "file": upload()})
    assert answer.status_code == 422
    assert "Notat: Her står det som kan være et fødselsnummer." in html(answer)
    assert "Fil: Velg filen på nytt." in html(answer)
    assert StoredFile.objects.count() == 0


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        ({}, "Notat: Skriv et notat, eller velg en fil."),
        ({"file": upload(b"", "tom.pdf")}, "Fil: Filen «tom.pdf» er tom. Velg en annen fil."),
    ],
)
def test_what_says_nothing_is_refused(scene, data, sentence):
    _of, item, cast = scene
    answer = logged_in(cast.manager).post(address(item), data)
    assert (answer.status_code, sentence in html(answer)) == (422, True)


def test_a_file_that_is_too_large_is_refused_without_being_read(scene):
    of, item, cast = scene

    class Unread(SimpleUploadedFile):
        def read(self, *_args):
            raise AssertionError

    request = RequestFactory().post(address(item))
    request.POST, request.FILES["file"] = {"text": "Se filen"}, Unread("stor.pdf", PDF)
    request.FILES["file"].size = 26 * 1024 * 1024
    request.reader, request.user = cast.manager, None
    answer = attachments_page(request, place(cast.manager, of, about(item)))
    assert (answer.status_code, "Filen «stor.pdf» er større enn 25 MB." in html(answer)) == (422, True)


def test_those_who_may_not_add_read_and_download_but_change_nothing(scene):
    of, item, cast = scene
    note, file = a_note(of, item, reader=cast.reader), a_file(of, item)
    browser = logged_in(cast.reader)
    page = html(browser.get(address(item)))
    assert "Nøkkelen henger i boden." in page
    assert "<textarea" not in page
    assert "Endre" not in page
    assert "kan gjøre dette." in page
    assert browser.get(reverse("attachment", args=["dalen", file])).content == PDF
    assert browser.post(address(item), {"text": "Hei"}).status_code == 403
    for change in (f"?endre={note}", f"?fjern={note}"):
        assert browser.get(address(item) + change).status_code == 403
        assert browser.post(address(item) + change, {"text": "Hei", "version": 1}).status_code == 403
    assert Attachment.objects.count() == 2


def test_a_stranger_finds_nothing(scene):
    of, item, cast = scene
    note, file = a_note(of, item), a_file(of, item)
    for browser in (logged_in(cast.outsider), Client()):
        for change in ("", f"?endre={note}", f"?fjern={note}"):
            assert browser.get(address(item) + change).status_code == 404
            assert browser.post(address(item) + change, {"text": "Hei", "version": 1}).status_code == 404
        assert browser.get(reverse("attachment", args=["dalen", file])).status_code == 404
    assert Attachment.objects.count() == 2


def test_a_file_of_another_initiative_is_not_reached_through_ones_own(scene):
    of, item, _cast = scene
    file = a_file(of, item)
    elsewhere = an_initiative("lia")
    browser = logged_in(a_cast(elsewhere).manager)
    assert browser.get(reverse("attachment", args=["lia", file])).status_code == 404
    assert browser.get(reverse("attachments", args=["lia", about(item)])).status_code == 404


@pytest.mark.parametrize("given", ["", "x", "-1", "0", "²", "9" * 18, "9" * 400, "1 OR 1=1"])
def test_an_address_that_names_nothing_is_not_found(scene, given):
    _of, item, cast = scene
    browser = logged_in(cast.manager)
    assert browser.get(address(item), {"endre": given}).status_code == 404
    assert browser.get(address(item), {"fjern": given}).status_code == 404


def test_what_lies_at_another_object_is_not_changed_through_this_one(scene):
    of, item, cast = scene
    other = a_note(of, a_measure(of), reader=cast.manager)
    assert logged_in(cast.manager).get(f"{address(item)}?endre={other}").status_code == 404


def test_a_download_is_saved_under_its_name_and_nothing_in_it_runs(scene):
    of, item, cast = scene
    answer = logged_in(cast.manager).get(reverse("attachment", args=["dalen", a_file(of, item, "Årsmelding.pdf")]))
    assert (answer.content, answer["Content-Type"]) == (PDF, "application/pdf")
    assert answer["Content-Disposition"] == "attachment; filename*=utf-8''%C3%85rsmelding.pdf"
    assert answer["X-Content-Type-Options"] == "nosniff"
    assert answer["Content-Security-Policy"].startswith("default-src 'none'")
    assert answer["Cache-Control"] == "private, no-store"


def test_what_people_wrote_is_shown_as_text(scene):
    of, item, cast = scene
    a_note(of, item, f"{EVIL}\nNeste linje\n\nNytt avsnitt")
    a_file(of, item, f"a{EVIL.replace('/', '')}&.pdf")
    page = logged_in(cast.manager).get(address(item)).content.decode()
    assert "<p>&lt;script&gt;alert(1)&lt;/script&gt;<br>Neste linje</p><p>Nytt avsnitt</p>" in page
    assert "<b>a script alert(1) script &amp;.pdf</b>" in page
    assert "<script>alert" not in page


def test_my_note_is_written_anew(scene):
    of, item, cast = scene
    note = a_note(of, item, reader=cast.manager)
    browser, edit = logged_in(cast.manager), f"{address(item)}?endre={note}"
    assert "Nøkkelen henger i boden.</textarea>" in html(browser.get(edit))
    answer = browser.post(edit, {"text": "Nøkkelen er byttet.", "version": 1})
    assert (answer.status_code, answer["Location"]) == (302, reverse("workspace:item", args=["dalen", item]))
    assert Attachment.objects.get(pk=note).text == "Nøkkelen er byttet."
    both = browser.post(edit, {"text": "Nøkkelen er borte.", "version": 1, "initial-text": "Nøkkelen henger i boden."})
    assert both.status_code == 409
    assert "Nøkkelen er byttet." in html(both)
    assert "Nøkkelen er borte." in html(both)


def test_a_file_is_removed_only_after_a_question_with_grounds_that_are_kept(scene):
    of, item, cast = scene
    file = a_file(of, item, reader=cast.manager)
    browser, remove = logged_in(cast.manager), f"{address(item)}?fjern={file}"
    page = html(browser.get(remove))
    assert "Fjerne filen «avtale.pdf»?" in page
    assert "Filen kan ikke hentes tilbake." in page
    assert Attachment.objects.count() == 1
    answer = browser.post(remove, {"why": "Gammel utgave"}, follow=True)
    assert "Fjernet filen «avtale.pdf»." in html(answer)
    assert (Attachment.objects.count(), StoredFile.objects.count()) == (0, 0)
    event = Attachment.events.rel.related_model.objects.get(pgh_label="delete")
    assert event.pgh_context.metadata["why"] == "Gammel utgave"
    assert browser.get(reverse("attachment", args=["dalen", file])).status_code == 404


def test_what_another_put_there_is_not_mine_to_change(scene):
    of, item, cast = scene
    note = a_note(of, item, reader=cast.coordinator)
    browser = logged_in(cast.manager)
    assert "Endre" not in html(browser.get(address(item)))
    answer = browser.get(f"{address(item)}?endre={note}")
    assert answer.status_code == 403
    assert "Bare den som la det inn, kan endre eller fjerne det." in html(answer)


def test_an_empty_list_says_what_belongs_there(scene):
    _of, item, cast = scene
    page = html(logged_in(cast.manager).get(address(item)))
    assert "Ingen notater eller filer ennå" in page
    assert "Legg her det som den neste trenger for å ta over" in page


@pytest.mark.parametrize("language", ["nb", "nn", "en"])
def test_each_page_comes_in_each_language(scene, language):
    of, item, cast = scene
    note = a_note(of, item, reader=cast.manager)
    browser = logged_in(cast.manager)
    browser.cookies["django_language"] = language
    for change in ("", f"?endre={note}", f"?fjern={note}"):
        assert f'lang="{language}"' in html(browser.get(address(item) + change))


def test_a_panel_shows_the_newest_and_how_many_there_are(scene):
    of, item, cast = scene
    for number in range(ON_PANEL + 2):
        a_note(of, item, f"Notat {number}")
    panel = shown(place(cast.manager, of, about(item)))
    assert ([line.text for line in panel["lines"]], panel["total"]) == (
        ["Notat 6", "Notat 5", "Notat 4", "Notat 3", "Notat 2"],
        7,
    )


def test_only_get_and_post_are_answered(scene):
    _of, item, cast = scene
    browser = logged_in(cast.manager)
    assert [browser.put(address(item)).status_code, browser.delete(address(item)).status_code] == [405, 405]


def test_the_action_behind_the_page_asks_too(scene):
    of, item, cast = scene
    request = RequestFactory().post(address(item), {"text": "Hei"})
    with pytest.raises(NotAllowed):
        attachments_page(request, place(cast.reader, of, about(item)))


@pytest.mark.parametrize(
    ("length", "said"),
    [(1, "1\u00a0kB"), (312_400, "313\u00a0kB"), (999_001, "1,0\u00a0MB"), (2_440_000, "2,4\u00a0MB")],
)
def test_a_size_is_said_as_people_say_it(length, said):
    assert size(length) == said
