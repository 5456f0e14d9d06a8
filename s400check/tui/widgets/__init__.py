"""Thin widgets, one file each: values come down as attributes, what was asked goes up as messages."""
