"""The waist: every number and verdict that the site states, as one figure with one identity, made once.

Below this room are records, model and measures; above it are words, charts, pages, documents, tables and
the review of a proposal. Nothing above computes, and nothing here or below speaks Dutch. A page marks a
figure with its id, `data/figures.csv` lists all of them, and an erratum names one
(docs/decisions/0700-figures.md).
"""
