from __future__ import annotations

import pytest

from varig.config import environment
from varig.config.database import settings_from_url
from varig.config.environment import BadSetting


@pytest.mark.parametrize(
    ("written", "read"), [("1", True), ("ja", True), ("TRUE", True), ("0", False), ("nei", False), ("", True)]
)
def test_a_flag_is_read(monkeypatch: pytest.MonkeyPatch, written: str, read: bool) -> None:  # noqa: FBT001
    monkeypatch.setenv("VARIG_TRY", written)
    assert environment.flag("VARIG_TRY", default=True) is read


@pytest.mark.parametrize(
    ("reading", "sentence"),
    [
        (lambda: environment.flag("VARIG_TRY", default=True), "VARIG_TRY is «kanskje». Write 1 or 0."),
        (
            lambda: environment.number("VARIG_TRY", 80),
            "VARIG_TRY is «kanskje». Write a whole number, for instance 80.",
        ),
    ],
)
def test_nonsense_is_refused_with_what_to_write(monkeypatch: pytest.MonkeyPatch, reading, sentence: str) -> None:  # type: ignore[no-untyped-def]
    monkeypatch.setenv("VARIG_TRY", "kanskje")
    with pytest.raises(BadSetting, match=sentence.replace("?", r"\?")):
        reading()


def test_a_database_address_is_taken_apart() -> None:
    found = settings_from_url("postgresql://varig:p%40ss@db.example:5433/varig?sslmode=require")
    kept = {key: found[key] for key in ("NAME", "USER", "PASSWORD", "HOST", "PORT", "OPTIONS")}
    assert kept == {
        "NAME": "varig",
        "USER": "varig",
        "PASSWORD": "p@ss",
        "HOST": "db.example",
        "PORT": "5433",
        "OPTIONS": {"sslmode": "require"},
    }


def test_a_socket_is_named_by_its_folder() -> None:
    assert settings_from_url("postgresql://postgres:@/postgres?host=/srv/pg")["HOST"] == "/srv/pg"


def test_another_kind_of_database_is_refused() -> None:
    with pytest.raises(BadSetting, match="DATABASE_URL begins with «mysql»"):
        settings_from_url("mysql://a@b/c")
