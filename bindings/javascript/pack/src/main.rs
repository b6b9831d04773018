//! Makes what JavaScript loads of the compiled core: `core.wasm`, and around it `core.mjs` for browsers and `core.cjs` for Node.js.
//!
//! `mailtrail-javascript-pack CORE.wasm FOLDER`
#![forbid(unsafe_code)]

use std::error::Error;
use std::path::Path;
use std::{env, fs};

use wasm_bindgen_cli_support::Bindgen;

fn main() -> Result<(), Box<dyn Error>> {
    let [input, folder] =
        env::args().skip(1).collect::<Vec<_>>().try_into().map_err(|_| "expected CORE.wasm and a folder")?;
    let folder = Path::new(&folder);
    fs::create_dir_all(folder)?;
    for (ending, is_node) in [("cjs", true), ("mjs", false)] {
        let made = folder.join(ending);
        let mut bindgen = Bindgen::new();
        bindgen
            .input_path(&input)
            .out_name("core")
            .typescript(false)
            .remove_producers_section(true)
            .remove_name_section(true);
        if is_node {
            bindgen.nodejs(true)?
        } else {
            bindgen.web(true)?.omit_default_module_path(true)
        };
        bindgen.generate(&made)?;
    }
    Ok(())
}
