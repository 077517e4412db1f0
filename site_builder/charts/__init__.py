"""Numbers in, geometry out: every figure of the site as plain, frozen coordinates.

A function here takes numbers and labels and returns what a Jinja macro under `site/templates/components/`
writes as SVG. Nothing here knows a record, a colour or a tag; coordinates are texts of at most one decimal,
so the same numbers always give the same bytes.
"""
