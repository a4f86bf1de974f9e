"""Occupations: their figures, how near they are to a person, and a search by title."""
