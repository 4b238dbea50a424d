"""How `geo/data` is made from the packages it comes from; see `python -m geo.builder --help`."""
