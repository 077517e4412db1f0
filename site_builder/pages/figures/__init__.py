"""Every figure: what it counts, and what it was made of."""
