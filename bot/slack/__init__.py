"""Slack's door: listeners that turn Slack's requests into texts and queries, and replies into Slack's calls."""
