"""Pure rules of follow-up."""
