"""The indicators of projects, and a page for each."""
