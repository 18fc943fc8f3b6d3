"""The schemes of authentication that this client's collection uses, a module for each."""
