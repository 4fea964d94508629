"""Videreføringsstrategi: the eight fixed sections of the continuation strategy."""
