"""The tables under data/ are made anew from packages here; nothing of it is needed at run time."""
