"""The Web API methods that the app calls, one file per family, each with a table `METHODS` of plain functions."""
