"""What was discussed, answered, endorsed and decided."""
