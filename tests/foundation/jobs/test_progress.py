from __future__ import annotations

import pytest

from tests.builders import SYSTEM
from tests.foundation.jobs import sample_jobs
from varig.foundation.jobs.actions import run_here
from varig.foundation.jobs.progress import Made, Progress
from varig.foundation.jobs.registry import all_jobs, find, job, title_of
from varig.foundation.kernel import Invalid, msg


class Shown:
    def __init__(self):
        self.steps = []

    def show(self, message, done, total):
        self.steps.append((message.msgid, done, total))


def test_of_thousands_of_steps_a_few_are_written_and_the_last_always():
    board = Shown()
    progress = Progress(board)
    for number in range(1, 5001):
        progress.step(msg("Teller"), number, 5000)
    assert board.steps[0] == ("Teller", 1, 5000)
    assert board.steps[-1] == ("Teller", 5000, 5000)
    assert len(board.steps) < 10


def test_a_step_of_another_kind_is_always_written():
    board = Shown()
    progress = Progress(board)
    for text in ("Samler", "Tegner", "Skriver", "Samler"):
        progress.step(msg(text))
    assert [step[0] for step in board.steps] == ["Samler", "Tegner", "Skriver", "Samler"]


def test_a_job_can_be_done_here_and_now_for_the_command_line():
    steps = []
    made = run_here("tests.count", reader=SYSTEM, show=lambda *step: steps.append(step), to=2)
    assert made == [Made("telling.txt", "text/plain", b"Testen 2 []")]
    assert steps == [(msg("Teller %(number)s", number=1), 1, 2), (msg("Teller %(number)s", number=2), 2, 2)]


def test_done_here_a_refusal_comes_as_it_is():
    with pytest.raises(Invalid, match="Rad 3"):
        run_here("tests.refuse", reader=SYSTEM, show=lambda *_: None)


def test_a_name_that_is_taken_is_refused():
    with pytest.raises(ValueError, match=r"'tests\.count' is declared in tests\.foundation\.jobs\.sample_jobs"):
        job("tests.count", title=msg("Annen"))(lambda *_: None)
    assert find("tests.count").function is sample_jobs.count


def test_a_run_of_a_job_that_is_no_more_still_has_a_name():
    assert title_of("tests.gone") == msg("%(name)s", name="tests.gone")
    assert [one.title for one in all_jobs() if one.name == "tests.count"] == [sample_jobs.TITLE]
