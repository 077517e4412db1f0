"""Sessions, and who came."""
