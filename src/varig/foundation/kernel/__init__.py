"""Pure vocabulary. Knows neither Django nor any word of the domain."""

from varig.foundation.kernel.ahead import not_ahead, years_after
from varig.foundation.kernel.birth_number import has_birth_number
from varig.foundation.kernel.errors import Conflict, Invalid, NotAllowed, NotFound, Problem, Refused
from varig.foundation.kernel.gap import Gap, ObjectRef, Severity, Source
from varig.foundation.kernel.message import (
    Message,
    decode_message,
    decode_params,
    encode_message,
    encode_params,
    msg,
    msg_in,
    msg_n,
)
from varig.foundation.kernel.money import CostBasis, Kroner, Money, sums_by_basis
from varig.foundation.kernel.naming import folded
from varig.foundation.kernel.organisation_number import ControlDigitError, OrganisationNumber, organisation_number
from varig.foundation.kernel.partial_date import PartialDate
from varig.foundation.kernel.period import Period, holes, months_before, months_between
from varig.foundation.kernel.picture import Picture
from varig.foundation.kernel.reader import ANYBODY, Grant, Reader, ReaderKind, system_reader, through_shown_link
from varig.foundation.kernel.saying import says_nothing

__all__ = [
    "ANYBODY",
    "Conflict",
    "ControlDigitError",
    "CostBasis",
    "Gap",
    "Grant",
    "Invalid",
    "Kroner",
    "Message",
    "Money",
    "NotAllowed",
    "NotFound",
    "ObjectRef",
    "OrganisationNumber",
    "PartialDate",
    "Period",
    "Picture",
    "Problem",
    "Reader",
    "ReaderKind",
    "Refused",
    "Severity",
    "Source",
    "decode_message",
    "decode_params",
    "encode_message",
    "encode_params",
    "folded",
    "has_birth_number",
    "holes",
    "months_before",
    "months_between",
    "msg",
    "msg_in",
    "msg_n",
    "not_ahead",
    "organisation_number",
    "says_nothing",
    "sums_by_basis",
    "system_reader",
    "through_shown_link",
    "years_after",
]
