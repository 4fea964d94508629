"""Prepare, mark, publish and take down what residents read."""
