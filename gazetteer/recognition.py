"""Toponym recognition: which words of an article are names of places, and in what role."""

from gazetteer.mention import Base, Mention, Relation, Role

__all__ = ["Base", "Mention", "Relation", "Role"]
