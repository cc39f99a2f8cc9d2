"""The terminal's door: one module a command."""
