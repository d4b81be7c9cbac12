//! What somebody types, and what is found.

mod judged;
