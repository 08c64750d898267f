"""Train the network. Deterministic given the seed; resumes at a checkpoint; uses a GPU when there is one."""

from __future__ import annotations

import itertools
import pickle
import random
from collections.abc import Iterator
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any

import torch
import torch.nn.functional as F
from torch import Tensor

from training.augment import augmented
from training.held_out import split
from training.network import OUTPUTS, Network, sequence_loss
from training.progress import Progress
from training.windows import NAMES, Pieces, Window, windows


@dataclass(frozen=True, slots=True)
class Batch:
    """Windows padded to one length: up to `mask` [windows, pieces], `first` and the rest [windows, words]."""

    ids: Tensor
    features: Tensor
    first: Tensor
    """[windows, words]"""
    mask: Tensor
    """Tells pieces from padding."""
    roles: Tensor
    cues: Tensor
    sources: Tensor
    names: Tensor
    governors: Tensor
    pos: Tensor
    relations: Tensor
    sentences: Tensor


BATCH = 16
SEED = 1
RATE_ENCODER, RATE_REST = 1.2e-4, 8e-4
_WARM_UP_STEPS = 60
_LAST_SHARE = 0.375
"""Share of the steps in which the learning rates go down to nothing; until there they are the highest."""
TIMES_CLAIMS, TIMES_CORPORA, TIMES_WRITTEN = 0.7, 0.6, 2.5
"""How often an epoch has each article with claims, each text of the corpora, each that was written for it."""
_GOVERNORS, _POS, _RELATIONS, _SENTENCES = 0.24, 0.12, 0.16, 0.08
"""What the parse counts beside the roles and the names, which count 1; together it is soon learned."""
_CHECKPOINT_EVERY = 50
_SNAPSHOT_EVERY = 250
_BUCKET = 12  # batches sorted by length together


@dataclass(frozen=True, slots=True)
class Texts:
    """What is learned from."""

    articles: list[dict[str, Any]]
    """With claims."""
    corpora: list[dict[str, Any]]
    written: list[dict[str, Any]]
    labels: list[dict[str, int]]
    """For each kind of feature the number of each label."""
    tags: int
    relations: int

    def network(self, start_weights: Path) -> Network:
        """Return a network, as it begins, for what these texts teach."""
        return Network(start_weights, [len(kind) for kind in self.labels], self.tags, self.relations)


def batches(texts: Texts, pieces: Pieces, seed: int) -> list[list[Window]]:
    """Return the batches of one epoch, of windows alike in length."""
    chance = random.Random(seed)
    rows = [
        window
        for rows, times in (
            (texts.articles, TIMES_CLAIMS),
            (texts.corpora, TIMES_CORPORA),
            (texts.written, TIMES_WRITTEN),
        )
        for article in _drawn(rows, times, chance)
        for window in windows(augmented(article, chance), pieces, texts.labels, chance.random() * 0.7, chance)
    ]
    chance.shuffle(rows)
    made = []
    for start in range(0, len(rows), BATCH * _BUCKET):
        bucket = sorted(rows[start : start + BATCH * _BUCKET], key=lambda window: len(window.ids))
        made += [bucket[at : at + BATCH] for at in range(0, len(bucket), BATCH)]
    chance.shuffle(made)
    return made


def _drawn(rows: list[dict[str, Any]], times: float, chance: random.Random) -> Iterator[dict[str, Any]]:
    whole = int(times)
    yield from rows * whole
    yield from (row for row in rows if chance.random() < times - whole)


def tensors(batch: list[Window], device: torch.device) -> Batch:
    """Return the windows padded to one length."""

    def padded(rows: list[list[Any]], value: Any) -> Tensor:
        longest = max(map(len, rows))
        return torch.tensor([[*row, *[value] * (longest - len(row))] for row in rows], device=device)

    none = [0] * len(batch[0].features[0])
    learned = {
        field.name: padded([getattr(window, field.name) for window in batch], -100)
        for field in fields(Window)
        if field.name not in ("ids", "features", "first")
    }
    return Batch(
        padded([window.ids for window in batch], 0),
        padded([window.features for window in batch], none),
        padded([window.first for window in batch], 0),
        padded([[1] * len(window.ids) for window in batch], 0),
        **learned,
    )


def scores_of(network: Network, batch: Batch) -> dict[str, Tensor]:
    """Return the scores of one batch by name; what is padding is no cue, source or governor."""
    device = batch.ids.device.type
    with torch.autocast(device, dtype=torch.bfloat16, enabled=device == "cuda"):
        told = dict(zip(OUTPUTS, network(batch.ids, batch.features, batch.first, batch.mask), strict=True))
    absent = batch.first == 0
    absent[:, 0] = False
    links = {
        name: told[name].float().masked_fill(absent[:, None, :], -1e4)
        for name in ("cues", "sources", "governors")
    }
    return told | links


def loss_of(network: Network, scores: dict[str, Tensor], batch: Batch) -> Tensor:
    """Return the loss of the scores of one batch: roles and names count 1, choices a half, the parse less."""
    loss = network.initial.new_zeros(())
    rows = (batch.roles[:, 1:] >= 0).any(1)
    if rows.any():
        roles = scores["roles"][rows, 1:]
        loss = loss + sequence_loss(roles, batch.roles[rows, 1:], network.transitions, network.initial)
        loss = loss + 0.5 * _choices(scores["cues"], batch.cues)
        loss = loss + 0.5 * _choices(scores["sources"], batch.sources)
    loss = loss + _choices(scores["names"], batch.names)
    loss = loss + _GOVERNORS * _choices(scores["governors"], batch.governors)
    pos, relations, sentences = scores["syntax"].split([network.tags, network.relations, 1], -1)
    loss = loss + _POS * _choices(pos, batch.pos) + _RELATIONS * _choices(relations, batch.relations)
    told = batch.sentences >= 0
    starts = F.binary_cross_entropy_with_logits(sentences[..., 0][told], batch.sentences[told].float())
    return loss + _SENTENCES * starts


