//! The wide door: an action by name, JSON object in, JSON object out.
//!
//! Each action names its story; what the arguments mean, who may ask and what comes back is
//! written in `docs/actions.md`.

use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::{Map, Value};

use super::by::RequestKey;
use super::{By, Core, Error, secret, text};
use crate::domain::delegation::Actor;
use crate::domain::ids::UserId;
use crate::domain::rule::BrokenRule;

/// Arguments that must not leave a trace, not even hashed: they could be guessed. A session's token
/// could not, and says whose request it is.
const SECRETS: [&str; 5] = ["password", "old", "new", "token", "hash"];

/// Runs an action.
pub fn run(core: &Core, action: &str, arguments: Value) -> Result<Value, Error> {
    let Value::Object(mut arguments) = arguments else {
        return Err(Error::Invalid("arguments must be a JSON object".into()));
    };
    let remote = text::plain("remote", &take_text(&mut arguments, "remote")?)?;
    let actor = arguments.remove("actor");
    let request = request_key(action, &mut arguments)?;
    let anybody = By { remote, request, ..By::system() };
    let call = Call { core, anybody, actor, arguments };
    match action {
        "account.create" => call.acting(Core::create_account),
        "account.make_owner" => call.acting(Core::make_owner),
        "account.put" => call.acting(Core::put_account),
        "account.show" => call.acting(Core::show_account),
        "accounts.of" => call.asking(Core::accounts_of_action),
        "address.ask" => call.asking(Core::ask_address),
        "address.confirm" => call.with_token(Core::confirm_address),
        "address.show" => call.with_token(Core::show_address),
        "audit.list" => call.acting(Core::audit),
        "batch" => call.acting(Core::batch),
        "check" => call.asking(Core::check_action),
        "contact.add" => call.acting(Core::add_contact),
        "contact.change" => call.acting(Core::change_contact),
        "contact.give_login" => call.acting(Core::give_login),
        "contact.list" => call.acting(Core::contacts),
        "contact.remove" => call.acting(Core::remove_contact),
        "contact.show" => call.acting(Core::show_contact),
        "contact.take_login" => call.acting(Core::take_login),
        "explain" => call.asking(Core::explain),
        "health" => call.asking(Core::health),
        "invitation.accept" => call.with_token(Core::accept_invitation),
        "invitation.cancel" => call.acting(Core::cancel_invitation),
        "invitation.create" => call.acting(Core::create_invitation),
        "invitation.decline" => call.with_token(Core::decline_invitation),
        "invitation.resend" => call.acting(Core::resend_invitation),
        "invitation.show" => call.with_token(Core::show_invitation),
        "invitations.expire" => call.acting(Core::expire),
        "invitations.list" => call.acting(Core::invitations),
        "item.list" => call.acting(Core::items),
        "item.put" => call.acting(Core::put_item),
        "item.show" => call.acting(Core::show_items),
        "login" => call.said_by_host("second_factor")?.asking(Core::login),
        "mailbox.ask" => call.asking(Core::ask_mailbox),
        "mailbox.confirm" => call.with_token(Core::confirm_mailbox),
        "mailbox.show" => call.with_token(Core::show_mailbox),
        "member.add" => call.acting(Core::add_member),
        "member.change" => call.acting(Core::change_member),
        "member.effective" => call.acting(Core::effective_member),
        "member.mail" => call.acting(Core::set_member_mail),
        "member.preview" => call.acting(Core::preview_member),
        "member.remove" => call.acting(Core::remove_member),
        "member.show" => call.acting(Core::show_member),
        "members.list" => call.acting(Core::members),
        "outbox.done" => call.acting(Core::events_done),
        "outbox.take" => call.acting(Core::take_events),
        "owner.accept" => call.with_token_or_acting(Core::accept_offer),
        "owner.decline" => call.with_token_or_acting(Core::decline_offer),
        "owner.offer" => call.acting(Core::offer_ownership),
        "owner.show" => call.with_token_or_acting(Core::show_offer),
        "owner.withdraw" => call.acting(Core::withdraw_offer),
        "password.change" => call.asking(Core::change_password),
        "permission.register" => call.acting(Core::register_permission),
        "permissions.list" if call.arguments.contains_key("account") => {
            call.acting(Core::permissions)
        }
        "permissions.list" => call.asking(Core::permissions),
        "recipients" => call.acting(Core::recipients),
        "role.list" => call.acting(Core::roles),
        "role.preview" => call.acting(Core::preview_role),
        "role.put" => call.acting(Core::put_role),
        "role.remove" => call.acting(Core::remove_role),
        "sender.class" => call.acting(Core::sender_class),
        "sender.resolve" => call.acting(Core::resolve_sender),
        "session.act_as" => call.acting(Core::act_as),
        "session.adopt" => call.acting(Core::adopt),
        "session.choices" => call.asking(Core::session_choices),
        "session.end" => call.asking(Core::end_session),
        "session.enter" => call.asking(Core::enter_account),
        "session.show" => call.asking(Core::show_session),
        "setting.list" => call.acting(Core::settings),
        "setting.put" => call.acting(Core::put_setting),
        "sign_on.create" => call.acting(Core::create_sign_on),
        "sign_on.redeem" => call.with_token(Core::redeem_sign_on),
        "store.tidy" => call.acting(Core::tidy),
        "ticket.may_open" => call.asking(Core::may_open_ticket),
        "ticket.recipients" => call.acting(Core::ticket_recipients),
        "upgrade.compare" => call.acting(Core::compare_action),
        "upgrade.disagreements" => call.acting(Core::disagreements),
        "upgrade.explain" => call.acting(Core::explain_disagreement),
        "upgrade.find" => call.acting(Core::find_legacy),
        "upgrade.move" => call.acting(Core::move_phase),
        "upgrade.observe" => call.acting(Core::observe),
        "upgrade.password" => call.acting(Core::panel_password),
        "upgrade.phase" => call.acting(Core::phase),
        "upgrade.plan" => call.acting(Core::begin_plan),
        "upgrade.plan_end" => call.acting(Core::end_plan),
        "upgrade.report" => call.acting(Core::report_action),
        "upgrade.rows" => call.acting(|core, by, batch| core.upgrade_rows(by, &batch)),
        "user.add" => call.acting(Core::add_user),
        "user.change" => call.acting(Core::change_user),
        "user.disable" => call.acting(Core::disable_user),
        "user.join" => call.acting(Core::join_logins),
        "user.logins" => call.acting(Core::logins),
        "user.part" => call.acting(Core::part_login),
        "user.show" => call.acting(Core::show_user),
        "users.list" => call.acting(Core::users),
        "who_can" => call.acting(Core::who_can),
        _ => Err(Error::UnknownAction(action.chars().take(100).collect())),
    }
}

