"""What is drawn, as rows of inked text: pure functions of values, tested without a screen."""
