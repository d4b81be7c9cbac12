//! What somebody types, and what is found.

mod abbreviations;
mod asked;
mod changed;
mod everyday;
mod judged;
mod names;
mod nonsense;
mod numbers;
mod overseers;
mod program;
mod scope;
mod suggestions;
mod time;
