"""The only part that speaks SQL."""
