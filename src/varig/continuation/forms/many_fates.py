from __future__ import annotations

from copy import deepcopy
from typing import Any

from varig.continuation.forms.fates import FateForm
from varig.foundation.ui.forms import PlainForm

# What can be the same for several. What is said of one alone (children, target groups) is said on its own page.
_ALIKE = ("outcome", "home", "until", "last_day", "alternative", "no_alternative", "grounds")


class ManyFatesForm(PlainForm):
    """What should happen to several items, and why. Each is claimed by the version that the plan was made from."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name in _ALIKE:
            self.fields[name] = deepcopy(FateForm.base_fields[name])
