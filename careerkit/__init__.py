"""A career workbook that people fill in live, take home and come back to."""

__version__ = "0.1.0"
