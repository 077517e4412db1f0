"""All municipalities."""
