"""People who are awaited, held fast or on their way home, in sentences on wars and disasters of all times."""

import pytest

from tests.geo.claims.telling import Read, Told, describe


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Aid workers are bracing for up to 100,000 refugees from Mosul.",
         (None, 100_000, "people", ("Mosul", None, None), "expected")),
        ("Turkey is prepared to receive 50,000 refugees from Kosovo.",
         (50_000, 50_000, "people", ("Kosovo", None, "Turkey"), "expected")),
        ("Authorities plan to evacuate 20,000 residents from Naples.",
         (20_000, 20_000, "people", ("Naples", None, None), "expected")),
        ("Some 700 migrants are adrift in the Andaman Sea.",
         (700, 700, "people", (None, None, "Andaman Sea"), "stranded")),
        ("About 1,500 Hutus were repatriated to Burundi from Tanzania.",
         (1500, 1500, "people", ("Tanzania", None, "Burundi"), "returning")),
        ("Thousands of people went home to Bam.", (1000, None, "people", (None, None, "Bam"), "returning")),
        ("Rebels stopped 300 civilians from leaving Homs.", (300, 300, "people", ("Homs", None, None), "stranded")),
        ("Some 400 refugees were turned back at the Hungarian border.",
         (400, 400, "people", (None, None, "Hungarian border"), "stranded")),
        ("The government has promised to resettle 5,000 families in Anuradhapura.",
         (5000, 5000, "households", (None, None, "Anuradhapura"), "expected")),
        ("If the dam breaks, 60,000 people would have to leave Oroville.",
         (60_000, 60_000, "people", ("Oroville", None, None), "expected")),
        ("The airline left 300 people stranded in Rome.", (300, 300, "people", (None, None, "Rome"), "stranded")),
        ("Up to 900 people are stranded in Sarajevo.", (None, 900, "people", (None, None, "Sarajevo"), "stranded")),
        ("Some 12,000 refugees have returned to Rwanda.",
         (12_000, 12_000, "people", (None, None, "Rwanda"), "returning")),
        ("Another 100,000 could be displaced from Mosul.",
         (100_000, 100_000, "people", ("Mosul", None, None), "expected")),
    ],
)  # fmt: skip
def test_a_sentence_tells_that_people_have_yet_to_go_or_return(claim: Read, text: str, told: Told) -> None:
    """Bounds, unit, ends and standing of one flow, and nothing besides."""
    assert [describe(flow) for flow in claim(text).flows] == [told]
