"""What is told where there is no page."""
