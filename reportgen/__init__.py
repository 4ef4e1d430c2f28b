"""Annual implementation reports of Vietnamese provinces, in the official layout."""
