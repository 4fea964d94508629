"""How a figure is told: one JSON object a line on standard output."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from statistics import median


def tell(
    name: str, size: int | None, value: float, unit: str, *, reference: str = "", against: float | None = None
) -> None:
    """One figure. `reference` says what it is measured against, `against` that thing's own figure in the same run."""
    line: dict[str, object] = {"name": name, "size": size, "value": round(value, 3), "unit": unit}
    if against is not None:
        line |= {
            "reference": reference,
            "reference_value": round(against, 3),
            "ratio": round(value / against, 2) if against else None,
        }
    sys.stdout.write(json.dumps(line, ensure_ascii=False) + "\n")
    sys.stdout.flush()


def say(text: str) -> None:
    """What is being done, for whoever waits; not a figure."""
    sys.stderr.write(text + "\n")
    sys.stderr.flush()


def percentile(values: list[float], share: float) -> float:
    """The value that so large a share of the measurements stays within."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, round(share * (len(ordered) - 1)))]


TIMES = 3


def undisturbed(measure: Callable[[], float]) -> float:
    """The lowest of three measurements: what else a machine does only ever makes a program slower."""
    return min(measure() for _n in range(TIMES))


def middle(values: list[float]) -> float:
    """The median."""
    return float(median(values))
