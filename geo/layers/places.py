"""The layer of places: one row for each mention of a place as a location, drawn as its shape."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from geopandas import GeoDataFrame

from gazetteer import Resolution, Role, Span, find_stance
from geo.claims import Claims, attribute
from geo.rows import describe_notes, write_day
from geo.schema import frame
from geo.shapes import Ground


def derive_places(claims: Sequence[Claims], ground: Ground) -> GeoDataFrame:
    """The places that articles name as locations; where the place is not known there is no geometry."""
    return frame("places", [row for one in claims for row in _describe(one, ground)])


def _describe(claims: Claims, ground: Ground) -> Iterator[Mapping[str, Any]]:
    """The rows of one article."""
    located = [r for r in claims.reading.resolutions if r.mention.role == Role.LOCATION]
    for n, resolution in enumerate(located):
        yield _describe_mention(claims, resolution, n) | _draw(claims, resolution, ground)


def _describe_mention(claims: Claims, resolution: Resolution, n: int) -> dict[str, Any]:
    """What a mention says: its sentence, and whose words it stands in."""
    article, mention, place = claims.reading.article, resolution.mention, resolution.ground
    name = article.excerpt(mention.whole)
    said = attribute(claims.reading, mention.whole)
    sentence = next((s for s in claims.reading.sentences if mention.whole in s), mention.whole)
    return {
        "id": f"places-{article.id}-{n}",
        "article_id": article.id,
        "publisher": article.publisher,
        "published": write_day(article.published),
        "start": sentence.start,
        "end": sentence.end,
        "excerpt": article.excerpt(Span(sentence.start, sentence.end)),
        "speaker": said.speaker,
        "stood": said.stood,
        "certainty": str(said.certainty),
        "stance": find_stance(said.quotation, article.text) if said.quotation and said.speaker else None,
        "place_id": place.id if place else None,
        "name": name,
        "feature_class": str(place.feature_class) if place else None,
        "country": place.country if place else None,
        "role": str(mention.role),
        "label": " ".join(article.excerpt(_label(resolution)).split()),
    }


def _label(resolution: Resolution) -> Span:
    """The words that stand on the map: of a strip beside a border the border alone, as its front has them too.

    Also of a distance that only tells where a town lies: its words mean the place it is measured from.
    """
    mention, relation = resolution.mention, resolution.mention.relation
    plain = relation is not None and (relation.of_border or resolution.constructed is None)
    return mention.whole if plain else mention.phrase


def _draw(claims: Claims, resolution: Resolution, ground: Ground) -> dict[str, Any]:
    """A place's shape, or the word that it was not found."""
    if resolution.ground is None:
        return {
            "geometry": None,
            "drawn": "stated",
            "note": "place not found",
            "drawing": "place not found",
            "precision_km": None,
        }
    shape = ground.shape(resolution.ground, near=claims.points, others=claims.theatre)
    return {
        "geometry": shape.geometry,
        "drawn": shape.drawn,
        **describe_notes(None, shape.note),
        "precision_km": float(f"{max(shape.precision_km, resolution.ground.precision_km):.3g}"),
    }
