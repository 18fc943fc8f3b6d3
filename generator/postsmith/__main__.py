"""Runs the command line as `python -m postsmith`."""

from postsmith.cli import main

main()
