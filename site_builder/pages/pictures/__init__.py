"""Spiderwebs as pictures, to put on another site."""
