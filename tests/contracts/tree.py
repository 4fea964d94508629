"""What the contract tests read: the folders of the packages, and `.importlinter`."""

from __future__ import annotations

import ast
import configparser
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PACKAGE = ROOT / "src/varig"
FOUNDATION = PACKAGE / "foundation"

STOREYS = (
    "urls", "views", "api", "jobs", "forms", "checks", "register", "report_sections", "panels", "actions", "queries",
    "models", "pictures", "rules", "roles",
)  # fmt: skip
_FOLDERS = (".ci", "bench", "docs", "frontend", "requirements", "src", "tests", "tools")
_MADE = {"__pycache__", "build"}

SEEN_BY_OTHERS = ("actions", "queries", "rules", "roles")
OUTSIDE_THE_STOREYS = ("__init__", "apps", "migrations")
MAY_SEE_MODELS = ("queries", "actions", "forms", "register", "migrations")


def packages() -> list[str]:
    """Every package right below varig."""
    return sorted(folder.parent.name for folder in PACKAGE.glob("*/__init__.py"))


def domain_packages() -> list[str]:
    """Those that hold the domain."""
    return [name for name in packages() if name not in {"config", "foundation"}]


def rooms(package: str) -> list[str]:
    """The modules and packages within a package, by name."""
    folder = PACKAGE / package
    modules = {path.stem for path in folder.glob("*.py")}
    folders = {path.parent.name for path in folder.glob("*/*.py")}
    return sorted((modules | folders) - {"__pycache__"})


def sources(folder: Path = PACKAGE) -> Iterator[Path]:
    """Our own Python, without migrations."""
    return (path for path in sorted(folder.rglob("*.py")) if "migrations" not in path.parts)


def room_of(path: Path) -> str:
    """The storey a file belongs to: its name, or its folder's within the package."""
    parts = path.relative_to(PACKAGE).parts
    return parts[1].removesuffix(".py") if len(parts) > 1 else ""


def parsed(path: Path) -> ast.Module:
    """A file's syntax."""
    return ast.parse(path.read_text(encoding="utf-8"))


def templates() -> list[Path]:
    """Every page and part of a page."""
    found = [*PACKAGE.rglob("jinja2/**/*.html"), *PACKAGE.rglob("templates/**/*.html")]
    return sorted(found)


def kept_files() -> list[Path]:
    """Every file of the repository, without what is made from it."""
    below = (path for folder in _FOLDERS for path in (ROOT / folder).rglob("*"))
    found = [*ROOT.iterdir(), *below]
    return sorted(path for path in found if path.is_file() and not _MADE & set(path.parts) and path.suffix != ".mo")


def contract(name: str) -> dict[str, list[str]]:
    """One stanza of `.importlinter`, each option as its lines; empty where there is none."""
    parser = configparser.ConfigParser()
    parser.read(ROOT / ".importlinter", encoding="utf-8")
    section = f"importlinter:contract:{name}"
    if not parser.has_section(section):
        return {}
    return {option: value.split("\n")[1:] if "\n" in value else [value] for option, value in parser.items(section)}


def layers(name: str) -> list[list[str]]:
    """A stanza's layers, highest first; those side by side in one list."""
    return [[part.strip().strip("()") for part in line.split("|")] for line in contract(name)["layers"]]
