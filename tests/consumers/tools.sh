# Sourced by the scripts `run`.
export PYTHONDONTWRITEBYTECODE=1 PIP_DISABLE_PIP_VERSION_CHECK=1

step() { printf '== %s\n' "$1"; }

# python_tools <folder> <requirements.txt>: has an environment with these packages there, made anew if they are others.
python_tools() {
    if cmp -s "$2" "$1/requirements.txt"; then return; fi
    rm -rf "$1"
    python3 -m venv "$1"
    "$1/bin/pip" install --quiet --no-deps --requirement "$2"
    "$1/bin/pip" check
    cp "$2" "$1/"
}

# examples <README.md> <language> <start> <ending>: writes each example to a file whose name has its number between start and ending.
examples() {
    awk -v fence="\`\`\`$2" -v start="$3" -v end=".$4" '
        $0 == fence { file = start (++count) end; next }
        $0 == "```" { file = "" }
        file { print > file }
    ' "$1"
}
