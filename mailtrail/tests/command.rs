//! The command `mailtrail`, run over fixtures and over generated files.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test that fails here says where")]
#![allow(clippy::print_stderr, reason = "what cannot be tested on a platform is said")]

#[path = "command/bombs.rs"]
mod bombs;
#[path = "command/broken.rs"]
mod broken;
#[path = "command/calls.rs"]
mod calls;
#[path = "command/corpus.rs"]
mod corpus;
#[path = "command/csv.rs"]
mod csv;
#[path = "command/damage.rs"]
mod damage;
#[path = "command/detection.rs"]
mod detection;
#[path = "command/envelopes.rs"]
mod envelopes;
#[path = "command/excerpt.rs"]
mod excerpt;
#[path = "command/expect.rs"]
mod expect;
#[path = "command/explain.rs"]
mod explain;
#[path = "command/exports.rs"]
mod exports;
#[path = "command/files.rs"]
mod files;
#[path = "command/half_pairs.rs"]
mod half_pairs;
#[path = "command/hostile.rs"]
mod hostile;
#[path = "command/layouts.rs"]
mod layouts;
#[path = "command/lines.rs"]
mod lines;
#[path = "command/others.rs"]
mod others;
#[path = "command/parallel.rs"]
mod parallel;
#[path = "command/pipes.rs"]
mod pipes;
#[path = "command/places.rs"]
mod places;
#[path = "command/position.rs"]
mod position;
#[path = "command/program.rs"]
mod program;
#[path = "command/properties.rs"]
mod properties;
#[path = "command/readme.rs"]
mod readme;
#[path = "command/records.rs"]
mod records;
#[path = "command/redact.rs"]
mod redact;
#[path = "command/repeats.rs"]
mod repeats;
#[path = "command/report.rs"]
mod report;
#[path = "command/schema.rs"]
mod schema;
#[path = "command/secrets.rs"]
mod secrets;
#[path = "command/ses.rs"]
mod ses;
#[path = "command/support.rs"]
mod support;
#[path = "command/terminal.rs"]
mod terminal;
#[path = "command/trace.rs"]
mod trace;
#[path = "command/unread.rs"]
mod unread;
#[path = "command/wrappers.rs"]
mod wrappers;
