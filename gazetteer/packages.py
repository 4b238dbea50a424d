"""Packages that tables are taken from are found on the path by their folders, without importing anything of them."""

import os
import sys
from pathlib import Path
from typing import NamedTuple

_INFO = ".dist-info"  # how the folder ends that an installer leaves beside a package


class Package(NamedTuple):
    """A package, its version, and the folder that its files lie in."""

    name: str
    version: str
    folder: Path


def find_package(name: str) -> Package:
    """The package of this name that Python would import; raises PackageNotFoundError where there is none."""
    begin = f"{name.replace('-', '_')}-"
    for folder in filter(Path.is_dir, map(Path, sys.path)):
        for entry in os.scandir(folder):  # to glob each folder would take most of the time that an opening takes
            version = entry.name.removeprefix(begin).removesuffix(_INFO)
            if entry.name == f"{begin}{version}{_INFO}" and version[:1].isdigit():
                return Package(name, version, folder)
    from importlib.metadata import distribution  # slow to import, and knows the rarer ways to be installed

    found = distribution(name)
    return Package(name, found.version, Path(str(found.locate_file(""))))
