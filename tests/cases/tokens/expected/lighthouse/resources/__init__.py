"""The resources of the client, one module for each folder of the collection."""
