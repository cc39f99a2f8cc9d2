"""The core: human-rights action plans as data, and the answers that can be given from it."""
