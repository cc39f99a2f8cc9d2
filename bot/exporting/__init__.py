"""Files of what is shown: an answer in full as a table (CSV, XLSX), a brief to read (Markdown), or a picture."""
