from __future__ import annotations

from tests.foundation.integrations.brreg_fake import brreg

__all__ = ["brreg"]
