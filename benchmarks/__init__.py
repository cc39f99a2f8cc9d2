"""Measurements, each against a baseline in the same run. Never part of the tests: machines are noisy."""
