"""What can be wrong with an article as it is given to us."""


class ArticleError(ValueError):
    """An article that cannot be read; the message names the file, the field and what was expected.

    ArticleError (ValueError)
    └── SidecarError: the JSON beside the article's text
    """


class SidecarError(ArticleError):
    """The JSON beside an article's text does not say what it should."""
