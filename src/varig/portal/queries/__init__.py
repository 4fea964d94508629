"""What a receiver with a personal link was asked, and what anybody may read."""
