"""A line keeps its look with far fewer points when the least telling points go first.

Visvalingam, M. and Whyatt, J. D. (1993): Line generalisation by repeated elimination of points.
"""

import heapq
import itertools
import math
from collections.abc import Callable, Sequence

LonLat = tuple[float, float]
KM_PER_DEGREE = 111.2


def simplify_line(line: Sequence[LonLat], least_km2: Callable[[float, float], float]) -> list[LonLat]:
    """Drop the points whose triangle with their neighbours is smaller than `least_km2(lon, lat)`; ends stay.

    A closed line keeps four points besides, an open one a bend, so that a ring of either stays a ring.
    """
    fewest = 5 if line[0] == line[-1] else 3
    left_over = len(line)
    before = list(range(-1, len(line) - 1))
    after = list(range(1, len(line) + 1))
    area = [math.inf] * len(line)
    heap: list[tuple[float, int]] = []

    def weigh(i: int, floor: float) -> None:
        area[i] = max(floor, _triangle_km2(line[before[i]], line[i], line[after[i]]) / least_km2(*line[i]))
        heapq.heappush(heap, (area[i], i))

    for i in range(1, len(line) - 1):
        weigh(i, 0.0)
    gone = [False] * len(line)
    while heap and heap[0][0] < 1.0 and left_over > fewest:
        weight, i = heapq.heappop(heap)
        if gone[i] or weight != area[i]:
            continue
        gone[i] = True
        left_over -= 1
        left, right = before[i], after[i]
        after[left], before[right] = right, left
        for j in (left, right):
            if 0 < j < len(line) - 1:
                weigh(j, weight)
    return [point for point, lost in zip(line, gone, strict=True) if not lost]


def ring_km2(ring: Sequence[LonLat]) -> float:
    """The area of a small ring, unsigned."""
    first = ring[0]
    return abs(sum(_signed_km2(first, a, b) for a, b in itertools.pairwise(ring)))


def _triangle_km2(a: LonLat, b: LonLat, c: LonLat) -> float:
    return abs(_signed_km2(a, b, c))


def _signed_km2(a: LonLat, b: LonLat, c: LonLat) -> float:
    """The area of a triangle on a plane laid at its middle point."""
    flat = (b[0] - a[0]) * (c[1] - a[1]) - (c[0] - a[0]) * (b[1] - a[1])
    return 0.5 * flat * math.cos(math.radians(b[1])) * KM_PER_DEGREE**2
