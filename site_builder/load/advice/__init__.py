"""What helps somebody mend a file: what is wrong in Dutch, what is allowed, and the likely fix."""
