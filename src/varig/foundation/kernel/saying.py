"""Whether somebody said something: signs that nobody can see, and dashes and dots, are no name and no reason."""

from __future__ import annotations


def says_nothing(text: str) -> bool:
    r"""Whether there is neither a letter nor a figure in it.

    >>> says_nothing(" \u200b…"), says_nothing("Ny sak")
    (True, False)
    """
    return not any(sign.isalnum() for sign in text)
