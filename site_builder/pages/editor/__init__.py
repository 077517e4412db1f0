"""The page of the editor."""
