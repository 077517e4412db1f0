"""About the site, its rules, and who to ask."""
