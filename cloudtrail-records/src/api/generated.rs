//! Types of calls, one module for each API; all of them are written by `tests/facts/calls/generate`.

#[cfg(feature = "calls-cloudtrail")]
pub mod cloud_trail;
#[cfg(feature = "calls-cloudtrail")]
pub mod cloud_trail_data;
#[cfg(feature = "calls-ses")]
pub mod mail_manager;
#[cfg(feature = "calls-workmail")]
pub mod message_flow;
#[cfg(feature = "calls-ses")]
pub mod ses;
#[cfg(feature = "calls-ses")]
pub mod ses_v2;
#[cfg(feature = "calls-workmail")]
pub mod work_mail;
