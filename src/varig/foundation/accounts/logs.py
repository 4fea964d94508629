"""Keeps personal links out of the logs: whoever reads a token there could answer in its holder's name."""

from __future__ import annotations

import logging
import re

# As `tokens.write` makes them, also where one was tampered with or cut off.
_TOKEN = re.compile(r"[1-9]\d{0,17}-[A-Za-z0-9]{8,32}(?:\.|%2E)[\w-]*", re.IGNORECASE)
HIDDEN = "…"


class WithoutTokens(logging.Filter):
    """Puts an ellipsis where a token stood, in what is said and in the traceback, and lets every record through."""

    def filter(self, record: logging.LogRecord) -> bool:
        said = record.getMessage()
        clean = _TOKEN.sub(HIDDEN, said)
        if clean != said:
            record.msg, record.args = clean, None
        if record.exc_info and record.exc_info[0]:
            record.exc_text = _TOKEN.sub(HIDDEN, logging.Formatter().formatException(record.exc_info))
        return True
