//! The description of the API, judged by a validator that someone else wrote.

use crate::support::Site;
use crate::support::readers::{file, node, said_of};

#[test]
fn a_validator_that_someone_else_wrote_accepts_the_description() {
    let document = file(&Site::shipped().get("/api/openapi.json").text());
    let mut program = node("openapi.mjs");
    program.arg(document.path());
    said_of("", program);
}
