"""Områdeløft Eksempeldalen: invented, marked as a sample, nine months before its end."""

from varig.config.demo.eksempeldalen.building import SLUG, build

__all__ = ["SLUG", "build"]
