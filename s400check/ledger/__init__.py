"""The ledger and its file: text form, store, merge, diff, anchors."""
