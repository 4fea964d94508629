from __future__ import annotations

from pathlib import Path

import pytest
from django.test import override_settings

from varig.config import examination
from varig.config.examination import Finding


@pytest.mark.django_db
def test_a_migrated_database_is_in_order() -> None:
    assert examination.tables() == Finding(Finding.OK, "All migrations are applied")


@pytest.mark.django_db
def test_nobody_doing_jobs_is_only_noted() -> None:
    assert examination.worker() == Finding(Finding.NOTE, "No job worker is running now: varig serve starts one.")


@pytest.mark.parametrize(
    ("address", "is_set", "state"),
    [
        ("http://127.0.0.1:8000", False, Finding.NOTE),
        ("https://varig.kommune.example", False, Finding.MEND),
        ("https://varig.kommune.example", True, Finding.OK),
    ],
)
def test_a_municipality_needs_a_secret_key_of_its_own(address: str, is_set: bool, state: str) -> None:  # noqa: FBT001
    with override_settings(BASE_ADDRESS=address, SECRET_KEY_IS_SET=is_set):
        assert examination.production().state == state


def test_a_folder_that_cannot_be_made_is_reported_and_stops_nothing(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("")
    monkeypatch.setenv("VARIG_VAR", str(blocked / "var"))
    found = examination._guarded(examination.data_folder)
    assert found.state == Finding.MEND
    assert found.text.startswith("data folder: ")
