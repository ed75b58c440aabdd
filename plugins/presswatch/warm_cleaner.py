"""Imported by the server that workers of `cleaning_pool` are forked from: loads what each would load anew."""

from presswatch.text.languages import identify_language

identify_language("The model of languages takes half a second.", declared=None, expected=None)
