"""What people fill in about a round, and about an item in it. Labels and choices stand on the models."""

from varig.followup.forms.observations import ObservationForm
from varig.followup.forms.rounds import EarlyForm, EndForm, PlanForm, RoundForm, StepForm, WhyForm

__all__ = ["EarlyForm", "EndForm", "ObservationForm", "PlanForm", "RoundForm", "StepForm", "WhyForm"]
