//! The formats, their names, and what to do.

/// A form of data that is no JSON.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Form {
    PythonRepr,
    NodeInspect,
    JavaScript,
    Json5,
    Jsonc,
    RubyHash,
    PhpDump,
    JavaMap,
    GoPrint,
    RustDebug,
    Yaml,
    Xml,
    Html,
    Csv,
    Tsv,
    W3c,
    MailManager,
    AwsTable,
    AwsText,
    PowerShellList,
    PowerShellTable,
    Numbered,
    Base64,
    Base64Gzip,
    Base64Json,
    Hex,
    HexDump,
    HtmlEscaped,
    UrlEncoded,
    QuotedPrintable,
    Mail,
    Http,
    Logfmt,
    Sql,
    ProtobufText,
    Binary,
}

impl Form {
    /// What it is, after "this is".
    pub(crate) fn name(self) -> &'static str {
        self.words().0
    }

    /// What to do.
    pub(crate) fn help(self) -> &'static str {
        self.words().1
    }

    fn words(self) -> (&'static str, &'static str) {
        match self {
            Self::PythonRepr => {
                ("a Python `repr`", "use `json.dumps(event, default=str)` instead of `print(event)` or `str(event)`")
            }
            Self::NodeInspect => {
                ("the output of Node.js `util.inspect`", "use `JSON.stringify(event)` instead of `console.log(event)`")
            }
            Self::JavaScript => {
                ("JavaScript", "use `JSON.stringify(event)`, or put names and strings in double quotes")
            }
            Self::Json5 => ("JSON5", "put every name in double quotes, or convert it with `json5 -c`"),
            Self::Jsonc => ("JSON with comments", "remove the comments"),
            Self::RubyHash => ("a Ruby hash", "use `event.to_json` instead of `puts event` or `event.inspect`"),
            Self::PhpDump => ("the output of PHP `print_r` or `var_dump`", "use `json_encode($event)`"),
            Self::JavaMap => {
                ("the output of Java `toString`", "use a JSON library, such as Jackson's `writeValueAsString(event)`")
            }
            Self::GoPrint => ("the output of Go `%v` or `%+v`", "use `json.Marshal(event)`"),
            Self::RustDebug => ("the output of Rust `{:?}`", "use `serde_json::to_string(&event)`"),
            Self::Yaml => ("YAML", "use `--output json` with the AWS CLI, or convert it with `yq -o json`"),
            Self::Xml => ("XML", "check that the download succeeded; AWS reports errors as XML"),
            Self::Html => ("HTML", "check that the download succeeded; servers report errors so"),
            Self::Csv => ("CSV", "download as JSON"),
            Self::Tsv => ("tab-separated values", "download as JSON"),
            Self::W3c => ("a W3C log", "of these, only logs of Mail Manager are read"),
            Self::MailManager => (
                "a log of Mail Manager as plain text, which does not name its fields",
                "deliver it as JSON, or as W3C, whose files name them: `outputFormat` of the delivery destination",
            ),
            Self::AwsTable => ("table output of the AWS CLI", "use `--output json`"),
            Self::AwsText => ("text output of the AWS CLI", "use `--output json`"),
            Self::PowerShellList => ("list output of PowerShell", "use `ConvertTo-Json -Depth 20`"),
            Self::PowerShellTable => ("table output of PowerShell", "use `ConvertTo-Json -Depth 20`"),
            Self::Numbered => ("a listing with line numbers", "copy the text without the line numbers"),
            Self::Base64 => ("Base64", "decode it with `base64 -d`"),
            Self::Base64Gzip => ("gzip in Base64", "decode it with `base64 -d | gunzip`"),
            Self::Base64Json => ("JSON in Base64", "decode it with `base64 -d`"),
            Self::Hex => ("hexadecimal", "decode it with `xxd -r -p`"),
            Self::HexDump => ("a hex dump", "use the original file, or decode the dump with `xxd -r`"),
            Self::HtmlEscaped => {
                ("JSON escaped for HTML", "replace `&quot;` and the like by the characters they stand for")
            }
            Self::UrlEncoded => ("URL-encoded text", "decode it first"),
            Self::QuotedPrintable => ("quoted-printable text", "decode it first; it is the body of an email"),
            Self::Mail => ("an email message", "save the attachment or body that holds the event"),
            Self::Http => ("an HTTP message", "save the body only"),
            Self::Logfmt => ("logfmt", "log the event as JSON"),
            Self::Sql => ("SQL", "run the query and save its result as JSON"),
            Self::ProtobufText => ("Protocol Buffers text format", "convert it to JSON"),
            Self::Binary => ("binary data", "check what the file is; gzip is read as it is"),
        }
    }
}