/// One call, taken apart.
struct Call<'a> {
    core: &'a Core,
    anybody: By,
    actor: Option<Value>,
    arguments: Map<String, Value>,
}

impl Call<'_> {
    /// An action that somebody does: `actor` must say who.
    fn acting<A: DeserializeOwned, R: Serialize>(
        self,
        story: impl Fn(&Core, &By, A) -> Result<R, Error>,
    ) -> Result<Value, Error> {
        let Some(actor) = &self.actor else {
            return Err(Error::Invalid("actor is missing: say who acts".into()));
        };
        let mut by = actor_of(self.core, self.anybody.clone(), actor)?;
        by.request = by.request.take().map(|request| request.of(&by.actor, by.acting.as_deref()));
        self.run(&by, story)
    }

    /// A field that only the host may set to true: `actor` must say that it is the host.
    fn said_by_host(self, field: &str) -> Result<Self, Error> {
        if self.arguments.get(field) == Some(&Value::Bool(true)) {
            let actor = self.actor.as_ref().ok_or(BrokenRule::StaffOnly)?;
            actor_of(self.core, self.anybody.clone(), actor)?.must_be_host()?;
        }
        Ok(self)
    }

    /// An action that needs no actor: a question, or one that carries its own token.
    fn asking<A: DeserializeOwned, R: Serialize>(
        self,
        story: impl Fn(&Core, &By, A) -> Result<R, Error>,
    ) -> Result<Value, Error> {
        let by = self.anybody.clone();
        self.run(&by, story)
    }

    /// An action that carries a mailed token; tokens that fit nothing are counted (K31).
    fn with_token<A: DeserializeOwned, R: Serialize>(
        self,
        story: impl Fn(&Core, &By, A) -> Result<R, Error>,
    ) -> Result<Value, Error> {
        self.asking(|core, by, ask| core.with_token(by, || story(core, by, ask)))
    }

    /// An action that carries a mailed token, or else is done by somebody.
    fn with_token_or_acting<A: DeserializeOwned, R: Serialize>(
        self,
        story: impl Fn(&Core, &By, A) -> Result<R, Error>,
    ) -> Result<Value, Error> {
        if self.arguments.contains_key("token") {
            self.with_token(story)
        } else {
            self.acting(story)
        }
    }

    fn run<A: DeserializeOwned, R: Serialize>(
        self,
        by: &By,
        story: impl Fn(&Core, &By, A) -> Result<R, Error>,
    ) -> Result<Value, Error> {
        let arguments = serde_json::from_value(Value::Object(self.arguments)).map_err(|error| {
            Error::Invalid(format!("arguments: {}", text::of_type_error(&error)))
        })?;
        let answer = story(self.core, by, arguments).map_err(|error| match error {
            Error::Invalid(said) => Error::Invalid(text::harmless(&said)),
            other => other,
        })?;
        serde_json::to_value(answer).map_err(|error| Error::damaged("answer", &error))
    }
}

