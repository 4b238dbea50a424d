"""Reasons are read by people: plain clauses, no codes."""

import re

from gazetteer import Geoparser, Index
from gazetteer.place import FeatureClass
from gazetteer.reasons import tell_asked, tell_kinds

TEXT = """Georgian troops left Sukhumi. The village of Lachin was shelled. It stormed in Paris, Texas.
All of Paris was dark. Soviet officials flew from Austin to Dallas. Boats crossed the Araks River near Meghri."""


def test_every_reason_is_a_clause_with_a_verb_and_no_code(index: Index) -> None:
    """It begins small, or with the name in marks, and has a verb; no country is two letters, no class one."""
    kinds = set()
    for resolution in Geoparser(index).read_text(TEXT).resolutions:
        for reason in (reason for candidate in resolution.candidates for reason in candidate.evidence):
            kinds.add(reason.kind)
            assert re.search(r"\b(is|are|lies|live|ask|says|point)\b", reason.words), reason
            assert reason.words[0] == "“" or reason.words[0].islower(), reason
            assert not re.search(r"\b[A-Z]{1,2}\b|administrative|populated", reason.words), reason
    common = {"prior", "name", "class", "region", "country", "earlier", "state", "nearness", "demonym"}
    assert common <= kinds


def test_a_country_is_named(index: Index) -> None:
    """The evidence of the other names says which country they speak for."""
    resolution = Geoparser(index).read_text("Rain fell in Baku and in Ganja.").resolutions[0]
    words = {reason.kind: reason.words for reason in resolution.candidates[0].evidence}
    assert words["country"] == "other names in the article point to Azerbaijan"


def test_what_is_not_asked_for_says_so() -> None:
    """The same words do not speak for one place and against another."""
    town = {FeatureClass.POPULATED}
    assert tell_asked(town, fits=True) == "the words around the name ask for a town or village"
    assert tell_asked(town, fits=False).endswith("which this is not")
    assert tell_kinds([FeatureClass.AREA]) == "region"
