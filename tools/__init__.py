"""Scripts that make committed files; run by hand."""
