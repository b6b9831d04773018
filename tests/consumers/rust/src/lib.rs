//! Types of all documents, made by typify.

#![deny(warnings)]

use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Result;

/// Reads a document into its type and writes it again.
pub type ReadAndWrite = fn(&str) -> Result<String>;

/// Each type of document of the catalogue by its name.
pub const DOCUMENTS: &[(&str, ReadAndWrite)] = include!(concat!(env!("OUT_DIR"), "/documents.rs"));

/// Of how many documents types are made in each profile.
pub const MADE: &[(&str, usize)] = include!(concat!(env!("OUT_DIR"), "/made.rs"));

fn read_and_write<T: DeserializeOwned + Serialize>(text: &str) -> Result<String> {
    serde_json::to_string(&serde_json::from_str::<T>(text)?)
}

macro_rules! generated {
    ($($family:ident)*) => {
        $(
            #[doc = concat!("Types of the family `", stringify!($family), "`.")]
            #[allow(missing_docs, clippy::all, clippy::pedantic, reason = "nobody writes it")]
            pub mod $family {
                include!(concat!(env!("OUT_DIR"), "/", stringify!($family), ".rs"));
            }
        )*
    };
}

generated!(cloudtrail ses workmail envelopes);
