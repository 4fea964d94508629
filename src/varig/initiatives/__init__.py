"""Municipality and satsing: area, period, yearly frames, goals, phases; the roles people hold, as prose."""
