"""Kommunikasjonsplan: who hears what about the ending, when, from whom, and who has not been told."""
