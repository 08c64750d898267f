"""Train the network. Deterministic given the seed; resumes at a checkpoint; uses a GPU when there is one."""

from __future__ import annotations

import itertools
import pickle
import random
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import torch
import torch.nn.functional as F
from torch import Tensor

from training.augment import augmented
from training.held_out import split
from training.network import Network, sequence_loss
from training.progress import Progress
from training.windows import Pieces, Window, windows

NAMES = "names.prepared"
"""Beside the prepared articles: what `training.prepare_names` made."""
BATCH = 16
SEED = 1
RATE_ENCODER, RATE_REST = 1.5e-4, 1e-3
_CHECKPOINT_EVERY = 50
_SNAPSHOT_EVERY = 250
_BUCKET = 12  # batches sorted by length together


def batches(
    articles: list[dict[str, Any]], pieces: Pieces, labels: list[dict[str, int]], seed: int
) -> list[list[Window]]:
    """Return the batches of one epoch, of windows alike in length."""
    chance = random.Random(seed)
    rows = [
        window
        for article in articles
        for window in windows(augmented(article, chance), pieces, labels, chance.random() * 0.7, chance)
    ]
    chance.shuffle(rows)
    made = []
    for start in range(0, len(rows), BATCH * _BUCKET):
        bucket = sorted(rows[start : start + BATCH * _BUCKET], key=lambda window: len(window.ids))
        made += [bucket[at : at + BATCH] for at in range(0, len(bucket), BATCH)]
    chance.shuffle(made)
    return made


def tensors(batch: list[Window], device: torch.device) -> tuple[Tensor, ...]:
    """Return ids, features, first pieces, mask, tags, cues, sources, names, padded."""

    def padded(rows: list[list[Any]], value: Any) -> Tensor:
        longest = max(map(len, rows))
        return torch.tensor([[*row, *[value] * (longest - len(row))] for row in rows], device=device)

    none = [0] * len(batch[0].features[0])
    return (
        padded([window.ids for window in batch], 0),
        padded([window.features for window in batch], none),
        padded([window.first for window in batch], 0),
        padded([[1] * len(window.ids) for window in batch], 0),
        padded([window.tags for window in batch], -100),
        padded([window.cues for window in batch], -100),
        padded([window.sources for window in batch], -100),
        padded([window.names for window in batch], -100),
    )


def scores_of(network: Network, batch: tuple[Tensor, ...]) -> tuple[Tensor, ...]:
    """Return the scores of one batch: tags, cues, sources, names; what is padding is no cue or source."""
    ids, features, first, mask, *_ = batch
    with torch.autocast(ids.device.type, dtype=torch.bfloat16, enabled=has_short_floats(ids.device)):
        roles, cues, sources, names = network(ids, features, first, mask)
    absent = first == 0
    absent[:, 0] = False
    cues, sources = (table.masked_fill(absent[:, None, :], -1e4) for table in (cues, sources))
    return roles, cues, sources, names


def loss_of(network: Network, scores: tuple[Tensor, ...], batch: tuple[Tensor, ...]) -> Tensor:
    """Return the loss of the scores of one batch: the tags, half of each choice, and the names."""
    roles, *choices, name_scores = scores
    *_, tags, cues, sources, names = batch
    loss = roles.new_zeros(())
    if (names >= 0).any():
        loss = loss + F.cross_entropy(name_scores.flatten(0, 1), names.flatten(), ignore_index=-100)
    rows = (tags[:, 1:] >= 0).any(1)
    if not rows.any():
        return loss
    loss = loss + sequence_loss(roles[rows, 1:], tags[rows, 1:], network.transitions, network.initial)
    for table, wanted in zip(choices, (cues, sources), strict=True):
        if (wanted >= 0).any():
            loss = loss + 0.5 * F.cross_entropy(table.flatten(0, 1), wanted.flatten(), ignore_index=-100)
    return loss


def train(prepared: Path, start_weights: Path, work: Path, steps: int, threads: int = 2) -> None:
    """Train up to `steps`, where the learning rate is nothing; a lower number may be given on resuming."""
    torch.set_num_threads(threads)
    articles, labels = read(prepared)
    device = best_device()
    torch.manual_seed(SEED)
    network = Network(start_weights, [len(kind) for kind in labels]).to(device)
    optimizer = optimizer_of(network)
    checkpoint = work / "checkpoint.pt"
    step = resume(network, optimizer, checkpoint)
    network.train()
    progress = Progress("step", steps)
    for batch in from_step(step, articles, Pieces(start_weights), labels, SEED):
        if step >= steps:
            break
        torch.manual_seed(SEED * 1_000_003 + step)
        set_rates(optimizer, min((step + 1) / (0.06 * steps), (steps - step) / (0.94 * steps), 1))
        loss = learn(network, optimizer, tensors(batch, device))
        step += 1
        progress.tell(step, loss)
        if step % _CHECKPOINT_EVERY == 0 or step == steps:
            save_checkpoint(network, optimizer, step, checkpoint)
        if step % _SNAPSHOT_EVERY == 0 or step == steps:
            save(network.state_dict(), work / f"network-{step}.pt")


def read(prepared: Path) -> tuple[list[dict[str, Any]], list[dict[str, int]]]:
    """Return the articles to train on, and for each kind of feature the number of each label."""
    data = pickle.loads(prepared.read_bytes())
    articles, _ = split(data["articles"])
    names = prepared.with_name(NAMES)
    articles += pickle.loads(names.read_bytes()) if names.exists() else []
    return articles, [{label: number for number, label in enumerate(kind)} for kind in data["labels"]]


def best_device() -> torch.device:
    """Return the GPU when there is one."""
    return torch.device("cuda" if torch.cuda.is_available() else "cpu")


def has_short_floats(device: torch.device) -> bool:
    """Tell whether 16 bits are faster than 32; a processor without AVX-512 imitates them, much slower."""
    return device.type == "cuda" or torch.backends.cpu.get_cpu_capability().startswith("AVX512")


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


def from_step(
    step: int, articles: list[dict[str, Any]], pieces: Pieces, labels: list[dict[str, int]], seed: int
) -> Iterator[list[Window]]:
    """Yield batches without end, from the one of that step on."""
    skip = step
    for epoch in itertools.count():
        made = batches(articles, pieces, labels, seed * 1000 + epoch)
        yield from made[skip:]
        skip = max(0, skip - len(made))


def update(network: Network, optimizer: torch.optim.AdamW, loss: Tensor) -> float:
    """Take one step down a loss and return it."""
    optimizer.zero_grad()
    loss.backward()
    torch.nn.utils.clip_grad_norm_(network.parameters(), 1.0)
    optimizer.step()
    return loss.item()


def learn(network: Network, optimizer: torch.optim.AdamW, batch: tuple[Tensor, ...]) -> float:
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
