"""What people fill in about an item's continuation. Labels and choices stand on the models."""

from varig.continuation.forms.fates import DecisionForm, EvidenceForm, FateForm
from varig.continuation.forms.handovers import (
    AcceptForm,
    AnswerForm,
    CarriedOutForm,
    GreetingForm,
    HandoverForm,
    ManyForm,
    TermsForm,
    WithdrawForm,
    grounds_of_fate,
)
from varig.continuation.forms.many_fates import ManyFatesForm
from varig.continuation.forms.money import CostsForm, SourceForm

__all__ = [
    "AcceptForm",
    "AnswerForm",
    "CarriedOutForm",
    "CostsForm",
    "DecisionForm",
    "EvidenceForm",
    "FateForm",
    "GreetingForm",
    "HandoverForm",
    "ManyFatesForm",
    "ManyForm",
    "SourceForm",
    "TermsForm",
    "WithdrawForm",
    "grounds_of_fate",
]
