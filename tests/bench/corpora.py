"""How well places are found and placed: `python -m tests.bench.corpora FOLDER`, where FOLDER holds annotated corpora.

FOLDER has `evaluate.py`, whose way of counting is used, and `toponyms/*.jsonl`. Told are, for each corpus,

    ceiling   the share of gold places that lie within 161 km of any place the index knows by the gold name
    e2e       end-to-end F1 at 161 km with the weights as they are
    folds     the same cross-validated: for each of five folds the weights are taken that did best on the other four,
              among the ones in use and those with a single weight halved or doubled
"""

import argparse
import importlib.util
import sys
from collections.abc import Iterator, Sequence
from dataclasses import fields, replace
from pathlib import Path
from typing import Any

from gazetteer import Article, Geoparser, Index
from gazetteer.geoparser import Reading
from gazetteer.namesakes import find_hits
from gazetteer.recognition import recognise_places
from gazetteer.resolution import resolve_mentions
from gazetteer.text import split_parts, split_sentences
from gazetteer.weights import Weights

FOLDS = 5
FACTORS = (0.5, 2.0)
Counts = tuple[int, int, int]  # near, placed, gold with points


def load_evaluation(folder: Path) -> Any:
    """The module that says what counts as right."""
    spec = importlib.util.spec_from_file_location("evaluate", folder / "evaluate.py")
    if spec is None or spec.loader is None:
        sys.exit(f"{folder}: expected the corpora with their evaluate.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def vary_weights() -> Iterator[tuple[str, Weights]]:
    """The weights in use, and those with one of them halved or doubled."""
    usual = Weights()
    yield "as they are", usual
    for field in fields(usual):
        for factor in FACTORS:
            value = getattr(usual, field.name) * factor
            yield f"{field.name} {value:g}", replace(usual, **{field.name: value})


def measure_ceiling(index: Index, documents: Sequence[dict[str, Any]], evaluation: Any) -> float:
    """The share of gold places within reach of any candidate."""
    gold = [t for d in documents for t in d["toponyms"] if t["lat"] is not None]
    return sum(_is_reachable(index, t, evaluation) for t in gold) / len(gold)


def _is_reachable(index: Index, gold: dict[str, Any], evaluation: Any) -> bool:
    places = [hit.place for hit in find_hits(gold["name"], index)] + list(index.demonym(gold["name"]))
    return any(
        evaluation.distance_km(gold["lat"], gold["lon"], p.latitude, p.longitude) <= evaluation.NEAR_KM
        for p in places
    )


def count_document(evaluation: Any, document: dict[str, Any], reading: Reading, roles: frozenset[str]) -> Counts:
    """What one document adds to end-to-end precision and recall, as evaluate.py counts it."""
    found, wanted = evaluation.find_toponyms(reading, roles), document["toponyms"]
    matched = evaluation.match_spans(wanted, found)
    free = {j for i, j, _ in matched if wanted[i]["lat"] is None}
    near = sum(
        evaluation.distance_km(wanted[i]["lat"], wanted[i]["lon"], found[j][3], found[j][4]) <= evaluation.NEAR_KM
        for i, j, _ in matched
        if wanted[i]["lat"] is not None and found[j][3] is not None
    )
    placed = sum(place[3] is not None and j not in free for j, place in enumerate(found))
    return near, placed, sum(t["lat"] is not None for t in wanted)


def count_all(evaluation: Any, documents: Sequence[dict[str, Any]], roles: frozenset[str]) -> list[list[Counts]]:
    """For each set of weights, what each document adds; names are recognised once."""
    index = Geoparser().index
    counts: list[list[Counts]] = [[] for _ in vary_weights()]
    for document in documents:
        article = Article.from_text(document["text"], published=evaluation.as_date(document.get("date")))
        parts = split_parts(article.text)
        sentences = split_sentences(article.text, parts)
        mentions = recognise_places(article.text, parts, index)
        for row, (_, weights) in zip(counts, vary_weights(), strict=True):
            resolutions = resolve_mentions(mentions, article.text, sentences, index, weights)
            reading = Reading(article, parts, sentences, resolutions, (), ())
            row.append(count_document(evaluation, document, reading, roles))
    return counts


def score(evaluation: Any, counts: Sequence[Counts]) -> float:
    """End-to-end F1 of some documents."""
    near, placed, gold = (sum(column) for column in zip(*counts, strict=True))
    return float(evaluation.precision_recall_f1(near, placed, gold)[2])


def cross_validate(evaluation: Any, counts: list[list[Counts]]) -> tuple[float, list[int]]:
    """F1 where each fold is read with the weights that did best on the others, and which these were."""
    size = len(counts[0])
    held: list[Counts] = []
    chosen = []
    for fold in range(FOLDS):
        others = [n for n in range(size) if n % FOLDS != fold]
        best = max(range(len(counts)), key=lambda k: (score(evaluation, [counts[k][n] for n in others]), -k))
        chosen.append(best)
        held += [counts[best][n] for n in range(fold, size, FOLDS)]
    return score(evaluation, held), chosen


def main() -> None:
    """Print a line for each corpus, then what each single change of a weight would do."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("folder", type=Path)
    folder = parser.parse_args().folder
    evaluation, names = load_evaluation(folder), [name for name, _ in vary_weights()]
    for path in sorted((folder / "toponyms").glob("*.jsonl")):
        documents = evaluation.read_lines(path)
        counts = count_all(evaluation, documents, evaluation.ROLES.get(path.stem, evaluation.ALL_ROLES))
        folds, chosen = cross_validate(evaluation, counts)
        ceiling = measure_ceiling(Geoparser().index, documents, evaluation)
        usual = score(evaluation, counts[0])
        print(f"{path.stem:<10} ceiling {ceiling:.3f}  e2e {usual:.3f}  folds {folds:.3f}", end="  ")
        print(f"(weights taken: {', '.join(names[k] for k in chosen)})")
        for name, row in zip(names[1:], counts[1:], strict=True):
            print(f"    {name:<20} {score(evaluation, row) - usual:+.4f}")


if __name__ == "__main__":
    main()
