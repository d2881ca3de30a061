//! K39 as a table: what an address becomes, and why others are refused.

use proptest::prelude::*;

use super::*;

fn canonical(text: &str) -> String {
    Email::parse(text).unwrap_or_else(|error| panic!("{text:?}: {error}")).canonical
}

fn refused(text: &str) -> BadEmail {
    match Email::parse(text) {
        Err(error) => error,
        Ok(email) => panic!("{text:?} became {email:?}"),
    }
}

#[test]
fn k39_one_canonical_form_decides_equality() {
    for (typed, expected) in [
        // ASCII
        ("ana@example.ro", "ana@example.ro"),
        ("Ana@Example.RO", "ana@example.ro"),
        ("ANA@EXAMPLE.RO", "ana@example.ro"),
        ("  ana@example.ro\t\r\n", "ana@example.ro"),
        ("\u{A0}ana@example.ro\u{3000}", "ana@example.ro"),
        ("a@b.c", "a@b.c"),
        ("0@1.example", "0@1.example"),
        ("!#$%&'*+-/=?^_`{|}~@example.ro", "!#$%&'*+-/=?^_`{|}~@example.ro"),
        ("O'Brien@example.ie", "o'brien@example.ie"),
        // no dot or plus folding
        ("a.n.a@gmail.com", "a.n.a@gmail.com"),
        ("ana+Shop@gmail.com", "ana+shop@gmail.com"),
        ("ana-list@googlemail.com", "ana-list@googlemail.com"),
        // domains
        ("ana@mail.example.co.uk", "ana@mail.example.co.uk"),
        ("ana@x--y.example", "ana@x--y.example"),
        ("ana@ab--cd.example", "ana@ab--cd.example"),
        ("root@localhost", "root@localhost"),
        ("ana@192.0.2.1", "ana@192.0.2.1"),
        ("ana@bücher.example", "ana@xn--bcher-kva.example"),
        ("ana@BÜCHER.example", "ana@xn--bcher-kva.example"),
        ("ana@bu\u{308}cher.example", "ana@xn--bcher-kva.example"),
        ("ana@XN--BCHER-KVA.example", "ana@xn--bcher-kva.example"),
        ("ana@straße.example", "ana@xn--strae-oqa.example"),
        ("ana@strasse.example", "ana@strasse.example"),
        ("ana@例え。テスト", "ana@xn--r8jz45g.xn--zckzah"),
        ("ana@ｅｘａｍｐｌｅ.ro", "ana@example.ro"),
        ("ana@școală.ro", "ana@xn--coal-3sa77n.ro"),
        // local parts beyond ASCII: NFC, otherwise exact
        ("ștefan@example.ro", "ștefan@example.ro"),
        ("s\u{326}tefan@example.ro", "ștefan@example.ro"),
        ("Jose\u{301}@example.es", "josé@example.es"),
        ("JOSÉ@example.es", "josÉ@example.es"),
        ("JOSE\u{301}@example.es", "josÉ@example.es"),
        ("T\u{308}om@example.nl", "\u{1E97}om@example.nl"),
        ("İ@example.ro", "İ@example.ro"),
        ("ß@example.de", "ß@example.de"),
        ("ﬁ@example.ro", "ﬁ@example.ro"),
        ("用户@例え.example", "用户@xn--r8jz45g.example"),
        ("דוד@example.ro", "דוד@example.ro"),
        ("😀@example.ro", "😀@example.ro"),
    ] {
        assert_eq!(canonical(typed), expected, "{typed:?}");
        assert_eq!(canonical(expected), expected, "canonical once is canonical for good");
        assert_eq!(Email::parse(typed), Email::parse(expected));
    }
}

#[test]
fn k39_what_differs_stays_different() {
    for (one, other) in [
        ("ana@gmail.com", "a.na@gmail.com"),
        ("ana@gmail.com", "ana+x@gmail.com"),
        ("josé@example.es", "jose@example.es"),
        ("josÉ@example.es", "josé@example.es"),
        ("ı@example.ro", "i@example.ro"),
        ("ß@example.de", "ss@example.de"),
        ("а@example.ro", "a@example.ro"),  // Cyrillic and Latin
        ("ａ@example.ro", "a@example.ro"), // full width
        ("ana@straße.example", "ana@strasse.example"),
    ] {
        assert_ne!(Email::parse(one).unwrap(), Email::parse(other).unwrap(), "{one} {other}");
    }
}

#[test]
fn k39_mail_goes_to_what_was_typed() {
    let email = Email::parse(" Jose\u{301}+Shop@BÜCHER.Example ").unwrap();
    assert_eq!(email.as_str(), "Jose\u{301}+Shop@BÜCHER.Example");
    assert_eq!(email.to_string(), email.as_str());
    assert_eq!(email.canonical(), "josé+shop@xn--bcher-kva.example");
    let row = Email::from_canonical(email.as_str(), email.canonical());
    assert_eq!((row.as_str(), row.canonical()), (email.as_str(), email.canonical()));
    assert_eq!(row, email);
}

