//! The runtime API: where a function asks for events and hands in answers.

use std::io::{self, BufReader};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;

use crate::{Outcome, http};

const ROOT: &str = "/2018-06-01/runtime/";
const FUNCTION: &str = "arn:aws:lambda:eu-west-1:111122223333:function:example";

/// The runtime API of one function.
#[derive(Debug)]
pub(crate) struct Api {
    address: SocketAddr,
    events: Sender<(String, String)>,
    outcomes: Receiver<(String, Outcome)>,
}

/// What a connection needs.
#[derive(Clone)]
struct Connection {
    events: Arc<Mutex<Receiver<(String, String)>>>,
    outcomes: Sender<(String, Outcome)>,
}

impl Api {
    /// Listens at a port of this machine that is free.
    pub(crate) fn listen() -> io::Result<Self> {
        let listener = TcpListener::bind("127.0.0.1:0")?;
        let address = listener.local_addr()?;
        let (events, waiting) = channel();
        let (done, outcomes) = channel();
        let connection = Connection { events: Arc::new(Mutex::new(waiting)), outcomes: done };
        thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                let connection = connection.clone();
                thread::spawn(move || connection.serve(stream));
            }
        });
        Ok(Self { address, events, outcomes })
    }

    pub(crate) fn address(&self) -> SocketAddr {
        self.address
    }

    /// Hands out an event and waits for what becomes of it.
    pub(crate) fn invoke(&self, id: &str, event: &str) -> io::Result<Outcome> {
        self.events.send((id.to_owned(), event.to_owned())).map_err(io::Error::other)?;
        let (answered, outcome) = self.outcomes.recv().map_err(io::Error::other)?;
        if answered == id {
            Ok(outcome)
        } else {
            Err(io::Error::other(format!("an answer to `{answered}`, not to `{id}`")))
        }
    }
}

impl Connection {
    /// Serves requests until the connection ends.
    fn serve(&self, stream: TcpStream) -> io::Result<()> {
        let mut writer = stream.try_clone()?;
        let mut reader = BufReader::new(stream);
        while let Some(request) = http::read(&mut reader)? {
            let path = request.path.strip_prefix(ROOT).unwrap_or_default();
            match (request.method.as_str(), path.split('/').collect::<Vec<_>>().as_slice()) {
                ("GET", ["invocation", "next"]) => {
                    let next = self.events.lock().unwrap_or_else(PoisonError::into_inner).recv();
                    let Ok((id, event)) = next else { return Ok(()) };
                    let headers = [
                        ("lambda-runtime-aws-request-id", id.as_str()),
                        ("lambda-runtime-deadline-ms", "4102444800000"),
                        ("lambda-runtime-invoked-function-arn", FUNCTION),
                        ("lambda-runtime-trace-id", "Root=1-00000000-000000000000000000000000"),
                    ];
                    http::write(&mut writer, "200 OK", &headers, &event)?;
                }
                ("POST", ["invocation", id, "response"]) => {
                    self.done(id, Outcome::Answer(request.body))?;
                    http::write(&mut writer, "202 Accepted", &[], r#"{"status":"OK"}"#)?;
                }
                ("POST", ["invocation", id, "error"]) => {
                    self.done(id, Outcome::Error(message(&request.body)))?;
                    http::write(&mut writer, "202 Accepted", &[], r#"{"status":"OK"}"#)?;
                }
                ("POST", ["init", "error"]) => {
                    self.done("init", Outcome::Error(message(&request.body)))?;
                    http::write(&mut writer, "202 Accepted", &[], r#"{"status":"OK"}"#)?;
                }
                _ => http::write(&mut writer, "404 Not Found", &[], "{}")?,
            }
        }
        Ok(())
    }

    fn done(&self, id: &str, outcome: Outcome) -> io::Result<()> {
        self.outcomes.send((id.to_owned(), outcome)).map_err(io::Error::other)
    }
}

/// Message of an error, out of the document that says it.
fn message(body: &str) -> String {
    let error: Option<serde_json::Value> = serde_json::from_str(body).ok();
    let message = error.as_ref().and_then(|error| error.get("errorMessage")?.as_str());
    message.unwrap_or(body).to_owned()
}
