import pytest
from django.test import RequestFactory
from django.utils import translation

from varig.foundation.ui import views

pytestmark = pytest.mark.urls("tests.foundation.ui.urls")


@pytest.mark.parametrize(
    ("back", "address"),
    [("/arven/?type=a", "/arven/?type=a"), ("https://annetsted.no/", "/"), ("//annetsted.no", "/"), ("", "/")],
)
def test_the_language_is_remembered_and_one_is_sent_back_only_to_our_own_pages(back, address):
    response = views.language(RequestFactory().post("/sprak/", {"language": "nn", "next": back}))
    assert response.status_code == 302
    assert response["Location"] == address
    assert response.cookies["django_language"].value == "nn"


def test_an_unknown_language_changes_nothing():
    response = views.language(RequestFactory().post("/sprak/", {"language": "xx"}))
    assert "django_language" not in response.cookies


@pytest.mark.parametrize("language", ["nb", "nn", "en"])
def test_the_gallery_shows_in_each_language(language):
    with translation.override(language):
        response = views.gallery(RequestFactory().get("/komponenter/"))
    page = response.content.decode()
    assert response.status_code == 200
    assert f'<html lang="{language}"' in page
    assert " style=" not in page
    assert "<style" not in page
