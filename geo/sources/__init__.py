"""Where the ground comes from: one file, one source. Only the script that builds `geo/data` reads these."""
