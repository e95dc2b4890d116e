"""The drawing kit for the picture stories: people, things, places and scenes as SVG text."""