#[test]
fn k39_what_is_not_one_usable_address_is_refused_with_its_reason() {
    use BadEmail::*;
    let shown = |text: &str| text.to_owned();
    for (typed, expected) in [
        ("", Empty),
        (" \t\r\n\u{3000}", Empty),
        // control characters
        ("a\0@b.ro", ControlCharacter('\0')),
        ("a@b.ro\0", ControlCharacter('\0')),
        ("a@b.ro\r\nBcc: c@d.ro", ControlCharacter('\r')),
        ("a\t@b.ro", ControlCharacter('\t')),
        ("a\u{7F}@b.ro", ControlCharacter('\u{7F}')),
        ("a@b\u{85}.ro", ControlCharacter('\u{85}')),
        ("a\u{1B}[31m@b.ro", ControlCharacter('\u{1B}')),
        // invisible ones
        ("a\u{200B}@b.ro", InvisibleCharacter('\u{200B}')),
        ("a@b\u{200D}.ro", InvisibleCharacter('\u{200D}')),
        ("a@b\u{AD}.ro", InvisibleCharacter('\u{AD}')),
        ("\u{FEFF}a@b.ro", InvisibleCharacter('\u{FEFF}')),
        ("a\u{202E}@b.ro", InvisibleCharacter('\u{202E}')),
        ("a\u{2066}@b.ro", InvisibleCharacter('\u{2066}')),
        ("a\u{2028}@b.ro", InvisibleCharacter('\u{2028}')),
        ("a\u{FE0F}@b.ro", InvisibleCharacter('\u{FE0F}')),
        ("a\u{E0041}@b.ro", InvisibleCharacter('\u{E0041}')),
        // several addresses
        ("a@b.ro,c@d.ro", SeveralAddresses(',')),
        ("a@b.ro, c@d.ro", SeveralAddresses(',')),
        ("a@b.ro;c@d.ro", SeveralAddresses(';')),
        ("a@b.ro,", SeveralAddresses(',')),
        ("a@b.ro c@d.ro", WhiteSpace),
        ("Ana <a@b.ro>", WhiteSpace),
        ("a @b.ro", WhiteSpace),
        ("a@ b.ro", WhiteSpace),
        ("a\u{A0}b@c.ro", WhiteSpace),
        ("a@b@c.ro", SeveralAts(shown("a@b@c.ro"))),
        ("a@@c.ro", SeveralAts(shown("a@@c.ro"))),
        // what becomes ASCII, and would be somebody else's
        ("mi\u{212A}e@b.ro", ForbiddenCharacter('\u{212A}')),
        ("a\u{37E}b@c.ro", ForbiddenCharacter('\u{37E}')),
        ("a\u{1FEF}@c.ro", ForbiddenCharacter('\u{1FEF}')),
        ("a@\u{212A}.ro", ForbiddenCharacter('\u{212A}')),
        // missing parts
        ("ana", NoAt(shown("ana"))),
        ("ana.example.ro", NoAt(shown("ana.example.ro"))),
        ("ana＠b.ro", NoAt(shown("ana＠b.ro"))),
        ("@b.ro", EmptyLocal(shown("@b.ro"))),
        ("ana@", EmptyDomain(shown("ana@"))),
        ("@", EmptyLocal(shown("@"))),
        // local parts
        ("\"ana\"@b.ro", Quoted(shown("\"ana\"@b.ro"))),
        ("\"a b\"@b.ro", Quoted(shown("\"a b\"@b.ro"))),
        ("\"a@b\"@c.ro", Quoted(shown("\"a@b\"@c.ro"))),
        ("<ana@b.ro>", ForbiddenCharacter('<')),
        ("mailto:ana@b.ro", ForbiddenCharacter(':')),
        ("a(x)@b.ro", ForbiddenCharacter('(')),
        ("a\\b@c.ro", ForbiddenCharacter('\\')),
        ("Bj\u{FFFD}rk@b.ro", ForbiddenCharacter('\u{FFFD}')),
        // domains
        ("ana@b.ro.", TrailingDot(shown("b.ro."))),
        ("ana@b.ro。", TrailingDot(shown("b.ro。"))),
        ("ana@.", EmptyLabel(shown("."))),
        ("ana@b.ro..", EmptyLabel(shown("b.ro.."))),
        ("ana@.b.ro", EmptyLabel(shown(".b.ro"))),
        ("ana@b..ro", EmptyLabel(shown("b..ro"))),
        ("ana@b.。ro", EmptyLabel(shown("b.。ro"))),
        ("ana@[192.0.2.1]", DomainLiteral(shown("[192.0.2.1]"))),
        ("ana@[IPv6:2001:db8::1]", DomainLiteral(shown("[IPv6:2001:db8::1]"))),
        ("ana@my_host.ro", BadDomain(shown("my_host.ro"))),
        ("ana@-b.ro", BadDomain(shown("-b.ro"))),
        ("ana@b-.ro", BadDomain(shown("b-.ro"))),
        ("ana@b.ro:25", BadDomain(shown("b.ro:25"))),
        ("ana@b.ro/x", BadDomain(shown("b.ro/x"))),
        ("ana@b%2Ero", BadDomain(shown("b%2Ero"))),
        ("ana@b＠c.ro", BadDomain(shown("b＠c.ro"))),
        ("ana@xn--a.ro", BadDomain(shown("xn--a.ro"))),
        ("ana@xn--.ro", BadDomain(shown("xn--.ro"))),
        ("ana@\u{301}b.ro", BadDomain(shown("\u{301}b.ro"))),
        ("ana@b\u{FFFD}.ro", BadDomain(shown("b\u{FFFD}.ro"))),
    ] {
        assert_eq!(refused(typed), expected, "{typed:?}");
    }
}

