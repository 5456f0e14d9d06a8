"""Files to sources to passages: one reader a format, roles of regions, metadata, sentences."""
