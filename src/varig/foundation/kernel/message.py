"""A sentence that is not yet in any language: its bokmål id, and what fills the holes.

Rules and checks return these; `foundation.ui` says them in the reader's language.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Any

from varig.foundation.kernel.money import Kroner
from varig.foundation.kernel.partial_date import PartialDate


@dataclass(frozen=True)
class Message:
    """A message id in bokmål with `%(name)s` holes, and the values for them.

    `plural` is the id for more than one; which is used follows the parameter `count`. `context` tells apart what is one
    word in bokmål and two in another language.
    """

    msgid: str
    params: Mapping[str, Any] = field(default_factory=dict)
    plural: str | None = None
    context: str = ""

    def __hash__(self) -> int:
        return hash((self.msgid, self.plural, self.context, tuple(sorted((k, str(v)) for k, v in self.params.items()))))

    def with_params(self, params: Mapping[str, Any]) -> Message:
        """The same sentence with these values added."""
        return Message(self.msgid, {**self.params, **params}, self.plural, self.context)


def msg(msgid: str, /, **params: Any) -> Message:
    """A message; Babel finds its id by this function's name."""
    return Message(msgid, params)


def msg_in(context: str, msgid: str, /) -> Message:
    """A word that means one of several things: «Tiltak» is one measure, or many. `context` says which, in bokmål."""
    return Message(msgid, context=context)


def msg_n(singular: str, plural: str, /, *, count: int, **params: Any) -> Message:
    """A message that counts: `count` chooses the form and fills `%(count)s`."""
    return Message(singular, {"count": count, **params}, plural)


_PLAIN = frozenset({str, int})


def encode_params(params: Mapping[str, Any]) -> dict[str, Any]:
    """Parameters as JSON can hold them, each with its type, for `decode_params`."""
    # Nearly all are plain, and there are thousands.
    return {name: value if type(value) in _PLAIN else _encode(value) for name, value in params.items()}


def decode_params(stored: Mapping[str, Any]) -> dict[str, Any]:
    """What `encode_params` was given."""
    return {name: _decode(value) for name, value in stored.items()}


def encode_message(message: Message) -> dict[str, Any]:
    """A message as JSON can hold it."""
    meant = {"context": message.context} if message.context else {}
    return {"msgid": message.msgid, "plural": message.plural, "params": encode_params(message.params), **meant}


def decode_message(stored: Mapping[str, Any]) -> Message:
    """What `encode_message` was given."""
    return Message(stored["msgid"], decode_params(stored["params"]), stored.get("plural"), stored.get("context", ""))


def _encode(value: Any) -> Any:
    match value:
        case Message():
            return {"message": encode_message(value)}
        case Kroner():
            return {"kroner": str(value.amount)}
        case PartialDate():
            return {"partial": str(value)}
        case date():
            return {"date": value.isoformat()}
        case Decimal():
            return {"decimal": str(value)}
        case str() | int() | None:
            return value
    raise TypeError(f"a message parameter can't be {type(value).__name__}")


def _decode(value: Any) -> Any:
    match value:
        case {"message": stored}:
            return decode_message(stored)
        case {"kroner": amount}:
            return Kroner(Decimal(amount))
        case {"partial": text}:
            return PartialDate.from_iso(text)
        case {"date": text}:
            return date.fromisoformat(text)
        case {"decimal": text}:
            return Decimal(text)
    return value