#[test]
fn k39_lengths_are_counted_in_bytes_in_both_forms() {
    let label = "d".repeat(63);
    let domain = |length: usize| format!("{label}.{label}.{label}")[..length].to_owned();
    assert_eq!(canonical(&format!("{}@{}", "a".repeat(64), domain(189))).len(), 254);
    let long = format!("{}@{}", "a".repeat(63), domain(191));
    assert_eq!(refused(&long), BadEmail::TooLong(255));
    assert_eq!(refused(&"a".repeat(1_000_000)), BadEmail::TooLong(1_000_000));
    assert_eq!(canonical(&format!("{}@b.ro", "é".repeat(32))).len(), 69);
    assert_eq!(refused(&format!("{}@b.ro", "a".repeat(65))), BadEmail::LocalTooLong(65));
    assert_eq!(refused(&format!("{}@b.ro", "é".repeat(33))), BadEmail::LocalTooLong(66));
    // U+0958 is 3 bytes typed and 6 in NFC.
    assert_eq!(refused(&format!("{}@b.ro", "\u{958}".repeat(12))), BadEmail::LocalTooLong(72));
    let domain = format!("{}.ro", "d".repeat(64));
    assert_eq!(refused(&format!("a@{domain}")), BadEmail::DomainTooLong(domain));
    // Few bytes typed, many as an A-label.
    let domain = format!("{}.ro", "例".repeat(60));
    assert!(matches!(refused(&format!("a@{domain}")), BadEmail::DomainTooLong(_)));
}

#[test]
fn a_message_is_lower_case_without_a_full_stop_and_shows_nothing_that_harms() {
    for (typed, message) in [
        ("", "e-mail address is empty"),
        ("a@b.ro\r\nBcc: x", "control character in e-mail address: U+000D"),
        ("a\u{202E}@b.ro", "invisible character in e-mail address: U+202E"),
        ("a@b.ro,c@d.ro", "several e-mail addresses in one, separated by: ,"),
        ("\"\u{202E}\"@b.ro", "invisible character in e-mail address: U+202E"),
        ("ana", "no @ in e-mail address: ana"),
        ("ana@b.ro.", "e-mail domain ends with a dot: b.ro."),
    ] {
        assert_eq!(refused(typed).to_string(), message);
    }
    let long = refused(&"a".repeat(300)).to_string();
    assert_eq!(long, "e-mail address is longer than 254 bytes: 300");
}

proptest! {
    #[test]
    fn k39_what_is_canonical_stays_so(text in "\\PC{0,12}@?\\PC{0,12}") {
        if let Ok(email) = Email::parse(&text) {
            let again = Email::parse(email.canonical()).unwrap();
            prop_assert_eq!(again.canonical(), email.canonical());
            prop_assert_eq!(email.as_str(), text.trim());
            prop_assert!(email.canonical().len() <= MAX_BYTES);
            prop_assert_eq!(email.canonical().matches('@').count(), 1);
        }
    }

    #[test]
    fn k39_ascii_case_never_matters(local in "[a-zA-Zéșß]{1,12}", domain in "[a-zA-Z]{1,9}") {
        let text = format!("{local}@{domain}.ro");
        prop_assert_eq!(canonical(&text), canonical(&text.to_ascii_uppercase()));
    }

    #[test]
    fn k39_composed_or_not_never_matters(local in "[a-zA-Z\u{300}-\u{32F}éșÅ]{1,12}") {
        let text = format!("{local}@example.ro");
        let (composed, apart): (String, String) = (text.nfc().collect(), text.nfd().collect());
        prop_assert_eq!(canonical(&text), canonical(&composed));
        prop_assert_eq!(canonical(&text), canonical(&apart));
    }
}
