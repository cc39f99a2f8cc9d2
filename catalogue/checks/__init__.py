"""Checks of meaning, beyond shape: what `hrplan check` proves about the data. All read-only, all problems at once."""
