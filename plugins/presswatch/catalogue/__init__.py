"""What we watch for: sources, topics and names, as TOML files that people edit, checked on load."""
