"""The action lines, and how far each is."""
