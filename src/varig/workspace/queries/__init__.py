"""What the pages that cross domains read."""
