"""All projects, and a page for each."""
