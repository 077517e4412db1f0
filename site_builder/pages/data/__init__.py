"""The open data, told."""
