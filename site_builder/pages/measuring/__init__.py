"""How is measured, and the performance levels."""
