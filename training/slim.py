"""Take out the attention heads and inner units that matter least; teach the rest to do what the whole did.

How much a head or unit matters is how much the loss would change without it, to first order (Michel, Levy
and Neubig, *Are Sixteen Heads Really Better than One?*, NeurIPS 2019; Molchanov et al., CVPR 2019). Three
tenths go, in three rounds; then the slim network learns from the gold and from the scores of the whole
one (Hinton et al., 2015).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import torch
import torch.nn.functional as F
from torch import Tensor, nn

from training.export import SLIM
from training.network import Network
from training.progress import Progress
from training.train import (
    Batch,
    best_device,
    from_step,
    loss_of,
    optimizer_of,
    read,
    save,
    scores_of,
    set_rates,
    tensors,
    update,
)
from training.windows import Pieces

SEED = 3
_ROUNDS, _ROUND_STEPS = 3, 40
_KEPT = 0.7
"""Share of all heads, and of all inner units, that stay."""
_FROZEN = 2
"""Layers that stay as they are: hardly anything of the first ones would go; a step takes half as long."""
_LEAST_HEADS, _LEAST_UNITS, _UNITS_TOGETHER = 4, 512, 64
_WARM_UP_STEPS = 20
_HIGHEST = 0.6
"""Share of the first run's learning rates at which this one begins."""
_LOOK_AT = 12
"""Batches by which heads and units are judged."""
_CHECKPOINT_EVERY = 25
_LESSONS = {"roles": 1.0, "cues": 0.5, "sources": 0.5, "names": 1.0, "governors": 0.24}
"""What is learned from the whole network, and how much it counts; as in the loss."""


