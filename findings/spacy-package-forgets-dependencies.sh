#!/usr/bin/env bash
# spaCy 3.8.18: `spacy package` writes the packages that a pipeline's components come from into the requirements of the
# wheel, "so that the user won't have to do it manually" (its own words), but not of a package that hatchling built: it
# looks for `top_level.txt`, which setuptools writes and no standard asks for. The wheel installs without a warning, and
# fails where it is loaded: "can't find factory". `importlib.metadata.packages_distributions` of Python reads RECORD as
# well and finds both.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
python=$work/venv/bin/python
"$python" -m pip install --quiet --disable-pip-version-check spacy==3.8.18 numpy==2.4.6

for builder in setuptools hatchling; do
    package=$work/$builder
    mkdir -p "$package/of_$builder"
    cat >"$package/of_$builder/__init__.py" <<PYTHON
from spacy.language import Language


@Language.factory("component_of_$builder")
def component(nlp, name):
    return lambda doc: doc
PYTHON
    case $builder in
        setuptools) backend=setuptools.build_meta required=setuptools==80.9.0 ;;
        hatchling) backend=hatchling.build required=hatchling==1.27.0 ;;
    esac
    cat >"$package/pyproject.toml" <<TOML
[build-system]
requires = ["$required"]
build-backend = "$backend"

[project]
name = "of-$builder"
version = "1.0.0"

[project.entry-points.spacy_factories]
component_of_$builder = "of_$builder:component"
TOML
    "$python" -m pip install --quiet --disable-pip-version-check "$package"
done

cat >"$work/try.py" <<'PYTHON'
from importlib.metadata import packages_distributions

import spacy
from spacy.cli.package import get_third_party_dependencies

for builder in ("setuptools", "hatchling"):
    nlp = spacy.blank("en")
    nlp.add_pipe(f"component_of_{builder}")
    print(f"{builder}: spaCy requires {get_third_party_dependencies(nlp.config)}")
    print(f"    Python finds {packages_distributions()[f'of_{builder}']}")
PYTHON

cat >"$work/expected" <<'TEXT'
setuptools: spaCy requires ['of-setuptools>=1.0.0,<1.1.0']
    Python finds ['of-setuptools']
hatchling: spaCy requires []
    Python finds ['of-hatchling']
TEXT

"$python" "$work/try.py" | tee "$work/output"
diff "$work/expected" "$work/output" || { echo "The behaviour has changed." >&2; exit 1; }
