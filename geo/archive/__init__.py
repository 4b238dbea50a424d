"""The archive: what was read in files and made of it is kept, so that only what has changed is read again."""

from geo.archive.archive import Archive, Gathered, Say
from geo.archive.digests import Digest, Speech
from geo.archive.plots import Plot, Row, join_layers
from geo.archive.rolls import Named
from geo.archive.sources import Stamp, stamp_file

__all__ = [
    "Archive",
    "Digest",
    "Gathered",
    "Named",
    "Plot",
    "Row",
    "Say",
    "Speech",
    "Stamp",
    "join_layers",
    "stamp_file",
]
