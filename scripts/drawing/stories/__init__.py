"""One module per story: SCENES, in order."""
