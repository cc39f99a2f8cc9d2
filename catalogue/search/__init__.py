"""Search: from what people type to the items they mean, or to the knowledge that there are none."""