def _choices(scores: Tensor, wanted: Tensor) -> Tensor:
    if not (wanted >= 0).any():
        return scores.new_zeros(())
    return F.cross_entropy(scores.flatten(0, 1), wanted.flatten(), ignore_index=-100)


def train(
    prepared: Path,
    start_weights: Path,
    begin: dict[str, Tensor] | None,
    work: Path,
    steps: int,
    threads: int = 2,
) -> None:
    """Train up to `steps`, where the learning rate is nothing; a lower number may be given on resuming.

    begin: the state of an earlier network to begin with, a slim one stays slim; None: the start weights.
    """
    torch.set_num_threads(threads)
    texts = read(prepared)
    device = best_device()
    torch.manual_seed(SEED)
    network = texts.network(start_weights)
    network = (network.load(begin) if begin else network).to(device)
    optimizer = optimizer_of(network)
    checkpoint = work / "checkpoint.pt"
    step = resume(network, optimizer, checkpoint)
    network.train()
    progress = Progress("step", steps)
    for batch in from_step(step, texts, Pieces(start_weights), SEED):
        if step >= steps:
            break
        torch.manual_seed(SEED * 1_000_003 + step)
        set_rates(optimizer, min((step + 1) / _WARM_UP_STEPS, (steps - step) / (_LAST_SHARE * steps), 1))
        loss = learn(network, optimizer, tensors(batch, device))
        step += 1
        progress.tell(step, loss)
        if step % _CHECKPOINT_EVERY == 0 or step == steps:
            save_checkpoint(network, optimizer, step, checkpoint)
        if step % _SNAPSHOT_EVERY == 0 or step == steps:
            save(network.state_dict(), work / f"network-{step}.pt")


def read(prepared: Path) -> Texts:
    """Return the texts to train on."""
    data = pickle.loads(prepared.read_bytes())
    articles, _ = split(data["articles"])
    names = prepared.with_name(NAMES)
    others = pickle.loads(names.read_bytes()) if names.exists() else {"corpora": [], "written": []}
    labels = [{label: number for number, label in enumerate(kind)} for kind in data["labels"]]
    return Texts(articles, **others, labels=labels, tags=len(data["tags"]), relations=len(data["relations"]))


def best_device() -> torch.device:
    """Return the GPU when there is one."""
    return torch.device("cuda" if torch.cuda.is_available() else "cpu")


def optimizer_of(network: Network) -> torch.optim.AdamW:
    """Return an optimizer of all but the vocabulary, which stays as it is."""
    for parameter in network.encoder.embeddings.word_embeddings.parameters():
        parameter.requires_grad = False
    encoder = [p for name, p in network.named_parameters() if name.startswith("encoder") and p.requires_grad]
    rest = [p for name, p in network.named_parameters() if not name.startswith("encoder") and p.requires_grad]
    return torch.optim.AdamW(
        [{"params": encoder, "lr": RATE_ENCODER}, {"params": rest, "lr": RATE_REST}], weight_decay=0.01
    )


def set_rates(optimizer: torch.optim.AdamW, share: float) -> None:
    """Set the learning rates to a share of the highest."""
    for group, rate in zip(optimizer.param_groups, (RATE_ENCODER, RATE_REST), strict=True):
        group["lr"] = rate * share


def from_step(step: int, texts: Texts, pieces: Pieces, seed: int) -> Iterator[list[Window]]:
    """Yield batches without end, from the one of that step on."""
    skip = step
    for epoch in itertools.count():
        made = batches(texts, pieces, seed * 1000 + epoch)
        yield from made[skip:]
        skip = max(0, skip - len(made))


def update(network: Network, optimizer: torch.optim.AdamW, loss: Tensor) -> float:
    """Take one step down a loss and return it."""
    optimizer.zero_grad()
    loss.backward()
    torch.nn.utils.clip_grad_norm_(network.parameters(), 1.0)
    optimizer.step()
    return loss.item()


def learn(network: Network, optimizer: torch.optim.AdamW, batch: Batch) -> float:
    """Take one step on a batch and return the loss before it."""
    return update(network, optimizer, loss_of(network, scores_of(network, batch), batch))


def resume(network: Network, optimizer: torch.optim.AdamW, checkpoint: Path) -> int:
    """Take up a run at its checkpoint; return how many steps were taken, 0 without one."""
    if not checkpoint.exists():
        return 0
    kept = torch.load(checkpoint, map_location=next(network.parameters()).device)
    network.load_state_dict(kept["network"])
    optimizer.load_state_dict(kept["optimizer"])
    return int(kept["step"])


def save_checkpoint(network: Network, optimizer: torch.optim.AdamW, step: int, path: Path) -> None:
    """Keep what `resume` needs."""
    save({"network": network.state_dict(), "optimizer": optimizer.state_dict(), "step": step}, path)


def save(values: dict[str, Any], path: Path) -> None:
    """Write a file whole or not at all."""
    draft = path.with_suffix(".tmp")
    torch.save(values, draft)
    draft.replace(path)
