"""The whole pipeline: sources in, findings out."""
