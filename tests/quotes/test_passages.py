"""What a draft says that somebody said, and what it says around that."""

from __future__ import annotations

import pytest

from reader.claims.corrected import Corrected
from reader.model import Analysis, Claim
from reader.quotes.passages import passages
from reader.text.quotations import quotations
from tests.work import calls


@pytest.mark.parametrize(("code_points", "is_around"), [(980, True), (1000, False)])
def test_the_sentence_around_a_quotation_goes_so_far_and_no_further(
    code_points: int, is_around: bool
) -> None:
    between = " and" * (code_points // 4)
    text = f"never{between} she said “we stay here” so."
    (passage,) = passages(text, Corrected(Analysis("a")))
    assert ("never" in {word.form for word in passage.around}) is is_around


def test_a_sentence_with_any_number_of_quotations_is_read_around_each_of_them_with_the_same_work() -> None:
    def work(count: int) -> int:
        text = " and ".join(f"Ann{number} said “we stay here for {number} days”" for number in range(count))
        parts = [one.parts for one in quotations(text)]
        corrected = Corrected(Analysis("a", tuple(Claim("direct", part) for part in parts)))
        return calls(lambda: passages(text, corrected))

    assert work(240) < 6 * work(60)
