"""Other formats than HTML: bytes for programs. Pure, and the same bytes for the same input."""
