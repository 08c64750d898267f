"""How many names in reader/ say what happened to a value, not what it is: `names.py [--all]`.

Counts every name that is bound: variables, parameters, attributes, functions. Classes are left out: a message
of Textual is called by what happened. Fails from 1.5 % on; the models of this field stay under 1 %.
"""

from __future__ import annotations

import ast
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parent.parent
MAX_SHARE = 0.015


def bound(tree: ast.AST) -> Iterator[str]:
    """Yield every name that the code binds, as often as it does; `self` and `cls` aside."""
    for node in ast.walk(tree):
        match node:
            case ast.FunctionDef(name=name) | ast.AsyncFunctionDef(name=name):
                yield name
            case ast.arg(arg=name) if name not in ("self", "cls"):
                yield name
            case ast.Name(id=name, ctx=ast.Store()) | ast.Attribute(attr=name, ctx=ast.Store()):
                yield name


def main() -> None:
    """Print the share and the commonest vague names, with --all every file that has some."""
    lines = (ROOT / ".ci" / "vague_names.txt").read_text(encoding="utf-8").splitlines()
    vague = {word for line in lines if not line.startswith("#") for word in line.split()}
    total, names, files = 0, Counter[str](), Counter[str]()
    for path in sorted((ROOT / "reader").rglob("*.py")):
        for name in bound(ast.parse(path.read_text(encoding="utf-8"))):
            total += 1
            if name.strip("_").lower() in vague:
                names[name] += 1
                files[f"{path.relative_to(ROOT)}"] += 1
    share = sum(names.values()) / total
    print(f"{share:.1%} of {total} names say what happened to a value (at most {MAX_SHARE:.1%})")
    print(
        *(f"{name} {count}" for name, count in names.most_common(None if "--all" in sys.argv else 20)),
        sep=", ",
    )
    if "--all" in sys.argv:
        print(*(f"{count:4d} {name}" for name, count in files.most_common()), sep="\n")
    sys.exit(share >= MAX_SHARE)


if __name__ == "__main__":
    main()
