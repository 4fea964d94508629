"""The pages of a receiver with a personal link, the residents' page, and where the municipality prepares it."""
