"""Measurements as ratios against a peer or a bare floor, taken in the same run: `python -m benchmarks SUBJECT`."""
