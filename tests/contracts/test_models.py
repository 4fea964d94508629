"""What import-linter can't see of the models: keys written as strings, history, where writing happens."""

from __future__ import annotations

import ast
from pathlib import Path

import pgtrigger.registry
import pytest
from django.apps import apps
from django.db.models import Model

from tests.contracts import tree
from varig.foundation.history.tracking import TRACKED

NOT_TRACKED = {
    "decisions.Baseline": "written once at a closing, and refused any change by the database",
    "history.Revision": "is itself the count of changes",
    "jobs.JobRun": "the machine's own log",
    "jobs.RunResult": "the machine's own log",
    "accounts.LinkUse": "is itself a log",
    "accounts.LinkShown": "is itself a log",
    "decisions.HearingTry": "is itself a count, let go when it is a day old",
    "mail.OutgoingMail": "is itself a log of what was sent",
    "checks.GapSet": "derived, made again at any time",
    "checks.StoredGap": "derived, made again at any time",
    "workspace.Standing": "derived, made again at any time",
    "workspace.ReadinessNight": "is itself a log of what was measured",
    "files.Blob": "named by its own content, never changed",
    "reports.SectionText": "every version of it is kept in TextRevision",
    "reports.TextRevision": "is itself the history",
    "reports.UnmergedText": "waits for its writer, and is then part of a text or let go",
    "reports.VersionFile": "comes and goes with its version, and never changes",
    "reports.Writer": "who is writing now, of no meaning afterwards",
    "integrations.RememberedAnswer": "derived, asked for again at any time",
}
_PASSIVE = {"forms", "register", "views", "checks", "report_sections", "panels", "rules"}
_WRITES = {"save", "delete", "bulk_create", "bulk_update", "update_or_create", "get_or_create"}


def _own_models() -> list[type[Model]]:
    """Our models, without the event tables that history makes of them."""
    return [
        model
        for model in apps.get_models(include_auto_created=True)
        if model.__module__.startswith("varig.") and not hasattr(model, "pgh_tracked_model")
    ]


def _height(model: type[Model]) -> int:
    """How high the model's package stands: 0 is the foundation."""
    package = model.__module__.split(".")[1]
    layers = [layer for layer in reversed(tree.layers("packages")) if layer != ["config"]]
    return next(height for height, layer in enumerate(layers) if package in layer)


@pytest.mark.parametrize("model", _own_models(), ids=lambda m: m._meta.label)
def test_foreign_keys_point_down(model: type[Model]) -> None:
    for field in model._meta.get_fields():
        target = field.related_model
        if not field.concrete or not isinstance(target, type) or not target.__module__.startswith("varig."):
            continue
        same_package = target.__module__.split(".")[1] == model.__module__.split(".")[1]
        assert same_package or _height(target) < _height(model), f"{field} points at {target._meta.label}"


@pytest.mark.parametrize("model", _own_models(), ids=lambda m: m._meta.label)
def test_a_model_is_tracked_or_has_a_reason_not_to_be(model: type[Model]) -> None:
    assert (model in TRACKED) != (model._meta.label in NOT_TRACKED)


def test_the_reasons_are_about_models_that_exist() -> None:
    assert set(NOT_TRACKED) - {model._meta.label for model in _own_models()} == set()


def _passive_files() -> list[Path]:
    return [path for path in tree.sources() if path.is_relative_to(tree.PACKAGE) and _is_passive(path)]


def _is_passive(path: Path) -> bool:
    package = path.relative_to(tree.PACKAGE).parts[0]
    return package in tree.domain_packages() and tree.room_of(path) in _PASSIVE


@pytest.mark.parametrize("path", _passive_files(), ids=lambda p: str(p.relative_to(tree.PACKAGE)))
def test_only_queries_and_actions_reach_the_tables(path: Path) -> None:
    used = {node.attr for node in ast.walk(tree.parsed(path)) if isinstance(node, ast.Attribute)}
    assert used & {"objects", "_default_manager", *_WRITES} == set()


@pytest.mark.parametrize("model", _own_models(), ids=lambda m: m._meta.label)
def test_no_logic_in_save_and_delete(model: type[Model]) -> None:
    own = {name for base in model.__mro__ if base.__module__.startswith("varig.") for name in vars(base)}
    assert own & {"save", "delete", "clean"} == set()


@pytest.mark.django_db
def test_the_database_has_the_triggers_that_the_models_ask_for() -> None:
    asked = pgtrigger.registry.registered()
    found = {trigger.get_pgid(model): trigger.get_installation_status(model)[0] for model, trigger in asked}
    assert len(found) > len(TRACKED)
    assert {name: status for name, status in found.items() if status != "INSTALLED"} == {}
