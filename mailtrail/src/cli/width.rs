//! How wide lines may be.

use std::env;

use mailtrail::report::story::WIDTH;

/// Least width that is believed.
const LEAST: usize = 20;

/// Width of standard output: what `COLUMNS` says, or the terminal's; a fixed one for what is no terminal.
pub(super) fn width() -> usize {
    let said = env::var("COLUMNS").ok().and_then(|columns| columns.trim().parse().ok());
    let of_terminal = || terminal_size::terminal_size_of(std::io::stdout()).map(|(width, _)| usize::from(width.0));
    said.filter(|columns| *columns > 0).or_else(of_terminal).map_or(WIDTH, |width| width.max(LEAST))
}
