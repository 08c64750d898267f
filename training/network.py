"""The network: a small encoder that reads words; it scores roles, cues, sources, names and the parse."""

from __future__ import annotations

import math
from pathlib import Path

import torch
from torch import Tensor, nn
from transformers import AutoModel

OUTPUTS = ("roles", "cues", "sources", "names", "governors", "syntax")
"""What the network tells, in order; the exported network has the same names."""
TAGS = 7
"""Outside, then begin and inside of source, cue and content."""
NAME_TAGS = 7
"""Outside, then begin and inside of person, organization and place."""
NEVER = -1e4
BUCKETS = 32
GOVERNOR_SIZE = 128
"""Numbers by which words are told from one another as governors; 192 gave no more."""


def allowed() -> Tensor:
    """Return a TAGS x TAGS matrix: 0 where one tag may follow another, NEVER where not."""
    matrix = torch.zeros(TAGS, TAGS)
    for inside in (2, 4, 6):
        matrix[:, inside] = NEVER
        matrix[inside - 1, inside] = matrix[inside, inside] = 0
    return matrix


def inside_first() -> Tensor:
    """Return NEVER for the tags with which no text can begin, 0 for the others."""
    return torch.tensor([0.0, 0.0, NEVER, 0.0, NEVER, 0.0, NEVER])


class Choice(nn.Module):
    """For every word, a score for every word as the one it belongs to: bilinear, with the distance in words.

    Word 0 is the mark at the start of the window and stands for "none of these".
    """

    def __init__(self, width: int, size: int = 192) -> None:
        super().__init__()
        self.dependent = nn.Sequential(nn.Linear(width, size), nn.GELU())
        self.head = nn.Sequential(nn.Linear(width, size), nn.GELU())
        self.bilinear = nn.Parameter(torch.eye(size))
        self.bias = nn.Linear(size, 1)
        self.distance = nn.Embedding(2 * BUCKETS, 1)
        self.size = size
        nn.init.zeros_(self.distance.weight)

    def forward(self, words: Tensor) -> Tensor:
        head = self.head(words)
        scores = (self.dependent(words) @ self.bilinear) @ head.transpose(1, 2) / math.sqrt(self.size)
        place = torch.arange(words.shape[1], device=words.device)
        near = self.distance(bucket(place[None] - place[:, None]))[..., 0]
        # how far away the start of the window is means nothing
        near = torch.where(place[None] > 0, near, torch.zeros_like(near))
        return scores.float() + self.bias(head).transpose(1, 2).float() + near


def bucket(apart: Tensor) -> Tensor:
    """Return the number of the row of `Choice.distance` for each distance in words."""
    far = apart.abs().float()
    near = torch.where(far < 16, far, 16 + torch.log2((far / 16).clamp(min=1)) * 4).clamp(max=BUCKETS - 1)
    return near.long() + BUCKETS * (apart < 0).long()


class Network(nn.Module):
    """Scores of one window, or of several padded to one length."""

    def __init__(
        self, start_weights: Path, labels: list[int], tags: int, relations: int, dropout: float = 0.1
    ) -> None:
        """labels: how many there are of each kind of feature; tags, relations: how many of each."""
        super().__init__()
        # Dropping attention weights costs as much time as all the rest and gives nothing here.
        self.encoder = AutoModel.from_pretrained(
            start_weights,
            attn_implementation="sdpa",
            attention_probs_dropout_prob=0.0,
            hidden_dropout_prob=dropout,
            add_pooling_layer=False,
        )
        width = self.encoder.config.hidden_size
        self.features = nn.ModuleList(nn.Embedding(count, width) for count in labels)
        for table in self.features:
            nn.init.zeros_(table.weight)
        self.tags, self.relations = tags, relations
        self.dropout = nn.Dropout(dropout)
        self.role = nn.Sequential(
            nn.Linear(width, width), nn.GELU(), nn.Dropout(dropout), nn.Linear(width, TAGS)
        )
        self.name = nn.Sequential(
            nn.Linear(width, width), nn.GELU(), nn.Dropout(dropout), nn.Linear(width, NAME_TAGS)
        )
        self.syntax = nn.Sequential(
            nn.Linear(width, width), nn.GELU(), nn.Dropout(dropout), nn.Linear(width, tags + relations + 1)
        )
        self.cue, self.source, self.governor = Choice(width), Choice(width), Choice(width, GOVERNOR_SIZE)
        self.transitions = nn.Parameter(torch.zeros(TAGS, TAGS))
        self.initial = nn.Parameter(torch.zeros(TAGS))

    def load(self, state: dict[str, Tensor]) -> Network:
        """Take on a state, that of a slim network too: layers become as wide as it says.

        Parts that it has not, those of a network that knew no names or parse, stay as they are.
        """
        state = {**{name: value for name, value in self.state_dict().items() if name not in state}, **state}
        for name, layer in list(self.named_modules()):
            if isinstance(layer, nn.Linear) and layer.weight.shape != state[f"{name}.weight"].shape:
                outside, inside = state[f"{name}.weight"].shape
                parent, _, own = name.rpartition(".")
                setattr(self.get_submodule(parent), own, nn.Linear(inside, outside))
        self.load_state_dict(state)
        return self

    def forward(
        self, ids: Tensor, features: Tensor, first: Tensor, mask: Tensor | None = None
    ) -> tuple[Tensor, ...]:
        """Return the scores of roles, cues, sources, names, governors and syntax, in this order.

        Roles [batch, words, TAGS], names [batch, words, NAME_TAGS], syntax [batch, words, tags + relations +
        1], the last one where a sentence begins; the others [batch, words, words].

        ids [batch, pieces], features [batch, pieces, kinds], first [batch, words]: the first piece of each
        word, word 0 being the start mark. mask [batch, pieces] tells pieces from padding.
        """
        seen = self.encoder.embeddings.word_embeddings(ids)
        for kind, table in enumerate(self.features):
            seen = seen + table(features[..., kind])
        hidden = self.encoder(inputs_embeds=seen, attention_mask=mask).last_hidden_state
        words = hidden.gather(1, first[..., None].expand(-1, -1, hidden.shape[-1]))
        words = self.dropout(words)
        return (
            self.role(words).float(),
            self.cue(words),
            self.source(words),
            self.name(words).float(),
            self.governor(words),
            self.syntax(words).float(),
        )


def sequence_loss(scores: Tensor, tags: Tensor, transitions: Tensor, initial: Tensor) -> Tensor:
    """Return the negative log-likelihood of the tags, a word (linear-chain CRF). Tag -100 is padding."""
    transitions = transitions + allowed().to(transitions)
    real = tags >= 0
    gold = tags.clamp(min=0)
    path = scores.gather(2, gold[..., None])[..., 0] * real
    steps = transitions[gold[:, :-1], gold[:, 1:]] * real[:, 1:]
    total = path.sum() + steps.sum() + initial[gold[:, 0]].sum()
    alpha = scores[:, 0] + initial
    for word in range(1, scores.shape[1]):
        following = torch.logsumexp(alpha[:, :, None] + transitions, dim=1) + scores[:, word]
        alpha = torch.where(real[:, word, None], following, alpha)
    return (torch.logsumexp(alpha, dim=1).sum() - total) / real.sum()
