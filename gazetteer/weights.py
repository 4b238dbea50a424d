"""What each kind of evidence weighs."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Weights:
    """What each kind of evidence weighs, in units of the prior: one is a place ten times as large."""

    most_prior: float = 9.0  # a country's, so that the rest of the article can still speak for its namesake
    own_name: float = 1.0
    asked: float = 4.0
    not_asked: float = -2.5
    region: float = 9.0
    country: float = 3.0  # times the root of the country's share in the article
    state: float = 3.0  # times the state's share
    near: float = 5.0  # times the share of the article's names that lie near
    earlier: float = 4.0
    lesser_name: float = -2.0
    namesake: float = -3.0  # for a province or town that has its country's name
    within: float = 4.0
    seat: float = -1.0  # for a province whose chief town has its name
    quarter: float = -0.25  # for a city's quarter that has a town's name, where all else is even
    publisher: float = 4.5
    other_years: float = -3.0  # for a name in years in which it was not used
    listed: float = 3.0
