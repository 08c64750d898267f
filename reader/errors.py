"""The errors that speak to a person: what happened, to which file or key, and what to do about it."""


class ReaderError(Exception):
    """Anything that went wrong in a way the person can act on; its message is a sentence for them."""


class SourceError(ReaderError):
    """An article could not be read."""


class ConfigError(ReaderError):
    """A configuration file, theme or key is not usable."""


class AnalysisError(ReaderError):
    """The analysis of an article failed or was cut short; the article itself stays readable."""
