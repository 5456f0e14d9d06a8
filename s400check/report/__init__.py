"""A docket as text: one file a format."""
