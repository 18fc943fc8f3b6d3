"""Replay: every saved request of a collection, sent through its generated client.

`expected` works out what Postman itself sends, `fit` finds the arguments that make a method of the
client send the same, `course` does it for one request after the other.
"""
