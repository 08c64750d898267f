"""Single marks quote, apostrophes do not."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.text.single_marks import with_double_marks


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("‘It leans,’ she said.", "“It leans,” she said."),
        ("'It leans,' she said. 'It can't be mended.'", "“It leans,” she said. “It can't be mended.”"),
        (
            "‘The players’ bus is at the farmers’ market,’ she said.",
            "“The players’ bus is at the farmers’ market,” she said.",
        ),
        ("‘He said “no” to me,’ she said.", "“He said “no” to me,” she said."),
        ("“He said ‘no’ to me,” she said.", "“He said ‘no’ to me,” she said."),
        ("” … it is ‘late,’ they said,” she said.", "” … it is ‘late,’ they said,” she said."),
        ("“It leans.” She called it ‘old’.", "“It leans.” She called it ‘old’."),
        ("“It leans.” ‘It does,’ he said.", "“It leans.” “It does,” he said."),
        # a headline above a text with double marks
        (
            "‘It saved us’: Ann Bell on the flood\n\n“It did.”",
            "“It saved us”: Ann Bell on the flood\n\n“It did.”",
        ),
        ("Ann Bell: ‘It saved us’\n\n“It did.”", "Ann Bell: “It saved us”\n\n“It did.”"),
        ("‘Jaws’: a film of sharks\n\n“It did.”", "‘Jaws’: a film of sharks\n\n“It did.”"),
        ("Of ‘The Old Mill’: a note\n\n“It did.”", "Of ‘The Old Mill’: a note\n\n“It did.”"),
        ("She saw: ‘The Old Mill’ twice\n\n“It did.”", "She saw: ‘The Old Mill’ twice\n\n“It did.”"),
        ("She called it ‘old’ today.", "She called it “old” today."),
        ("The players’ bus isn’t late.", "The players’ bus isn’t late."),
        ("The workers’ strike hurt the owners’ profits.", "The workers’ strike hurt the owners’ profits."),
        ("The workers' strike hurt the owners' profits.", "The workers' strike hurt the owners' profits."),
        ("The pier is 90' long and 30' wide.", "The pier is 90' long and 30' wide."),
        (
            "“We back the pilots’ union,” she said. “The owners’ offer is poor.”",
            "“We back the pilots’ union,” she said. “The owners’ offer is poor.”",
        ),
        ("Get 'em out of the dogs' home.", "Get 'em out of the dogs' home."),
        ("It was in the '90s, the 'mayor' said.", "It was in the '90s, the “mayor” said."),
        ("She said: ‘It leans", "She said: ‘It leans"),
        ("″It leans,″ she said.", '"It leans," she said.'),
        ("‘It leans.’\n\n‘It does.’", "“It leans.”\n\n“It does.”"),
        ("‘The farmers’ left", "“The farmers” left"),
        ("‘" + "word " * 500 + "end.’", "‘" + "word " * 500 + "end.’"),
        ("‘" + "word " * 300 + "end.’", "“" + "word " * 300 + "end.”"),
        ("''It leans,'' she said.", "''It leans,'' she said."),
        ("’It leans,’ she said.", "“It leans,” she said."),
        ("The ’burbs and the dogs’ home.", "The ’burbs and the dogs’ home."),
        ("'They've taken 'em all,' she said.", "“They've taken 'em all,” she said."),
        ("‘The year was ’89,’ she said.", "“The year was ’89,” she said."),
        ("‘£5 is a lot,’ she said.", "“£5 is a lot,” she said."),
        ("‘“Go,” he said, so I went,’ she said.", "““Go,” he said, so I went,” she said."),
        # A quotation of several paragraphs, of which only the last has a mark that closes.
        ("‘It leans.\n\n‘It fell,’ she said.", "“It leans.\n\n“It fell,” she said."),
        ("She said: ‘It leans.\n\n‘It fell.’", "She said: “It leans.\n\n“It fell.”"),
        ("‘The dogs’ home leans.\n\n‘It fell.’", "“The dogs’ home leans.\n\n“It fell.”"),
        ("‘It leans.\n\nIt fell.’", "‘It leans.\n\nIt fell.’"),
        ("‘It leans.\n\n‘It fell.", "‘It leans.\n\n‘It fell."),
    ],
)
def test_single_marks_are_read_as_double_ones(text: str, expected: str) -> None:
    assert with_double_marks(text) == expected


@given(st.text(st.sampled_from("as’‘' .,\n“”\"″"), max_size=60))
def test_no_offset_moves_and_nothing_changes_twice(text: str) -> None:
    double = with_double_marks(text)
    assert len(double) == len(text)
    assert all(one == other or one in "‘’'″" for one, other in zip(text, double, strict=True))
