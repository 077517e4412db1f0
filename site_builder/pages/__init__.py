"""The pages, a folder each: its view (exactly what its template may use), its sections and its words."""
