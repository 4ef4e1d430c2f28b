"""Annual implementation reports of Vietnamese provinces, in the official layout."""

__version__ = "0.1.0"
