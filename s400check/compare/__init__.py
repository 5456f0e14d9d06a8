"""Claims against claims: judgements, disputes, origins."""
