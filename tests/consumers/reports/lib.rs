//! Nothing: `run` only asks where the dependency of this package lies.
