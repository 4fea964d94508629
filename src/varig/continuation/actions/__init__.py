"""Propose and decide fates, ask receivers and answer, register money. Each goes through `legacy.actions.changing`."""
