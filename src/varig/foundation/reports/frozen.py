"""What the database itself holds of versions: what one holds is never changed, and a frozen one not at all."""

from __future__ import annotations

from typing import Any

import pgtrigger

_REFUSED = "RAISE EXCEPTION '{sentence}' USING ERRCODE = 'integrity_constraint_violation';"


def _refuse(sentence: str) -> str:
    return _REFUSED.format(sentence=sentence)


_FROZEN = _refuse("A frozen version is never changed nor removed.")
_CHANGED = _refuse("What a version holds is never changed. Make another version.")
_FROZEN_FILES = _refuse("The files of a frozen version are never changed, added to nor removed.")

_VERSION = f"""
    IF OLD.frozen_at IS NOT NULL THEN {_FROZEN} END IF;
    IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;
    IF (NEW.scope, NEW.report, NEW.number, NEW.language, NEW.content, NEW.data, NEW.digest, NEW.made_at, NEW.made_by)
        IS DISTINCT FROM
        (OLD.scope, OLD.report, OLD.number, OLD.language, OLD.content, OLD.data, OLD.digest, OLD.made_at, OLD.made_by)
    THEN {_CHANGED} END IF;
    RETURN NEW;
"""

_FILE = f"""
    IF TG_OP <> 'INSERT' AND EXISTS (
        SELECT 1 FROM reports_reportversion WHERE id = OLD.version_id AND frozen_at IS NOT NULL
    ) THEN {_FROZEN_FILES} END IF;
    IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;
    IF EXISTS (SELECT 1 FROM reports_reportversion WHERE id = NEW.version_id AND frozen_at IS NOT NULL)
    THEN {_FROZEN_FILES} END IF;
    RETURN NEW;
"""  # noqa: S608 -- nothing in it comes from anybody


def version_stays() -> Any:
    """For the model of versions."""
    return pgtrigger.register(
        pgtrigger.Trigger(
            name="stays", when=pgtrigger.Before, operation=pgtrigger.Update | pgtrigger.Delete, func=_VERSION
        )
    )


def files_stay() -> Any:
    """For the model of their files."""
    every = pgtrigger.Insert | pgtrigger.Update | pgtrigger.Delete
    return pgtrigger.register(pgtrigger.Trigger(name="stay", when=pgtrigger.Before, operation=every, func=_FILE))
