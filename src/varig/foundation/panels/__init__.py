"""Panels: what an upper package shows on a lower package's page, registered there so that imports still point down."""

from varig.foundation.panels.registry import Panel, Subject, panel, panels_for

__all__ = ["Panel", "Subject", "panel", "panels_for"]
