//! A contact: a person of an account with mail preferences, with or without a login (K24).

use serde_json::{Map, Value};

use super::ids::{AccountId, ContactId, DepartmentId, Seconds, UserId};

/// What is kept of a contact's postal address, phone and tax number.
pub const DETAILS: [&str; 8] =
    ["address1", "address2", "city", "state", "postcode", "country", "phonenumber", "tax_id"];

/// The longest name or detail, in characters.
const LONGEST: usize = 255;

/// A person of an account with mail preferences.
#[derive(Clone, PartialEq, Debug)]
pub struct Contact {
    /// Keyholder's number.
    pub id: ContactId,
    /// Of which account.
    pub account: AccountId,
    /// The panel's number, 0 when it has none.
    pub panel_id: i64,
    /// The login that belongs to it, if any.
    pub user: Option<UserId>,
    /// Given name.
    pub first_name: String,
    /// Family name.
    pub last_name: String,
    /// Company.
    pub company: String,
    /// Address as typed.
    pub email: String,
    /// Canonical address, empty when unusable.
    pub canonical: String,
    /// Postal address, phone and tax number.
    pub details: Value,
    /// The mail categories that are on, in a fixed order.
    pub mail: Vec<String>,
    /// The ticket departments whose mail it gets, ascending.
    pub departments: Vec<DepartmentId>,
    /// Since when; `None`: longer than this is written down.
    pub created: Option<Seconds>,
}

impl Contact {
    /// The name for people; company, else address, when there is no name.
    pub fn display_name(&self) -> String {
        let name = format!("{} {}", self.first_name, self.last_name);
        [name.trim(), self.company.trim()]
            .into_iter()
            .find(|text| !text.is_empty())
            .unwrap_or(&self.email)
            .to_owned()
    }
}

/// What is wrong with a contact's fields.
#[derive(Clone, Eq, PartialEq, Debug, thiserror::Error)]
pub enum BadContact {
    /// A detail that is not kept.
    #[error("unknown detail: {0}; known: {known}", known = DETAILS.join(", "))]
    UnknownDetail(String),
    /// A detail that is no text.
    #[error("detail {0} must be a text")]
    NotText(String),
    /// A text that is too long.
    #[error("{0} has more than {LONGEST} characters")]
    TooLong(String),
    /// A text that could forge a line of a mail.
    #[error("{0} holds control characters")]
    Control(String),
    /// A number of the panel that is none.
    #[error("a department has a number above 0: {0}")]
    Department(i64),
}

/// A name without blanks at its ends.
pub fn name(field: &str, text: &str) -> Result<String, BadContact> {
    let text = text.trim();
    if text.chars().count() > LONGEST {
        return Err(BadContact::TooLong(field.to_owned()));
    }
    if text.chars().any(char::is_control) {
        return Err(BadContact::Control(field.to_owned()));
    }
    Ok(text.to_owned())
}

/// The details after `given` are put over `before`; an empty one is taken away.
pub fn details(before: &Value, given: &Map<String, Value>) -> Result<Value, BadContact> {
    let mut after = before.as_object().cloned().unwrap_or_default();
    for (field, value) in given {
        if !DETAILS.contains(&field.as_str()) {
            return Err(BadContact::UnknownDetail(field.chars().take(100).collect()));
        }
        let text = value.as_str().ok_or_else(|| BadContact::NotText(field.clone()))?;
        let text = name(field, text)?;
        if text.is_empty() {
            after.remove(field);
        } else {
            after.insert(field.clone(), Value::String(text));
        }
    }
    Ok(Value::Object(after))
}

/// Departments, each once, ascending.
pub fn departments(given: &[DepartmentId]) -> Result<Vec<DepartmentId>, BadContact> {
    if let Some(bad) = given.iter().find(|id| id.0 <= 0) {
        return Err(BadContact::Department(bad.0));
    }
    let mut all = given.to_vec();
    all.sort();
    all.dedup();
    Ok(all)
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn k24_details_are_changed_one_by_one_and_unknown_ones_are_named() {
        let given = |value: Value| value.as_object().cloned().expect("an object");
        let before = json!({ "city": "Cluj", "phonenumber": "1" });
        let after = details(&before, &given(json!({ "city": " Iași ", "phonenumber": "" })));
        assert_eq!(after, Ok(json!({ "city": "Iași" })));
        let said = details(&before, &given(json!({ "fax": "1" }))).expect_err("no such detail");
        assert!(said.to_string().contains("fax") && said.to_string().contains("postcode"));
        assert!(details(&before, &given(json!({ "city": 1 }))).is_err());
        assert!(details(&before, &given(json!({ "city": "a\r\nBcc: b" }))).is_err());
    }

    #[test]
    fn k24_departments_are_numbers_of_the_panel() {
        let ids = |list: &[i64]| list.iter().copied().map(DepartmentId).collect::<Vec<_>>();
        assert_eq!(departments(&ids(&[3, 1, 3])), Ok(ids(&[1, 3])));
        assert_eq!(departments(&ids(&[1, 0])), Err(BadContact::Department(0)));
    }
}
