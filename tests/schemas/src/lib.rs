//! Tests only: the schema is the type.
