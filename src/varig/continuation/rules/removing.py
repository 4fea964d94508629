"""When an item that was added by mistake can't be taken out of Arven any more."""

from __future__ import annotations

from varig.foundation.kernel import Message, msg


def why_kept(*, is_decided: bool, is_asked: bool) -> Message | None:
    """What has been decided, or asked of others, isn't undone by removing what it was about."""
    if is_decided:
        return msg("Avgjørelsen er tatt, så punktet blir stående. Skal det ikke videre, er «Fases ut» veien.")
    if is_asked:
        return msg("Noen er spurt om å ta over, så punktet blir stående. Skal det ikke videre, er «Fases ut» veien.")
    return None
