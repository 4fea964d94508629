"""What the strategy says of one part, for those who may read it."""
