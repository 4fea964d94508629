"""Whether somebody said something: dashes and dots, and a letter again and again, are no name and no reason."""

from __future__ import annotations


def says_nothing(text: str) -> bool:
    r"""Whether there is neither a figure nor two letters that differ in it: the one rule for names and reasons.

    >>> says_nothing(" \u200b…"), says_nothing("x"), says_nothing("xxx")
    (True, True, True)
    >>> says_nothing("Ny sak"), says_nothing("Bo"), says_nothing("5")
    (False, False, False)
    """
    signs = {sign.casefold() for sign in text if sign.isalnum()}
    return len(signs) < 2 and not any(sign.isdigit() for sign in signs)
