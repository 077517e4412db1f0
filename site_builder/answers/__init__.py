"""The yearly round: what a municipality is asked, and how its answers are written down and read again."""
