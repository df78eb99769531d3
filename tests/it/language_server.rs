//! A small client of language servers, which speak JSON-RPC over their standard streams.

use std::io::{BufRead, BufReader, Write};
use std::path::Path;
use std::process::{Child, ChildStdin, Command, Stdio};
use std::sync::mpsc::{Receiver, channel};
use std::time::Duration;

use serde_json::{Value, json};

/// A hang guard: minutes, so that load cannot fail a test.
const LONGEST_WAIT: Duration = Duration::from_secs(600);

/// The command of a tool. A tool that is missing fails the test, with the way to install it.
pub fn tool(name: &str, install: &str) -> Command {
    let found = Command::new(name).arg("--version").output().is_ok_and(|output| output.status.success());
    // pyright's server has no such option; it is installed with `pyright`.
    let found = found || name == "pyright-langserver";
    assert!(found, "`{name}` is missing, with which `kata new`'s editor set-up is tested; install it: {install}");
    Command::new(name)
}

pub struct LanguageServer {
    process: Child,
    stdin: ChildStdin,
    messages: Receiver<Value>,
    last_id: u64,
}

impl LanguageServer {
    /// Starts a server in a folder and waits until it has answered `initialize`.
    pub fn start(mut command: Command, folder: &Path) -> LanguageServer {
        let command = command.current_dir(folder).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::null());
        let mut process = command.spawn().expect("a language server can be started");
        let mut stdout = BufReader::new(process.stdout.take().expect("its output is piped"));
        let stdin = process.stdin.take().expect("its input is piped");
        let (sender, messages) = channel();
        std::thread::spawn(move || {
            while let Some(message) = received(&mut stdout)
                && sender.send(message).is_ok()
            {}
        });
        let mut server = LanguageServer { process, stdin, messages, last_id: 0 };
        let root = uri(folder);
        server.request(
            "initialize",
            &json!({
                "processId": null, "rootUri": root, "workspaceFolders": [{ "uri": root, "name": "kata" }],
                "capabilities": {
                    "experimental": { "serverStatusNotification": true },
                    "workspace": { "configuration": true },
                    "textDocument": { "hover": { "contentFormat": ["plaintext"] }, "publishDiagnostics": {} }
                }
            }),
        );
        server.notify("initialized", &json!({}));
        server
    }

    pub fn open(&mut self, file: &Path, language: &str, text: &str) {
        let document = json!({ "uri": uri(file), "languageId": language, "version": 1, "text": text });
        self.notify("textDocument/didOpen", &json!({ "textDocument": document }));
    }

    pub fn change(&mut self, file: &Path, version: u64, text: &str) {
        let changed =
            json!({ "textDocument": { "uri": uri(file), "version": version }, "contentChanges": [{ "text": text }] });
        self.notify("textDocument/didChange", &changed);
    }

    /// The server's answer to a request about a place in a file, from 0.
    pub fn ask(&mut self, method: &str, file: &Path, (line, column): (usize, usize)) -> Value {
        let position = json!({ "line": line, "character": column });
        self.request(method, &json!({ "textDocument": { "uri": uri(file) }, "position": position }))
    }

    /// Waits for a notification of which a condition holds.
    pub fn wait_for(&mut self, method: &str, holds: impl Fn(&Value) -> bool) -> Value {
        loop {
            let message = self.next();
            if message["method"] == method && holds(&message["params"]) {
                return message["params"].clone();
            }
        }
    }

    pub fn request(&mut self, method: &str, parameters: &Value) -> Value {
        self.last_id += 1;
        let id = self.last_id;
        self.send(&json!({ "jsonrpc": "2.0", "id": id, "method": method, "params": parameters }));
        loop {
            let message = self.next();
            if message["id"] == id && message.get("method").is_none() {
                assert!(message.get("error").is_none(), "{method}: {message}");
                return message["result"].clone();
            }
        }
    }

    fn notify(&mut self, method: &str, parameters: &Value) {
        self.send(&json!({ "jsonrpc": "2.0", "method": method, "params": parameters }));
    }

    /// The server's next message. Its own requests are answered with nothing, as by an editor without settings.
    fn next(&mut self) -> Value {
        let message = self.messages.recv_timeout(LONGEST_WAIT).expect("the language server answers");
        if message.get("id").is_some() && message.get("method").is_some() {
            let items = message["params"]["items"].as_array().map_or(0, Vec::len);
            let result = if items > 0 { json!(vec![Value::Null; items]) } else { Value::Null };
            self.send(&json!({ "jsonrpc": "2.0", "id": message["id"], "result": result }));
        }
        message
    }

    fn send(&mut self, message: &Value) {
        let text = message.to_string();
        write!(self.stdin, "Content-Length: {}\r\n\r\n{text}", text.len()).expect("the language server reads");
        self.stdin.flush().expect("the language server reads");
    }
}

impl Drop for LanguageServer {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

fn received(stream: &mut impl BufRead) -> Option<Value> {
    let mut length = 0;
    loop {
        let mut line = String::new();
        if stream.read_line(&mut line).ok()? == 0 {
            return None;
        }
        match line.trim().split_once(": ") {
            Some(("Content-Length", value)) => length = value.parse().ok()?,
            Some(_) => {}
            None => break,
        }
    }
    let mut bytes = vec![0; length];
    stream.read_exact(&mut bytes).ok()?;
    serde_json::from_slice(&bytes).ok()
}

/// A path as a URI, with every unusual byte escaped.
pub fn uri(path: &Path) -> String {
    let escaped = |byte: u8| match byte {
        b'/' | b'.' | b'_' | b'-' | b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' => char::from(byte).to_string(),
        _ => format!("%{byte:02X}"),
    };
    format!("file://{}", path.to_string_lossy().bytes().map(escaped).collect::<String>())
}
