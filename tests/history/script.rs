//! A history as shell lines for the command `keyholder`.

use super::Run;

impl Run {
    /// The calls so far. Tokens are variables, because each run makes its own; the clock is set by `faketime`.
    pub fn script(&self) -> String {
        let mut text = String::from(
            "export KEYHOLDER_STORE=$(mktemp -d)/replay.sqlite\n\
             call() { faketime -f \"@$(date -d @$1 '+%F %T')\" keyholder call \"$2\" \"$3\"; }\n",
        );
        let mut secrets: Vec<(String, String)> = Vec::new();
        for call in &self.calls {
            let mut arguments = call.arguments.to_string();
            for (secret, name) in &secrets {
                arguments = arguments.replace(secret.as_str(), &format!("'\"${name}\"'"));
            }
            let line = format!("call {} {} '{arguments}'", call.at, call.action);
            match &call.brings {
                Some(secret) => {
                    let name = format!("T{}", secrets.len() + 1);
                    let path =
                        if call.action.starts_with("invitation") || call.action == "mailbox.ask" {
                            text.push_str(&format!("{line}   # {}\n", call.outcome));
                            format!(
                                "call {} outbox.take '{{\"actor\":{{\"system\":true}}}}' | jq -r \
                             '[.events[].mail.token // empty][-1]'",
                                call.at
                            )
                        } else {
                            format!("{line} | jq -r .session")
                        };
                    text.push_str(&format!("{name}=$({path})   # {}\n", call.outcome));
                    secrets.push((secret.clone(), name));
                }
                None => text.push_str(&format!("{line}   # {}\n", call.outcome)),
            }
        }
        text
    }
}
