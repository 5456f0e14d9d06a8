"""What every front end shows: the docket and the review session."""
