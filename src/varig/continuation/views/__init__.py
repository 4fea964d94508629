"""Pages where fates, handovers and money are registered; each leads back to the item's page."""
