"""What is planned and told, for those who may read it."""
