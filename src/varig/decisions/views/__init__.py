"""Pages of discussion and decision."""
