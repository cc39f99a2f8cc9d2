"""Everything around the core: parsing, rendering, Slack, digests, storage, playground, command line."""
