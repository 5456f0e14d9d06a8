"""The review screen: thin widgets that show a session and post what was asked."""
