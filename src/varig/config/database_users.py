"""Who uses the embedded server: it stops with the last of them, so one that was killed must not count as living.

The server's package keeps a list of process numbers. A number alone says too little: a killed process keeps its own
until somebody has asked about it, and afterwards another process may get it. So we write beside the list when each
began.
"""

from __future__ import annotations

import json
import os
from pathlib import Path

_BEGUN = ".varig_begun.json"
_BOOT = Path("/proc/sys/kernel/random/boot_id")
_ENDED = {"Z", "X", "x"}
"""What Linux says of a process that has ended and that nobody has asked about."""


def forget_dead_users(listed: Path) -> None:
    """Take those out of the list that run no more: whoever starts now owns what they left behind.

    For callers that hold the package's lock.
    """
    if not listed.exists():
        return
    begun = _read(listed.with_name(_BEGUN))
    pids = [int(pid) for pid in json.loads(listed.read_text() or "[]")]
    living = [pid for pid in pids if _is_alive(pid, begun.get(str(pid)))]
    listed.write_text(json.dumps(living))


def note_user(listed: Path, pid: int) -> None:
    """Write down when this process began. For callers that hold the package's lock."""
    notes = listed.with_name(_BEGUN)
    known = {str(one) for one in json.loads(listed.read_text() or "[]")} if listed.exists() else set()
    kept = {key: begun for key, begun in _read(notes).items() if key in known}
    notes.write_text(json.dumps({**kept, str(pid): begun_of(pid)}))


def begun_of(pid: int) -> str | None:
    """When a process began, told from every other that had its number. None where this machine doesn't say."""
    facts = _facts(pid)
    return f"{_BOOT.read_text().strip()} {facts[19]}" if facts and _BOOT.exists() else None


def _is_alive(pid: int, begun: str | None) -> bool:
    """Whether that very process runs. Where nothing was written down of it, or can be read, its number decides."""
    facts = _facts(pid)
    if facts and facts[0] in _ENDED:
        return False
    now = begun_of(pid)
    if begun is not None and now is not None:
        return begun == now
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        pass
    return True


def _facts(pid: int) -> list[str]:
    """What Linux says of a process after its name (proc_pid_stat(5)): first its state, twentieth when it began."""
    try:
        return Path(f"/proc/{pid}/stat").read_text(errors="replace").rpartition(")")[2].split()
    except OSError:
        return []


def _read(notes: Path) -> dict[str, str | None]:
    """What was written down. Whoever was killed while writing left nothing that can be read: then nothing is known."""
    try:
        found = json.loads(notes.read_text())
    except (OSError, ValueError):
        return {}
    return found if isinstance(found, dict) else {}
