"""Shows in public whether a group of municipalities keeps a promise that they made together."""
