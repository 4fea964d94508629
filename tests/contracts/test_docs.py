"""What the documents say is so: variables, checks, roles, commands, links, and what they quote of the code."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests import builders
from tests.contracts import tree
from varig.actors.rules import actor_key
from varig.config.cli import discover
from varig.config.demo.people import DOMAIN, PASSWORD, PEOPLE
from varig.foundation.accounts.models import GrantRow
from varig.foundation.checks.registry import Check, all_checks
from varig.foundation.kernel import Severity
from varig.initiatives.roles import ROLES, Permission, Role

DOCS = tree.ROOT / "docs"
PAGES = sorted([*tree.ROOT.glob("*.md"), *DOCS.rglob("*.md")])
HOW_TOS = sorted((DOCS / "how-to").glob("*.md"))

_VARIABLE = re.compile(r"\b(?:VARIG_[A-Z]+(?:_[A-Z]+)*|DATABASE_URL)\b")
_LINK = re.compile(r"\]\(([^)\s]+)\)")
_FENCE = re.compile(r"^```(\w*)\n(.*?)^```", re.MULTILINE | re.DOTALL)
_QUOTED_FROM = re.compile(r"(?:#|\{#) (src/\S+)(?: #\})?")
_PATH = re.compile(r"`((?:src|tests|docs|tools|bench|requirements)/[\w./-]+)`")
_REQUIREMENT = re.compile(r"\bR(\d+)\b")


def _text(path: Path) -> str:
    return path.read_text(encoding="utf-8")


def _rows(page: str, heading: str = "") -> list[list[str]]:
    """The cells of every table row of a page in docs, or of one below a heading."""
    text = _text(DOCS / page)
    if heading:
        text = text.split(f"\n{heading}\n", 1)[1].split("\n## ", 1)[0]
    lines = [line.strip().strip("|") for line in text.splitlines() if line.startswith("|")]
    return [[cell.strip() for cell in re.split(r"(?<!\\)\|", line)] for line in lines if set(line) - set("|- ")]


def _code(cell: str) -> str:
    return cell.strip("`")


def _variables_read() -> set[str]:
    folders = [tree.PACKAGE, tree.ROOT / "tools"]
    files = [path for folder in folders for path in folder.rglob("*") if path.is_file() and "build" not in path.parts]
    readable = [path for path in files if path.suffix in {".py", ".sh", ""}]
    return {name for path in readable for name in _VARIABLE.findall(_text(path))}


def test_every_variable_is_explained_and_every_explained_one_is_read() -> None:
    explained = {_code(row[0]) for row in _rows("operations.md", "## Environment variables")} - {"variable"}
    assert explained == _variables_read()


def _check_rows() -> dict[str, list[str]]:
    return {_code(row[0]): row for row in _rows("checks.md") if row[0].startswith("`")}


def test_every_check_has_a_line_and_every_line_a_check() -> None:
    assert sorted(_check_rows()) == sorted(check.code for check in all_checks())


@pytest.mark.parametrize("check", all_checks(), ids=lambda check: check.code)
def test_a_checks_line_says_its_source_severity_and_what_to_do(check: Check) -> None:
    _code_cell, source, severity, looks_for, mended = _check_rows()[check.code]
    assert (source, severity.split()[0]) == (check.source, str(check.severity))
    assert looks_for
    assert mended


def test_every_severity_is_explained() -> None:
    assert [severity for severity in Severity if f"`{severity}`" not in _text(DOCS / "checks.md")] == []


def _permission_table() -> dict[str, dict[str, str]]:
    head, *rows = _rows("roles.md", "## What each may do")
    return {row[0]: dict(zip(head[1:], row[1:], strict=True)) for row in rows}


def _as_written(role: Role, permission: Permission) -> str:
    if permission in role.may:
        return "yes"
    return "own" if permission in role.may_for_own_unit else ""


def test_the_table_of_permissions_is_the_programs_own() -> None:
    real = {
        str(permission): {role.key: _as_written(role, permission) for role in ROLES.values()}
        for permission in Permission
    }
    assert _permission_table() == real


def test_every_role_is_described() -> None:
    described = {_code(row[1]) for row in _rows("roles.md") if row[1].startswith("`")}
    assert described == set(ROLES)
    assert {_code(row[0]) for row in _rows("operations.md", "## Accounts and roles")} - {"role"} == set(ROLES)


def test_every_command_stands_in_the_readme() -> None:
    section = _text(tree.ROOT / "README.md").split("\n## Commands\n", 1)[1].split("\n## ", 1)[0]
    named = re.findall(r"^\| `varig ([a-z-]+)", section, re.MULTILINE)
    assert sorted(named) == sorted(command.NAME for command in discover())


def test_the_demos_logins_stand_in_the_readme() -> None:
    readme = _text(tree.ROOT / "README.md")
    assert set(re.findall(r"^\| (\S+@\S+) \|", readme, re.MULTILINE)) == {f"{who}@{DOMAIN}" for who in PEOPLE}
    assert f"`{PASSWORD}`" in readme


@pytest.mark.parametrize("page", PAGES, ids=lambda p: str(p.relative_to(tree.ROOT)))
def test_links_lead_somewhere(page: Path) -> None:
    dead = []
    for link in _LINK.findall(_text(page)):
        target, _, anchor = link.partition("#")
        if "://" in target or target.startswith("mailto:"):
            continue
        found = (page.parent / target).resolve() if target else page
        if not found.exists() or (anchor and anchor not in _anchors(found)):
            dead.append(link)
    assert dead == []


def _anchors(page: Path) -> set[str]:
    """The places in a page, as forges name them."""
    headings = re.findall(r"^#+ (.+)$", _text(page), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings}


@pytest.mark.parametrize("page", PAGES, ids=lambda p: str(p.relative_to(tree.ROOT)))
def test_files_that_are_named_exist(page: Path) -> None:
    assert [path for path in _PATH.findall(_text(page)) if not (tree.ROOT / path).exists()] == []


@pytest.mark.parametrize("page", HOW_TOS, ids=lambda p: p.stem)
def test_what_a_how_to_quotes_stands_in_the_code(page: Path) -> None:
    quoted = [_QUOTED_FROM.match(block) for _language, block in _FENCE.findall(_text(page))]
    assert all(quoted)
    for _language, block in _FENCE.findall(_text(page)):
        head, _, rest = block.partition("\n")
        source = _flat(_text(tree.ROOT / _QUOTED_FROM.match(head)[1]))  # type: ignore[index]
        for passage in re.split(r"^\s*\.\.\.\s*$", rest, flags=re.MULTILINE):
            assert _flat(passage) in source, passage


def _flat(text: str) -> str:
    """Without what a formatter may change."""
    return re.sub(r",(?=[)\]}])", "", re.sub(r"\s+", "", text))


def test_every_requirement_of_the_method_has_one_place() -> None:
    listed = [row[0] for row in _rows("method.md")]
    later = _text(DOCS / "method.md").split("\n## Not yet\n", 1)[1].split("\n## ", 1)[0]
    numbers = [int(number) for text in [*listed, later] for number in _REQUIREMENT.findall(text)]
    assert sorted(numbers) == list(range(1, 70))


def test_code_names_in_the_glossary_exist() -> None:
    code = "\n".join(_text(path) for path in tree.sources())
    names = [
        name.split("(")[0].split(".")[-1]
        for row in _rows("glossary.md")
        for name in re.findall(r"`([^`]+)`", row[-1])
        if len(row) == 4
    ]
    assert [name for name in names if not re.search(rf"\b{re.escape(name)}\b", code)] == []


@pytest.mark.django_db
def test_accounts_are_made_as_operations_say() -> None:
    of = builders.an_initiative("dalen")
    (example,) = (block for language, block in _FENCE.findall(_text(DOCS / "operations.md")) if language == "python")
    exec(compile(example, "operations.md", "exec"), made := {})  # noqa: S102 -- our own document
    granted = {(row.account_id, row.role, row.scope, row.unit) for row in GrantRow.objects.all()}
    assert granted == {
        (made["kari"], "programme_manager", of.scope, None),
        (made["ola"], "unit_manager", of.scope, actor_key(made["unit"])),
        (made["ada"], "administrator", of.municipality.scope, None),
    }
