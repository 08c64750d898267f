"""How large the numbers get that the layers of a network are given: what 8 bits have to hold."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, nn

from training.network import Network
from training.train import Batch

Ranges = dict[str, NDArray[np.float32]]
"""Name of a layer to the largest absolute value of each of its inputs, [inputs]."""


def ranges(network: Network, batches: Iterable[Batch]) -> Ranges:
    """Watch a network read; padding does not count."""
    largest: dict[str, Tensor] = {}
    mask = torch.ones(0)

    def watch(name: str) -> Any:
        def look(layer: nn.Module, given: tuple[Tensor]) -> None:
            rows = given[0].float().abs()
            if rows.shape[1] == mask.shape[1]:
                rows = rows * mask[..., None]
            most = rows.flatten(0, -2).amax(0)
            largest[name] = torch.maximum(largest.get(name, most), most)

        return look

    hooks = [
        layer.register_forward_pre_hook(watch(name))
        for name, layer in network.named_modules()
        if isinstance(layer, nn.Linear)
    ]
    with torch.no_grad():
        for batch in batches:
            mask = batch.mask
            network(batch.ids, batch.features, batch.first, mask)
    for hook in hooks:
        hook.remove()
    return {name: most.cpu().numpy() for name, most in largest.items()}
