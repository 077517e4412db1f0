"""The growth paths, and a page for each."""
