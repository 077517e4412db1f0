"""The yearly survey as a spreadsheet: a workbook that goes out, and what comes back as changes of files."""
