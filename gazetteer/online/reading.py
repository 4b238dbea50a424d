"""Names of an article that the index lacks are asked for online, and the answers join what was read as guesses."""

from collections.abc import Sequence
from dataclasses import replace
from math import exp

from gazetteer.mention import Role
from gazetteer.online.errors import OnlineError, QuestionRefusedError
from gazetteer.online.places import OnlinePlace
from gazetteer.online.service import Answer, OnlineHelp
from gazetteer.resolution import Candidate, Evidence, Resolution

_IMPORTANCE = 4.0  # weight of the best-known thing on OpenStreetMap; a village has a tenth or a third of it
_COUNTRY = 3.0  # as in gazetteer.weighing
_SURE = 0.6  # the score from which an answer is put on the map; two villages alike have one half each
_MAJORITY = 2 / 3  # of the names of an article, from which it plays in one country
_LEAST_NAMES = 2


def ask_online(resolutions: Sequence[Resolution], online: OnlineHelp) -> tuple[Resolution, ...]:
    """The same resolutions; those that the index knew nothing for have what the service knows.

    A place is named only where the article speaks of its country, or of none; else the answers are guesses. A
    service that fails is told of or warned of once, and the reading stays as it was.
    """
    spoken = _count_countries(resolutions)
    countries = _choose_country(spoken)
    answers: dict[str, Answer | None] = {}
    for name in dict.fromkeys(r.mention.bases[0].name for r in resolutions if _is_unknown(r)):
        try:
            answers[name] = online.ask(name, country_codes=countries)
        except QuestionRefusedError as error:
            online.complain(str(error))
        except OnlineError as error:
            online.complain(f"{error}; what the index knows was read all the same")
            break
    return tuple(_complete(r, answers.get(r.mention.bases[0].name), spoken) for r in resolutions)


def _is_unknown(resolution: Resolution) -> bool:
    """Whether the index knows nothing at all for a plain name of a place."""
    mention = resolution.mention
    plain = mention.role is Role.LOCATION and mention.relation is None and not mention.bases[0].demonym
    return plain and resolution.place is None and not resolution.candidates


def _count_countries(resolutions: Sequence[Resolution]) -> dict[str, set[str]]:
    """The names that mean a country, or something in it, by the country's code."""
    spoken: dict[str, set[str]] = {}
    for resolution in resolutions:
        place = resolution.place
        if place is not None and place.country is not None and resolution.mention.role is Role.LOCATION:
            spoken.setdefault(place.country, set()).add(resolution.mention.bases[0].name)
    return spoken


def _choose_country(spoken: dict[str, set[str]]) -> tuple[str, ...]:
    """The one country an article plays in, if that is beyond doubt."""
    total = sum(len(names) for names in spoken.values())
    return tuple(country for country, names in spoken.items() if len(names) >= max(_LEAST_NAMES, _MAJORITY * total))[
        :1
    ]


def _complete(resolution: Resolution, answer: Answer | None, spoken: dict[str, set[str]]) -> Resolution:
    if answer is None or not answer.places or not _is_unknown(resolution):
        return resolution
    evidence = [_gather(found, answer, spoken) for found in answer.places]
    weights = [exp(sum(reason.weight for reason in reasons)) for reasons in evidence]
    candidates = [
        Candidate(found.place, round(weight / sum(weights), 4), reasons)
        for found, weight, reasons in zip(answer.places, weights, evidence, strict=True)
    ]
    candidates.sort(key=lambda candidate: -candidate.score)
    best = candidates[0]
    sure = best.score >= _SURE and (not spoken or best.place.country in spoken)
    return replace(resolution, place=best.place if sure else None, candidates=tuple(candidates))


def _gather(found: OnlinePlace, answer: Answer, spoken: dict[str, set[str]]) -> tuple[Evidence, ...]:
    words = f"it is not in the index; {answer.origin} knows it as {found.address}"
    told = [Evidence("online", words, _IMPORTANCE * found.importance)]
    if found.place.country in spoken:
        told.append(Evidence("country", f"other names in the article point to {found.country_name}", _COUNTRY))
    return tuple(told)
