//! A function in a process of its own.

use std::io::{self, BufRead as _, BufReader, Read};
use std::process::{Child, Command, Stdio};
use std::sync::mpsc::{Receiver, channel};
use std::thread;

use crate::Outcome;
use crate::api::Api;

/// A function: a binary that runs the loop of `lambda_runtime`, and the runtime API that it asks for events.
///
/// ```no_run
/// use mailtrail_handlers::Function;
///
/// let mut function = Function::start("target/debug/examples/sns_suppression", &[])?;
/// assert!(function.invoke(r#"{"Records": "oops"}"#)?.answer().is_err());
/// # Ok::<(), std::io::Error>(())
/// ```
#[derive(Debug)]
pub struct Function {
    child: Child,
    api: Api,
    invocations: usize,
    log: Receiver<String>,
}

impl Function {
    /// Starts a binary, with more variables in its environment.
    ///
    /// ```
    /// assert!(mailtrail_handlers::Function::start("no/such/binary", &[]).is_err());
    /// ```
    ///
    /// # Errors
    ///
    /// If the binary cannot be started, or there is no port.
    pub fn start(binary: &str, variables: &[(&str, &str)]) -> io::Result<Self> {
        let api = Api::listen()?;
        let mut child = Command::new(binary)
            .env("AWS_LAMBDA_RUNTIME_API", api.address().to_string())
            .env("AWS_LAMBDA_FUNCTION_NAME", "example")
            .env("AWS_LAMBDA_FUNCTION_MEMORY_SIZE", "128")
            .env("AWS_LAMBDA_FUNCTION_VERSION", "$LATEST")
            .envs(variables.iter().copied())
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()?;
        let (lines, log) = channel();
        let outputs: [Option<Box<dyn Read + Send>>; 2] = [
            child.stdout.take().map(|output| Box::new(output) as Box<dyn Read + Send>),
            child.stderr.take().map(|output| Box::new(output) as Box<dyn Read + Send>),
        ];
        for output in outputs.into_iter().flatten() {
            let lines = lines.clone();
            thread::spawn(move || {
                BufReader::new(output).lines().map_while(Result::ok).try_for_each(|line| lines.send(line))
            });
        }
        Ok(Self { child, api, invocations: 0, log })
    }

    /// Calls the function with an event.
    ///
    /// ```no_run
    /// # let mut function = mailtrail_handlers::Function::start("", &[])?;
    /// assert_eq!(function.invoke("{}")?.answer(), Ok("null"));
    /// # Ok::<(), std::io::Error>(())
    /// ```
    ///
    /// # Errors
    ///
    /// If the function has gone away, or answers to another event.
    pub fn invoke(&mut self, event: &str) -> io::Result<Outcome> {
        self.invocations += 1;
        self.api.invoke(&format!("request-{}", self.invocations), event)
    }

    /// Number of its process.
    ///
    /// ```no_run
    /// # let function = mailtrail_handlers::Function::start("", &[])?;
    /// assert!(std::path::Path::new(&format!("/proc/{}", function.id())).exists());
    /// # Ok::<(), std::io::Error>(())
    /// ```
    pub fn id(&self) -> u32 {
        self.child.id()
    }

    /// Ends the function, and gives all lines that it wrote to its log.
    ///
    /// ```no_run
    /// # let function = mailtrail_handlers::Function::start("", &[])?;
    /// assert!(function.into_log()?.is_empty());
    /// # Ok::<(), std::io::Error>(())
    /// ```
    ///
    /// # Errors
    ///
    /// If it cannot be ended.
    pub fn into_log(mut self) -> io::Result<Vec<String>> {
        self.child.kill()?;
        self.child.wait()?;
        Ok(self.log.iter().collect())
    }
}

impl Drop for Function {
    fn drop(&mut self) {
        // One that has ended cannot be ended again.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
