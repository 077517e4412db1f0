"""Every generated sentence, to be read by an editor."""
