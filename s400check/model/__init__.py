"""The nouns: frozen values, no I/O, no rules. One file a family, one word a thing."""
