"""What comes free, what is needed, and which works are put out soon."""
