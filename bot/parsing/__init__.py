"""The grammar: from what people type to a query, the same at every door."""
