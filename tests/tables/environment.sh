# Sourced by the scripts `run` here and in `tests/engines`: $environment has the packages of requirements.txt, made anew if they are others.
environment="${CARGO_TARGET_DIR:-$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)/target}/tables-environment"
packages=$(dirname "${BASH_SOURCE[0]}")/requirements.txt
if ! cmp -s "$packages" "$environment/installed.txt"; then
    echo "installing into $environment:"
    sed -n 's/^\([a-zA-Z].*\)$/  \1/p' "$packages"
    "${PYTHON:-python3}" -m venv --clear "$environment"
    "$environment/bin/pip" install --quiet --disable-pip-version-check --no-deps --requirement "$packages"
    cp "$packages" "$environment/installed.txt"
fi
export PYTHONDONTWRITEBYTECODE=1
