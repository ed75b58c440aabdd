"""presswatch watches news sites, groups articles into stories and follows two topics over time."""

__version__ = "0.1.0"
