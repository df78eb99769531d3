//! Decodes replies. Any bytes become an outcome, and no length in them is trusted.

use std::time::Duration;

use super::Outcome;
use crate::value::{Type, Value};
use crate::verdict::{BadReply, Raised};
use crate::wire::status::{
    DOES_NOT_FIT, IMPORTS, IS_LAST, OUT_OF_MEMORY, RAISED, REFUSED, RETURNED, RETURNED_AS, WRONG_TYPE,
};
use crate::wire::{self, Reader};

/// A decoded frame.
pub enum Frame {
    Outcome(Outcome),
    Refused(Raised),
}

/// One reply.
pub struct Reply {
    pub frame: Frame,
    /// The time of the call, as the worker gives it.
    pub call_time: Duration,
    /// The process ends after this reply, as it says itself.
    pub is_last: bool,
    /// The result as the submission returned it, if it is spelt otherwise than the value that it counts as.
    pub shown: Option<String>,
}

impl Reply {
    fn garbage(reply: BadReply) -> Reply {
        let frame = Frame::Outcome(Outcome::Garbage(reply));
        Reply { frame, call_time: Duration::ZERO, is_last: true, shown: None }
    }
}

/// The longest name of a module that is kept, in characters.
const LONGEST_NAME: usize = 100;

/// The module that a frame names as being imported, empty for none; `None` if the frame is no such notice.
pub fn read_notice(frame: &[u8]) -> Option<String> {
    let (&IMPORTS, rest) = frame.split_first()? else { return None };
    let (_, payload) = rest.split_first_chunk::<8>()?;
    let name = read_text(&mut Reader { bytes: payload }).ok()?;
    // The name comes from the submission and is shown in a sentence, so its length is limited.
    Some(name.chars().take(LONGEST_NAME).collect())
}

/// Decodes a reply.
pub fn read_reply(frame: &[u8], result: &Type) -> Reply {
    let Some((&status, rest)) = frame.split_first() else {
        return Reply::garbage(BadReply::Empty);
    };
    let Some((nanos, payload)) = rest.split_first_chunk::<8>() else {
        return Reply::garbage(BadReply::EndsEarly);
    };
    let is_last = status & IS_LAST != 0 && status != IS_LAST;
    let status = if is_last { status & !IS_LAST } else { status };
    let call_time = Duration::from_nanos(u64::from_le_bytes(*nanos));
    let (status, payload, shown) = if status == RETURNED_AS {
        let mut reader = Reader { bytes: payload };
        let Ok(shown) = read_text(&mut reader) else { return Reply::garbage(BadReply::EndsEarly) };
        (RETURNED, reader.bytes, Some(shown))
    } else {
        (status, payload, None)
    };
    let frame = match read_payload(status, payload, result) {
        Ok(frame) => frame,
        Err(wire::WireError::NotUtf8) if status == RETURNED => Frame::Outcome(Outcome::WrongType {
            got: "bytes that are not valid UTF-8".to_owned(),
            path: "result".to_owned(),
            expected_there: "string".to_owned(),
            got_there: "bytes that are not valid UTF-8".to_owned(),
        }),
        Err(error) => Frame::Outcome(Outcome::Garbage(BadReply::Malformed { how: error.to_string() })),
    };
    Reply { frame, call_time, is_last, shown }
}

fn read_text(reader: &mut Reader<'_>) -> Result<String, wire::WireError> {
    match reader.value(&Type::String)? {
        Value::String(text) => Ok(text),
        _ => Err(wire::WireError::Short),
    }
}

fn read_payload(status: u8, payload: &[u8], result: &Type) -> Result<Frame, wire::WireError> {
    let mut reader = Reader { bytes: payload };
    let mut text = || read_text(&mut reader);
    Ok(Frame::Outcome(match status {
        RETURNED => Outcome::Returned(wire::decode(result, payload)?),
        RAISED | REFUSED => {
            let (kind, message) = (text()?, text()?);
            let Value::Int(line) = reader.value(&Type::Int)? else {
                return Err(wire::WireError::Short);
            };
            let Value::String(trace) = reader.value(&Type::String)? else {
                return Err(wire::WireError::Short);
            };
            let line = u32::try_from(line).ok().filter(|line| *line > 0);
            let raised = Raised { kind, message, line, trace };
            if status == REFUSED {
                return Ok(Frame::Refused(raised));
            }
            Outcome::Raised(raised)
        }
        OUT_OF_MEMORY => Outcome::OutOfMemory,
        WRONG_TYPE => Outcome::WrongType { got: text()?, path: text()?, expected_there: text()?, got_there: text()? },
        DOES_NOT_FIT => Outcome::DoesNotFit { path: text()?, value: text()?, ty: text()? },
        _ => Outcome::Garbage(BadReply::UnknownStatus { status }),
    }))
}
