"""The questions of other frameworks, filled with what the monitor knows."""
