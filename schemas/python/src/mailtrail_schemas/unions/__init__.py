"""The same documents with unions of events and named values, which refuse types of events that nobody knows."""
