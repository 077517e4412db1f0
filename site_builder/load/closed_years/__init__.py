"""Closed years from the disk: whether they are still whole, and what is in them."""
