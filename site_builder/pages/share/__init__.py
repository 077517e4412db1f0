"""Pictures for who shares a link."""
