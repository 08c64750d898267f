"""Train on in short cycles, the learning rate down to nothing in each, and average where they end.

Every cycle ends in another spot of one valley; their middle is better than any of them (Izmailov et al.,
*Averaging Weights Leads to Wider Optima and Better Generalization*, UAI 2018) and costs nothing at run time.
"""

from __future__ import annotations

from pathlib import Path

import torch
from torch import Tensor

from training.export import POLISHED
from training.progress import Progress
from training.train import (
    best_device,
    from_step,
    learn,
    optimizer_of,
    read,
    resume,
    save,
    save_checkpoint,
    set_rates,
    tensors,
)
from training.windows import Pieces

SEED = 2
CYCLE_STEPS = 300
_WARM_UP_STEPS = 20
_HIGHEST = 0.5
"""Share of the first run's learning rates at which a cycle begins."""
_CHECKPOINT_EVERY = 25


def polish(
    prepared: Path, start_weights: Path, begin: dict[str, Tensor], work: Path, cycles: int, threads: int = 2
) -> None:
    """Write cycle-0.pt (`begin`) to cycle-N.pt, and polished.pt, their average."""
    torch.set_num_threads(threads)
    texts = read(prepared)
    device = best_device()
    network = texts.network(start_weights).load(begin)
    save(network.state_dict(), work / "cycle-0.pt")
    network.to(device)
    optimizer = optimizer_of(network)
    checkpoint = work / "polish.pt"
    step, steps = resume(network, optimizer, checkpoint), cycles * CYCLE_STEPS
    network.train()
    progress = Progress("polish", steps)
    for batch in from_step(step, texts, Pieces(start_weights), SEED):
        if step >= steps:
            break
        torch.manual_seed(SEED * 1_000_003 + step)
        place = step % CYCLE_STEPS
        set_rates(optimizer, _HIGHEST * min((place + 1) / _WARM_UP_STEPS, 1 - place / CYCLE_STEPS))
        loss = learn(network, optimizer, tensors(batch, device))
        step += 1
        progress.tell(step, loss)
        if step % _CHECKPOINT_EVERY == 0:
            save_checkpoint(network, optimizer, step, checkpoint)
        if step % CYCLE_STEPS == 0:
            save(network.state_dict(), work / f"cycle-{step // CYCLE_STEPS}.pt")
    save(average([work / f"cycle-{cycle}.pt" for cycle in range(cycles + 1)]), work / POLISHED)


def average(states: list[Path]) -> dict[str, Tensor]:
    """Return the mean of several states of one network."""
    kept = [torch.load(path, map_location="cpu") for path in states]
    return {name: torch.stack([state[name].float() for state in kept]).mean(0) for name in kept[0]}
