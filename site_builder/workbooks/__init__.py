"""What is asked, as workbooks that are read from top to bottom, filled in, printed and sent back."""
