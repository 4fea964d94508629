"""Pure answers about fates, handovers and money after the end."""
