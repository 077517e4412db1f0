"""Dutch that more than one page uses: every finding with all its cases, tested by example and by property."""
