"""The words of the programme, each explained once."""
