# Follow-ups in a thread.

thread-last = That was the last one of its kind in the documents.
thread-first = That was the first one of its kind in the documents.
