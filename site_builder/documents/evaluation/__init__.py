"""The working document of a yearly evaluation."""
