"""The one room for generated Dutch: every finding with all its cases, tested by example and by property."""
