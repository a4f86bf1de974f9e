"""The steps from one database schema to the next; a released one never changes."""
