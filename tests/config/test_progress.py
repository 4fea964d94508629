from __future__ import annotations

import io
import re

import pytest

from varig.config.progress import Progress


def test_each_step_is_a_line_with_its_seconds() -> None:
    out = io.StringIO()
    with Progress(out) as progress:
        progress("Database")
        progress("Measures")
    assert re.sub(r"\d+\.\d", "0.0", out.getvalue()).split("\n") == [
        "  Database                             0.0 s",
        "  Measures                             0.0 s",
        "",
    ]


def test_a_step_that_fails_is_not_said_to_be_done() -> None:
    out = io.StringIO()
    with pytest.raises(ValueError, match="broken"), Progress(out) as progress:
        progress("Database")
        raise ValueError("broken")
    assert out.getvalue() == ""
