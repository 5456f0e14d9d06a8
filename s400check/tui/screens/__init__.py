"""The screens: the review, and what opens over it."""
