"""Municipalities beside each other."""
