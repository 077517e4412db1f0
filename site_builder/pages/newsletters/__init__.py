"""The yearly newsletters."""
