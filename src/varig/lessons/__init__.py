"""Erfaringer: what was learned, the method it became, and which services have taken it into use."""
