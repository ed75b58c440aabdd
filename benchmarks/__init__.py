"""Measurements too long for the tests; run by hand, see `make`."""
