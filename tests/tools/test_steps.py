"""The shell steps of make: what is redone, and the one sentence when something can't be."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.contracts.tree import ROOT

GIT = shutil.which("git")


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A folder with the scripts and nothing else."""
    shutil.copytree(ROOT / "tools", tmp_path / "tools")
    return tmp_path


def _bash(project: Path, script: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        ["/bin/bash", "-c", f"source tools/steps.sh\n{script}"],
        cwd=project,
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.mark.parametrize(
    ("output", "cause"),
    [
        ("OSError: [Errno 28] No space left on device", "the disk is full"),
        ("npm error code ENOSPC", "the disk is full"),
        ("Failed to resolve 'registry': Temporary failure in name resolution", "the package registry can't be reached"),
        ("error sending request for url", "the package registry can't be reached"),
        ("npm error code ENOTFOUND", "the package registry can't be reached"),
        ("SSL: CERTIFICATE_VERIFY_FAILED", "the registry's certificate isn't trusted"),
        ("invalid peer certificate: UnknownIssuer", "the registry's certificate isn't trusted"),
        ("THESE PACKAGES DO NOT MATCH THE HASHES", "a package isn't the one that was locked"),
        ("npm error code EINTEGRITY", "a package isn't the one that was locked"),
        ("mkdir: Permission denied", "this user may not write to"),
        ("first\nSyntaxError: that\n\n", "failed; the last line was: SyntaxError: that"),
    ],
)
def test_a_step_that_fails_says_why_in_one_line(project: Path, output: str, cause: str) -> None:
    failing = f"try() {{ cat <<'END'\n{output}\nEND\nreturn 1; }}\nstep Packages try"
    failed = _bash(project, failing)
    assert failed.returncode == 1
    assert failed.stdout == ""
    assert re.fullmatch(rf"Packages: {re.escape(cause)}.*\n", failed.stderr)


def test_a_step_says_its_name_and_its_seconds(project: Path) -> None:
    done = _bash(project, "step 'Front end' true")
    assert re.fullmatch(r"  Front end {25} {3}\d\.\d s\n", done.stdout)


def test_a_step_is_redone_only_when_its_inputs_changed_or_its_output_is_gone(project: Path) -> None:
    once = 'once Bundle "$(fingerprint in)" out cp in out'
    (project / "in").write_text("1")
    script = f"{once}; {once}; echo 2 > in; {once}; rm out; {once}; {once}"
    done = _bash(project, script)
    assert [line.split()[0] for line in done.stdout.splitlines()] == ["Bundle", "Bundle", "Bundle"]


def test_a_step_that_failed_is_tried_again(project: Path) -> None:
    (project / "in").write_text("1")
    (project / "out").write_text("old")
    once = 'once Bundle "$(fingerprint in)" out'
    done = _bash(project, f"({once} false) || true; {once} true")
    assert done.returncode == 0
    assert done.stdout.startswith("  Bundle")


@pytest.mark.parametrize(
    ("line", "held"),
    [
        ("django==5.2 --hash=sha256:1", True),
        ("# via https" + "://pypi.example/simple", False),
        ("--index-url mirror", False),
    ],
)
def test_an_address_in_a_lock_is_found(project: Path, line: str, held: bool) -> None:  # noqa: FBT001
    (project / "requirements").mkdir()
    (project / "requirements/base.lock").write_text(line)
    (project / "requirements/base.in").write_text("django")
    checked = subprocess.run([project / "tools/no-addresses"], capture_output=True, text=True, check=False)
    assert (checked.returncode == 0) is held


@pytest.mark.parametrize(
    ("line", "held"),
    [
        ("see /" + "home/kari/varig/README", False),
        ('open("/' + 'root/varig")', False),
        ("GET /api/root/varig", True),
        ("/usr/bin/chromium", True),
    ],
)
def test_a_folder_of_one_machine_is_found(project: Path, line: str, held: bool) -> None:  # noqa: FBT001
    (project / "note.md").write_text(line)
    checked = subprocess.run([project / "tools/no-machine-paths"], capture_output=True, text=True, check=False)
    assert (checked.returncode == 0) is held


@pytest.mark.skipif(GIT is None, reason="git is not installed")
def test_a_source_file_that_a_clone_would_lack_is_found(project: Path) -> None:
    def git(*arguments: str) -> None:
        subprocess.run([str(GIT), *arguments], cwd=project, check=True)

    git("init", "-q")
    git("add", "-A")
    (project / "src").mkdir()
    (project / "src/press.py").write_text("")
    script = project / "tools/nothing-left-out"
    checked = subprocess.run([script], capture_output=True, text=True, check=False)
    assert (checked.returncode, checked.stdout) == (1, "src/press.py\n")
    git("add", "src")
    assert subprocess.run([script], capture_output=True, check=False).returncode == 0


def test_what_is_no_checkout_has_left_nothing_out(project: Path) -> None:
    (project / "src").mkdir()
    (project / "src/press.py").write_text("")
    checked = subprocess.run([project / "tools/nothing-left-out"], capture_output=True, check=False)
    assert checked.returncode == 0
