"""Settings, addresses, server and command line."""
