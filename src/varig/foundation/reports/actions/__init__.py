"""What people do with reports: write, comment, keep a version. Whether they may, the caller has settled."""
