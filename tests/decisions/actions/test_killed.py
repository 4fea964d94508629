"""A server that is killed in the midst of a closing has closed nothing; started again it closes entirely."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from django.db import connection
from django.utils import timezone

from tests.builders import SYSTEM, a_cast, a_link_token, a_measure, an_actor, an_initiative
from tests.decisions.building import demands
from varig.decisions.actions.closing import close_initiative
from varig.decisions.models import Baseline, Closing
from varig.foundation.accounts.actions import log_link_use
from varig.foundation.accounts.models import GrantRow, Link, LinkUse
from varig.initiatives.queries import initiative

# The child closes as the server does, and stands still in the midst of it: all is written, and nothing committed.
CHILD = """
import sys, time, pathlib, django
django.setup()
from django.db import connection
connection.settings_dict["NAME"] = sys.argv[1]
from django.utils import timezone
from tests.decisions.building import demands
from varig.decisions.actions import closing
from varig.foundation.kernel import system_reader
from varig.initiatives.queries import initiative

reader = system_reader("Barnet")
whole = closing._end_now

def stand_still(*about):
    done = whole(*about)
    pathlib.Path(sys.argv[3]).write_text("midt i")
    time.sleep(60)
    return done

closing._end_now = stand_still
with demands():
    today = timezone.localdate()
    closing.close_initiative(reader=reader, of=initiative(reader, sys.argv[2]), day=today, access_ends=today)
"""


@pytest.mark.django_db(transaction=True)
def test_killed_in_the_midst_it_is_closed_entirely_or_not_at_all(tmp_path: Path) -> None:
    of = an_initiative()
    a_cast(of)
    a_measure(of)
    a_link_token(of, an_actor(of))
    log_link_use(link_id=Link.objects.filter(scope=of.scope).values_list("pk", flat=True)[0], what="så")
    before = (set(GrantRow.objects.filter(scope=of.scope).values_list("pk")), LinkUse.objects.count())
    midway = tmp_path / "midway"
    env = {**os.environ, "PYTHONPATH": ":".join(sys.path)}
    child = subprocess.Popen(
        [sys.executable, "-c", CHILD, str(connection.settings_dict["NAME"]), of.slug, str(midway)], env=env
    )
    try:
        for _ in range(600):
            if midway.exists() or child.poll() is not None:
                break
            time.sleep(0.1)
        assert midway.exists(), child.poll()
    finally:
        child.send_signal(signal.SIGKILL)
        child.wait(10)
    assert not Closing.objects.exists()
    assert not Baseline.objects.exists()
    assert initiative(SYSTEM, of.slug).actual_end is None
    after = (set(GrantRow.objects.filter(scope=of.scope).values_list("pk")), LinkUse.objects.count())
    assert after == before
    with demands():
        today = timezone.localdate()
        close_initiative(reader=SYSTEM, of=of, day=today, access_ends=today)
    assert Closing.objects.get().day == today
    assert Baseline.objects.count() == 1
    assert LinkUse.objects.count() == 0
    assert not GrantRow.objects.filter(scope=of.scope, role__in=["programme_manager", "coordinator"]).exists()
