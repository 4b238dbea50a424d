"""How long articles take to be read, step by step, beside a bare pass over their text and beside other geoparsers."""

import json
import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from itertools import pairwise
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from gazetteer import Article, Geoparser, Index
from gazetteer.batches import count_cores
from geo import derive_layers
from tests.bench.steps import time_steps
from tests.bench.texts import load_texts, read_seeds
from tests.browser.stage import ROOT

ROUNDS = 15
RIVALS = ROOT / ".venv-bench" / "bin" / "python"
LONG = 5_000_000  # characters on one line
LENGTHS = (250_000, 500_000, 1_000_000)  # characters on one line, each twice the one before

Figures = Iterator[tuple[str, float, int]]  # a name, a number, and how many digits of it are told

# The milliseconds of a fresh process until it has found a name.
OPENED = """
import time
began = time.perf_counter()
from gazetteer.index import Index
Index.open().find("Baku")
print((time.perf_counter() - began) * 1000)
"""
# What a fresh process takes: its memory after each step in megabytes (the most it ever had), and seconds.
FRESH = """
import json, resource, sys, time
from pathlib import Path
from gazetteer import Article, Geoparser
def weigh():
    status = Path("/proc/self/status")
    if status.exists():  # what getrusage tells there is also that of the process before this one
        return next(int(line.split()[1]) for line in status.open() if line.startswith("VmHWM")) / 1e3
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e6
geoparser = Geoparser()
seeds = [Article.from_file(path) for path in sorted(Path("seeds").glob("*.txt"))]
readings = [geoparser.read(article) for article in seeds]
small = weigh()
line = " ".join(" ".join(article.text.split()) for article in seeds) + " "
count = int(sys.argv[1])
began = time.process_time()
geoparser.read_text((line * (count // len(line) + 1))[:count])
print(json.dumps([small, weigh(), time.process_time() - began]))
"""


def time_call(call: Callable[[], object], rounds: int = ROUNDS) -> float:
    """The median of a call's wall time, in milliseconds."""
    times = []
    for _ in range(rounds):
        began = time.perf_counter()
        call()
        times.append((time.perf_counter() - began) * 1000)
    return median(times)


def time_best(call: Callable[[], object], rounds: int = 5) -> float:
    """The seconds that a call works in its best round, whatever else the machine does meanwhile."""
    best = float("inf")
    for _ in range(rounds):
        began = time.process_time()
        call()
        best = min(best, time.process_time() - began)
    return best


def open_and_close() -> None:
    """Open the index as every start does."""
    with Index.open() as index:
        index.find("Baku")


def measure_seeds() -> Figures:
    """Milliseconds for the index and for the seeds, as the page reads them: again and again."""
    articles = [Article.from_file(path) for path in sorted((ROOT / "seeds").glob("*.txt"))]
    geoparser = Geoparser()
    readings = [geoparser.read(article) for article in articles]
    derive_layers(readings)
    yield "open the index again and find one name, ms", time_call(open_and_close), 1
    yield "read a seed, ms", time_call(lambda: [geoparser.read(a) for a in articles]) / len(articles), 1
    yield "derive the layers of both, ms", time_call(lambda: derive_layers(readings), 5), 1


def measure_reading(corpora: Path | None = None) -> Figures:
    """Articles and megabytes a second for each way of reading the same texts, and their ratios."""
    with Index.open() as index:
        texts, names = load_texts(corpora, index), index.complete("", limit=1_000_000)
    size_mb = sum(len(text.encode()) for text in texts) / 1e6
    yield f"texts ({'articles of ' + corpora.name if corpora else 'variations of the seeds'})", len(texts), 0
    yield "megabytes", size_mb, 2
    steps = time_steps(texts)
    seconds = time_rivals(texts, names) | {
        "scan": time_scan(texts),
        "geoparser": steps["recognition"] + steps["resolution"],
        "reading": sum(steps.values()) - steps["claims"],
        "claims": sum(steps.values()),
        "batch": time_batch(texts),
    }
    for name, told in TOLD.items():
        if name in seconds:
            yield f"{told}: articles a second", len(texts) / seconds[name], 0
            yield f"{told}: megabytes a second", size_mb / seconds[name], 2
    for one, other in RATIOS:
        if one in seconds and other in seconds:
            yield f"ratio of speed: {TOLD[one]} / {TOLD[other]}", seconds[other] / seconds[one], 3
    yield from ((told, seconds[name], 1) for name, told in BUILT.items() if name in seconds)
    yield from ((f"share of reading: {step}, %", 100 * s / seconds["claims"], 0) for step, s in steps.items())


