"""Programkontoret: the special organisation, its roles, positions and tasks, and who holds what alone."""
