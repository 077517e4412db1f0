"""The entrance for a municipality that passes on its data."""