def slim(
    prepared: Path, start_weights: Path, begin: dict[str, Tensor], work: Path, steps: int, threads: int = 2
) -> None:
    """Write slim.pt: `begin`, of full width, made slim. Goes on where a stopped run was."""
    torch.set_num_threads(threads)
    texts = read(prepared)
    device = best_device()
    whole = texts.network(start_weights).load(begin).to(device).eval()
    network = texts.network(start_weights).load(begin).to(device).train()
    checkpoint, step = work / "slim-checkpoint.pt", 0
    optimizer = _optimizer_of(network)
    if checkpoint.exists():
        kept = torch.load(checkpoint, map_location=device)
        step = kept["step"]
        optimizer = _optimizer_of(network.load(kept["network"]).to(device))
        optimizer.load_state_dict(kept["optimizer"])
    pieces = Pieces(start_weights)
    progress = Progress("slim", steps)
    for batch in from_step(step, texts, pieces, SEED):
        if step >= steps:
            break
        torch.manual_seed(SEED * 1_000_003 + step)
        if step % _ROUND_STEPS == 0 and step < _ROUNDS * _ROUND_STEPS:
            share = 1 - (1 - _KEPT) * (step // _ROUND_STEPS + 1) / _ROUNDS
            looked_at = (
                tensors(batch, device)
                for _, batch in zip(range(_LOOK_AT), from_step(step, texts, pieces, SEED + 1), strict=False)
            )
            narrow(network, looked_at, share)
            optimizer = _optimizer_of(network)
            print(f"slim {step}: {widths(network)}", flush=True)
        set_rates(optimizer, _HIGHEST * min((step + 1) / _WARM_UP_STEPS, (steps - step) / steps))
        loss = _learn_from(whole, network, optimizer, tensors(batch, device))
        step += 1
        progress.tell(step, loss)
        if step % _CHECKPOINT_EVERY == 0:
            state = {"network": network.state_dict(), "optimizer": optimizer.state_dict(), "step": step}
            save(state, checkpoint)
    save(network.state_dict(), work / SLIM)


def _optimizer_of(network: Network) -> torch.optim.AdamW:
    frozen = [network.encoder.embeddings, network.features, *network.encoder.encoder.layer[:_FROZEN]]
    for part in frozen:
        part.requires_grad_(False)
    return optimizer_of(network)


def narrow(network: Network, batches: Iterator[Batch], share: float) -> None:
    """Leave that share of the full number of heads and of inner units, the ones that matter most."""
    layers = network.encoder.encoder.layer[_FROZEN:]
    inputs = [(layer.attention.output.dense, layer.output.dense) for layer in layers]
    matter = {dense: torch.zeros(dense.in_features) for pair in inputs for dense in pair}
    for batch in batches:
        seen: dict[nn.Linear, Tensor] = {}
        hooks = [dense.register_forward_pre_hook(_keeping(seen)) for dense in matter]
        loss_of(network, scores_of(network, batch), batch).backward()
        for hook in hooks:
            hook.remove()
        for dense, given in seen.items():
            assert given.grad is not None
            matter[dense] += (given.grad * given).float().sum((0, 1)).abs().cpu()
    network.zero_grad()
    size = layers[0].attention.self.attention_head_size
    heads = [matter[attention].unflatten(0, (-1, size)).sum(1) for attention, _ in inputs]
    units = [matter[inner] for _, inner in inputs]
    config = network.encoder.config
    gone = (1 - share) * config.num_hidden_layers  # layers' worth, all of it from those that are not frozen
    kept_heads = _best(heads, (len(layers) - gone) * config.num_attention_heads, _LEAST_HEADS, 1)
    kept_units = _best(units, (len(layers) - gone) * config.intermediate_size, _LEAST_UNITS, _UNITS_TOGETHER)
    for layer, own_heads, own_units in zip(layers, kept_heads, kept_units, strict=True):
        rows = (own_heads[:, None] * size + torch.arange(size)).flatten()
        attention = layer.attention.self
        for name in ("query", "key", "value"):
            setattr(attention, name, _rows(getattr(attention, name), rows))
        layer.attention.output.dense = _columns(layer.attention.output.dense, rows)
        layer.intermediate.dense = _rows(layer.intermediate.dense, own_units)
        layer.output.dense = _columns(layer.output.dense, own_units)


def widths(network: Network) -> str:
    """Return heads and inner units of each layer, to print."""
    layers = network.encoder.encoder.layer
    size = layers[0].attention.self.attention_head_size
    return " ".join(
        f"{layer.attention.self.query.out_features // size}/{layer.output.dense.in_features}"
        for layer in layers
    )


def _learn_from(whole: Network, network: Network, optimizer: torch.optim.AdamW, batch: Batch) -> float:
    """Take one step on a batch, as much towards the gold as towards what the whole network says of it."""
    scores = scores_of(network, batch)
    with torch.no_grad():
        lessons = scores_of(whole, batch)
    loss = loss_of(network, scores, batch)
    for name, share in _LESSONS.items():
        told = getattr(batch, name) >= 0
        if told.any():
            own, other = (F.log_softmax(rows[name][told].float(), -1) for rows in (scores, lessons))
            loss = loss + share * F.kl_div(own, other, log_target=True, reduction="batchmean")
    return update(network, optimizer, loss)


def _keeping(seen: dict[nn.Linear, Tensor]) -> Callable[[nn.Linear, tuple[Tensor]], None]:
    def keep(dense: nn.Linear, given: tuple[Tensor]) -> None:
        given[0].retain_grad()
        seen[dense] = given[0]

    return keep


def _best(matter: list[Tensor], count: float, least: int, together: int) -> list[Tensor]:
    """For every layer the places of what stays: the best of all, at least so many, in steps of `together`."""
    order = sorted(
        ((float(value), layer) for layer, own in enumerate(matter) for value in own), key=lambda row: -row[0]
    )
    counts = [0] * len(matter)
    for _, layer in order[: round(count)]:
        counts[layer] += 1
    counts = [
        min(len(own), max(least, -(-n // together) * together)) for n, own in zip(counts, matter, strict=True)
    ]
    return [own.topk(n).indices.sort().values for n, own in zip(counts, matter, strict=True)]


def _rows(dense: nn.Linear, rows: Tensor) -> nn.Linear:
    made = nn.Linear(dense.in_features, len(rows), device=dense.weight.device)
    made.weight.data, made.bias.data = dense.weight.data[rows].clone(), dense.bias.data[rows].clone()
    return made


def _columns(dense: nn.Linear, columns: Tensor) -> nn.Linear:
    made = nn.Linear(len(columns), dense.out_features, device=dense.weight.device)
    made.weight.data, made.bias.data = dense.weight.data[:, columns].clone(), dense.bias.data.clone()
    return made
