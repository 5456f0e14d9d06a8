"""Passages to claims: figures, quotations, names, and what each is about."""
