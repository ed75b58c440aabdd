"""The trends page: charts and templates."""
