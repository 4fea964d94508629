"""Jinja's environment: escaping always on, gettext that follows the reader's language, and the words of `text`."""

from __future__ import annotations

import json
from typing import Any

import jinja2
from django.contrib.messages import get_messages
from django.templatetags.static import static
from django.utils.translation import get_language, gettext, ngettext, npgettext, pgettext

from varig.foundation.ui.addresses import address
from varig.foundation.ui.cover import cover_bar
from varig.foundation.ui.drawing_once import drawn_once, rows_drawn_once
from varig.foundation.ui.icons import icon
from varig.foundation.ui.text import FORMATS

HTMX_CONFIG = json.dumps(
    {
        # The security policy allows neither evaluation nor a style that htmx writes itself.
        "allowEval": False,
        "includeIndicatorStyles": False,
        "selfRequestsOnly": True,
        "historyCacheSize": 0,
        # What was refused comes as a notice with its own target (errors.answer); a whole error page is not put in.
        "responseHandling": [
            {"code": "204", "swap": False},
            {"code": "[23]..", "swap": True},
            {"code": "4..", "swap": True, "error": True},
            {"code": "...", "swap": False, "error": True},
        ],
    }
)


def environment(**options: Any) -> jinja2.Environment:
    """What settings name as Jinja's environment."""
    env = jinja2.Environment(  # noqa: S701  it is set, last, so that no option turns it off
        **{**options, "autoescape": True},
        extensions=["jinja2.ext.i18n", "jinja2.ext.do"],
    )
    env.install_gettext_callables(  # type: ignore[attr-defined]
        gettext, ngettext, newstyle=True, pgettext=pgettext, npgettext=npgettext
    )
    env.globals.update(FORMATS)
    env.globals.update(
        url=url, static=static, icon=icon, draw=icon, get_messages=get_messages, get_language=get_language
    )
    env.globals.update(cover_bar=cover_bar, drawn_once=drawn_once, rows_drawn_once=rows_drawn_once)
    env.globals["htmx_config"] = HTMX_CONFIG
    env.filters.update(FORMATS)
    return env


def url(name: str, /, *args: Any, **kwargs: Any) -> str:
    """The address of a named page: `url("ui:gallery")`, `url("legacy:item", pk=3)`."""
    return address(name, *args, **kwargs)
