"""`make bench`: how fast and how large a build is, beside Hugo and Eleventy on the same records."""
