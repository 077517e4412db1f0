"""What one municipality can learn from another: lessons, requirements, texts and tools."""
