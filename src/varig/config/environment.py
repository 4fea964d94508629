"""Reads the environment with functions that refuse nonsense and say what to write."""

from __future__ import annotations

import os
from pathlib import Path


class BadSetting(Exception):  # noqa: N818 -- read as "a bad setting: ..."
    """An environment variable holds something that can't be used."""


def text(name: str, default: str) -> str:
    """The variable, or the default where it is unset or empty."""
    return os.environ.get(name) or default


def flag(name: str, *, default: bool) -> bool:
    """1/true/yes/ja or 0/false/no/nei."""
    value = text(name, "1" if default else "0").strip().lower()
    if value in {"1", "true", "yes", "ja"}:
        return True
    if value in {"0", "false", "no", "nei"}:
        return False
    raise BadSetting(f"{name} is «{value}». Write 1 or 0.")


def number(name: str, default: int) -> int:
    """A whole number."""
    value = text(name, str(default))
    if not value.isdigit():
        raise BadSetting(f"{name} is «{value}». Write a whole number, for instance {default}.")
    return int(value)


def words(name: str, default: str) -> list[str]:
    """Words with commas between."""
    return [word.strip() for word in text(name, default).split(",") if word.strip()]


def folder(name: str, default: Path) -> Path:
    """A folder's path."""
    return Path(text(name, str(default))).expanduser().absolute()
