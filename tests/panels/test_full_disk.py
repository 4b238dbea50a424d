"""A full disk takes the map away and nothing else, and the page says so."""

import os
import subprocess
import sys
from pathlib import Path

from gazetteer import Index
from gazetteer.cache import find_cache

ROOT = Path(__file__).parents[2]
# A process whose files may have 40 kB at most: what a full disk is to it. The index is read, and not written.
FULL = """
import resource, signal, sys
sys.dont_write_bytecode = True  # half a module would be found by whoever runs next
from streamlit.testing.v1 import AppTest
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
page = AppTest.from_file("dashboard.py", default_timeout=300)
resource.setrlimit(resource.RLIMIT_FSIZE, (40_000, resource.RLIM_INFINITY))
page.query_params["names"] = "de"
page.run()
print("faults:", [fault.message for fault in page.exception])
print("said:", [word.value for word in (*page.error, *page.warning)])
print("maps:", len(page.get("component_instance")))
print("articles:", len(page.button))
resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
page.run()
print("maps, later:", len(page.get("component_instance")))
"""


def test_a_full_disk_is_told_and_the_articles_can_still_be_read(tmp_path: Path) -> None:
    """In clear words, with the folder's name; the map is back as soon as there is room."""
    with Index.open():  # built before the disk is full
        pass
    own = {"DATELINE_CACHE": str(find_cache()), "XDG_CACHE_HOME": str(tmp_path)}
    done = subprocess.run(
        [sys.executable, "-c", FULL], cwd=ROOT, env=os.environ | own, capture_output=True, text=True, check=False
    )
    told = dict(line.split(": ", 1) for line in done.stdout.splitlines())
    assert done.returncode == 0, done.stderr
    assert told["faults"] == "[]", done.stdout
    assert f"The map's files cannot be written to {tmp_path / 'dateline' / 'assets'}: File too large" in told["said"]
    assert told["maps"] == "0"
    assert int(told["articles"]) > 2
    assert told["maps, later"] == "1"
    assert not [path for path in (tmp_path / "dateline" / "assets").iterdir() if path.name.startswith(".")]