/// `{"user": 7}`, `{"session": "..."}`, `{"staff": "name"}` or `{"system": true}`.
fn actor_of(core: &Core, anybody: By, actor: &Value) -> Result<By, Error> {
    let wrong = || {
        Error::Invalid(
            "actor must be {\"user\": id}, {\"session\": token}, {\"staff\": name} or \
             {\"system\": true}"
                .into(),
        )
    };
    let object = actor.as_object().filter(|object| object.len() == 1).ok_or_else(wrong)?;
    let (kind, value) = object.iter().next().ok_or_else(wrong)?;
    match (kind.as_str(), value) {
        ("user", Value::Number(id)) => {
            let id = id.as_i64().ok_or_else(wrong)?;
            Ok(By { actor: Actor::User(UserId(id)), ..anybody })
        }
        ("session", Value::String(token)) => core.by_session(anybody, token),
        ("staff", Value::String(name)) if !name.trim().is_empty() => {
            Ok(By { actor: Actor::Staff(text::plain("staff", name)?), ..anybody })
        }
        ("system", Value::Bool(true)) => Ok(By { actor: Actor::System, ..anybody }),
        _ => Err(wrong()),
    }
}

fn take_text(arguments: &mut Map<String, Value>, field: &str) -> Result<String, Error> {
    match arguments.remove(field) {
        None | Some(Value::Null) => Ok(String::new()),
        Some(Value::String(text)) => Ok(text),
        Some(_) => Err(Error::Invalid(format!("{field} must be a text"))),
    }
}

fn request_key(
    action: &str,
    arguments: &mut Map<String, Value>,
) -> Result<Option<RequestKey>, Error> {
    let key = take_text(arguments, "request")?;
    if key.is_empty() {
        return Ok(None);
    }
    let mut plain = Value::Object(arguments.clone());
    forget_secrets(&mut plain);
    let hash = secret::fingerprint(&plain.to_string());
    Ok(Some(RequestKey::new(&key, action, hash)?))
}

fn forget_secrets(value: &mut Value) {
    match value {
        Value::Object(fields) => {
            fields.retain(|name, _| !SECRETS.contains(&name.as_str()));
            fields.values_mut().for_each(forget_secrets);
        }
        Value::Array(items) => items.iter_mut().for_each(forget_secrets),
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use super::super::ACTIONS;
    use super::*;
    use serde_json::json;

    #[test]
    fn every_listed_action_exists_and_others_do_not() {
        let core = Core::open(":memory:").expect("a store in memory");
        for action in ACTIONS {
            let error =
                run(&core, action, json!({ "no such field": 1, "actor": {"system": true} }));
            let error = error.expect_err("an unknown field is an error");
            assert_eq!(error.code(), "invalid", "{action}: {error}");
        }
        let unknown = run(&core, "member.promote", json!({})).expect_err("no such action");
        assert_eq!(unknown.code(), "unknown_action");
    }

    #[test]
    fn an_acting_action_must_say_who_acts() {
        let core = Core::open(":memory:").expect("a store in memory");
        for actor in [json!(null), json!({}), json!({"user": "7"}), json!({"system": false})] {
            let arguments = json!({ "account": 1, "actor": actor });
            let error = run(&core, "members.list", arguments).expect_err("nobody acts");
            assert_eq!(error.code(), "invalid", "{error}");
        }
    }

    #[test]
    fn secrets_leave_no_trace_in_the_fingerprint_of_a_request() {
        let mut first = json!({ "a": 1, "register": { "password": "x", "name": "n" } });
        forget_secrets(&mut first);
        assert_eq!(first, json!({ "a": 1, "register": { "name": "n" } }));
    }
}
