"""The files beside the pages: open data, feeds, and what a host and a search engine look for."""
