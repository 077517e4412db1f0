"""Who has answered what in the yearly round."""
