"""What the records mean: pure functions over the model. Unknown stays unknown and is never 0."""
