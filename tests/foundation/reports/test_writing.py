from pathlib import Path

import pytest

from tests.foundation.documents.example import document
from varig.foundation.documents.blocks import Figure, Section
from varig.foundation.documents.pdf import TypesettingError
from varig.foundation.reports.writing import Format, write

pytestmark = pytest.mark.documents


def test_all_formats_are_written(tmp_path: Path) -> None:
    written = write(document(), tmp_path / "ny", "sluttrapport")
    assert [file.path.name for file in written] == ["sluttrapport.html", "sluttrapport.pdf", "sluttrapport.docx"]
    assert sorted(path.name for path in (tmp_path / "ny").iterdir()) == sorted(file.path.name for file in written)
    assert [file.path.read_bytes()[:4] for file in written] == [b"<!do", b"%PDF", b"PK\x03\x04"]


def test_a_failure_leaves_what_was_there_and_nothing_half_written(tmp_path: Path) -> None:
    (tmp_path / "rapport.html").write_text("den gamle")
    broken = document(Section("a", "A", (Figure("<svg", "Noe", "Noe"),)))
    with pytest.raises(TypesettingError):
        write(broken, tmp_path, "rapport", (Format.HTML, Format.PDF))
    assert [path.name for path in tmp_path.iterdir()] == ["rapport.html"]
    assert (tmp_path / "rapport.html").read_text() == "den gamle"


def test_progress_ends_with_all_done(tmp_path: Path) -> None:
    steps: list[tuple[int, int]] = []
    write(document(), tmp_path, "r", (Format.HTML,), lambda _, done, total: steps.append((done, total)))
    assert steps == [(0, 1), (1, 1)]