TOLD = {
    "bare": "bare Aho-Corasick pass (Rust)",
    "scan": "scan for names",
    "geoparser": "geoparser (recognition + resolution)",
    "reading": "whole reading, one core",
    "claims": "whole reading with its claims, one core",
    "batch": f"whole reading, batch on {count_cores()} cores, by the clock",
    "flashgeotext": "flashgeotext (recognition by dictionary)",
    "geotext": "geotext (recognition by pattern)",
}
BUILT = {"built_s": "building the automaton of the bare pass, s", "built_mb": "memory that it takes, MB"}
RATIOS = (
    *(("scan", "bare"), ("scan", "flashgeotext"), ("scan", "geotext")),
    *(("geoparser", "bare"), ("geoparser", "flashgeotext"), ("geoparser", "geotext")),
    *(("reading", "bare"), ("reading", "flashgeotext"), ("reading", "geotext"), ("batch", "reading")),
    ("claims", "geoparser"),
)


def time_scan(texts: list[str]) -> float:
    """Seconds to find all names in all texts."""
    with Index.open() as index:
        return time_best(lambda: [list(index.scan(text)) for text in texts], ROUNDS)


def time_batch(texts: list[str]) -> float:
    """Seconds by the clock for `read_all`, from the first process started to the last one gone."""
    articles = [Article(str(n), text) for n, text in enumerate(texts)]
    with Index.open() as index:
        began = time.perf_counter()
        for _ in Geoparser(index).read_all(articles):
            pass
        return time.perf_counter() - began


def time_rivals(texts: list[str], names: tuple[str, ...]) -> dict[str, float]:
    """Seconds for the bare pass and for other geoparsers, where their environment is there."""
    if not RIVALS.exists():
        print("nothing to compare with: `make bench` installs it", file=sys.stderr)
        return {}
    told = json.dumps({"texts": texts, "names": names})
    script = str(Path(__file__).with_name("rivals.py"))
    done = subprocess.run([str(RIVALS), script], input=told, capture_output=True, text=True, check=True)
    seconds: dict[str, float] = json.loads(done.stdout)
    return seconds


def measure_growth() -> Figures:
    """How the time grows with the text: on one line, each length twice the one before, so that 2 is linear."""
    line = " ".join(" ".join(text.split()) for text in read_seeds()) + " "
    with Index.open() as index:
        geoparser = Geoparser(index)
        texts = [(line * (length // len(line) + 1))[:length] for length in LENGTHS]
        times = [time_best(lambda text=text: geoparser.read_text(text), 2) for text in texts]  # type: ignore[misc]
    for (short, long), (less, more) in zip(pairwise(LENGTHS), pairwise(times), strict=True):
        yield f"time for {long:,} characters on one line / for {short:,}", more / less, 2


def measure_fresh() -> Figures:
    """Opening, memory, and a very long line, in processes of their own."""
    with TemporaryDirectory() as compiled:  # where Python keeps modules compiled, as it does for every user
        opened = [float(run_fresh(OPENED, compiled=compiled)) for _ in range(ROUNDS + 1)]
    yield "open the index, fresh process: import, open, and find one name, ms", median(opened[1:]), 1
    small, large, seconds = json.loads(run_fresh(FRESH, str(LONG)))
    yield "most memory of a process that reads the seeds, MB", small, 0
    yield f"read {LONG / 1e6:.0f} MB on one line, seconds", seconds, 1
    yield "most memory of a process that reads it, MB", large, 0


def run_fresh(script: str, *arguments: str, compiled: str | None = None) -> str:
    """What a script prints in a process of its own; `compiled` is the folder for its modules' bytecode."""
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    if compiled is not None:
        environment["PYTHONPYCACHEPREFIX"] = compiled
        environment.pop("PYTHONDONTWRITEBYTECODE", None)
    command = [sys.executable, "-c", script, *arguments]
    return subprocess.run(command, capture_output=True, text=True, check=True, cwd=ROOT, env=environment).stdout
