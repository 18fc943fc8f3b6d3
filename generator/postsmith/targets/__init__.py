"""Stage 6: what does the API read like in a language? One folder for each."""
