//! `keyholder check`, `keyholder call`, `keyholder doctor`: actions from the shell.

use std::io::Read;
use std::process::ExitCode;

use clap::Args;
use keyholder::service::Core;
use serde_json::{Value, json};

use crate::Failure;

/// Tells whether a user may do something, and why.
#[derive(Args)]
pub struct Check {
    /// Keyholder's number of the user.
    user: i64,
    /// The panel's number of the account.
    account: i64,
    /// A permission key, for example tickets.open.
    permission: String,
    /// On this service only.
    #[arg(long)]
    service: Option<i64>,
    /// On this domain only.
    #[arg(long)]
    domain: Option<i64>,
    /// In this ticket department.
    #[arg(long)]
    department: Option<i64>,
    /// Print JSON.
    #[arg(long)]
    json: bool,
}

impl Check {
    /// Exit code 0 for yes, 1 for no.
    pub fn run(self, core: &Core) -> Result<ExitCode, Failure> {
        let mut ask = json!({
            "user": self.user, "account": self.account, "permission": self.permission,
        });
        for (field, value) in
            [("service", self.service), ("domain", self.domain), ("department", self.department)]
        {
            if let (Some(value), Some(object)) = (value, ask.as_object_mut()) {
                object.insert(field.to_owned(), json!(value));
            }
        }
        let answer = core.call("explain", ask)?;
        let field = |name: &str| answer.get(name).cloned().unwrap_or(Value::Null);
        let allowed = field("allowed") == json!(true);
        if self.json {
            println!("{answer:#}");
        } else {
            let word = if allowed { "yes" } else { "no" };
            let reason = field("reason");
            println!("{word}: {}", reason.as_str().unwrap_or_default());
        }
        Ok(if allowed { ExitCode::SUCCESS } else { ExitCode::FAILURE })
    }
}

/// Runs any action and prints its answer.
#[derive(Args)]
pub struct Call {
    /// The action, for example members.list.
    action: String,
    /// Its arguments as a JSON object; `-` reads them from standard input, so that passwords
    /// stay out of the list of processes.
    #[arg(default_value = "{}")]
    arguments: String,
}

impl Call {
    pub fn run(self, core: &Core) -> Result<ExitCode, Failure> {
        let text = if self.arguments == "-" {
            let mut text = String::new();
            std::io::stdin().read_to_string(&mut text)?;
            text
        } else {
            self.arguments
        };
        let arguments = serde_json::from_str(&text)
            .map_err(|error| format!("the arguments are not JSON: {error}"))?;
        println!("{:#}", core.call(&self.action, arguments)?);
        Ok(ExitCode::SUCCESS)
    }
}

/// Prints in which state the store is.
pub fn doctor(core: &Core) -> Result<ExitCode, Failure> {
    if let Value::Object(health) = core.call("health", json!({}))? {
        for (name, value) in health {
            println!("{name:16} {}", value.as_str().map_or(value.to_string(), str::to_owned));
        }
    }
    Ok(ExitCode::SUCCESS)
}
