"""The shapes of the data: what stands in the YAML files, checked and frozen."""
