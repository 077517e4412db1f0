"""What changed, per year."""
