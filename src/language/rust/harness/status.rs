//! The byte that a reply begins with. A test holds these against the judge's.
#![expect(dead_code, reason = "a harness names every byte, whether it sends it or not")]

// Statuses:
pub const RETURNED: u8 = 0;
pub const RAISED: u8 = 1;
pub const OUT_OF_MEMORY: u8 = 2;
pub const WRONG_TYPE: u8 = 3;
pub const DOES_NOT_FIT: u8 = 4;
pub const REFUSED: u8 = 5;
pub const RETURNED_AS: u8 = 6;
pub const IMPORTS: u8 = 7;
/// With this bit in a status, the process ends after this reply.
pub const IS_LAST: u8 = 0x80;
