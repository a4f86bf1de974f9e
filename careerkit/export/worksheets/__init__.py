"""Blank worksheets of every page, for people without a device: made in `sheets`."""
