/* Texts that are none: not UTF-8, NUL inside, line breaks, too long, empty, with a BOM. */

#include "expect.h"

#include <sys/stat.h>

#define MIB ((size_t) 1 << 20)

static keyholder *store;
static int64_t ana;

static keyholder_status invite(const char *email, size_t length, int64_t *out)
{
	const uint32_t permissions[1] = {1};
	return keyholder_invitation_create(store, ana, 42, email, length, permissions, 1, out);
}

static void not_utf8(void)
{
	/* A lone continuation, an overlong slash, a surrogate, beyond U+10FFFF, cut off. */
	static const char *const wrong[] = {"\x80", "\xc0\xaf", "\xed\xa0\x80", "\xf4\x90\x80\x80", "a\xc3"};

	for (size_t at = 0; at < sizeof wrong / sizeof wrong[0]; at++) {
		const char *text = wrong[at];
		size_t length = strlen(text);
		keyholder *opened = NULL;
		keyholder_text *answer = NULL;
		int64_t invitation = 7;
		uint32_t number = 7;

		EXPECT_ERROR(keyholder_open(text, length, &opened), KEYHOLDER_STATUS_NOT_UTF8, "not_utf8");
		EXPECT(opened == NULL);
		EXPECT_ERROR(keyholder_permission(store, text, length, &number), KEYHOLDER_STATUS_NOT_UTF8,
			     "not_utf8");
		EXPECT(number == 0);
		EXPECT_ERROR(invite(text, length, &invitation), KEYHOLDER_STATUS_NOT_UTF8, "not_utf8");
		EXPECT(invitation == 0);
		EXPECT_ERROR(keyholder_call(store, text, length, TEXT("{}"), &answer),
			     KEYHOLDER_STATUS_NOT_UTF8, "not_utf8");
		EXPECT_ERROR(keyholder_call(store, TEXT("health"), text, length, &answer),
			     KEYHOLDER_STATUS_NOT_UTF8, "not_utf8");
		EXPECT(answer == NULL);
	}
}

/* Never cut at the NUL: the part before it must not be what counts. */
static void nul_inside(const char *folder)
{
	char path[4096];
	struct stat found;
	keyholder *opened = NULL;
	keyholder_text *answer = NULL;
	int64_t invitation = 7;
	uint32_t number = 7;
	int length = snprintf(path, sizeof path, "%s/nul.sqlite", folder);

	EXPECT_ERROR(keyholder_open(path, (size_t) length + 1, &opened),
		     KEYHOLDER_STATUS_INVALID_ARGUMENT, "invalid");
	EXPECT(opened == NULL);
	EXPECT(stat(path, &found) != 0);
	EXPECT_ERROR(keyholder_permission(store, TEXT("tickets.open\0x"), &number),
		     KEYHOLDER_STATUS_UNKNOWN_PERMISSION, "unknown_permission");
	EXPECT(number == 0);
	/* The words survive as a C string although they name the key. */
	EXPECT(strstr(keyholder_last_error(), "tickets.view") != NULL);
	EXPECT_ERROR(invite(TEXT("eva@example.org\0"), &invitation),
		     KEYHOLDER_STATUS_INVALID_ARGUMENT, "invalid");
	EXPECT(invitation == 0);
	EXPECT_ERROR(keyholder_call(store, TEXT("health\0"), TEXT("{}"), &answer),
		     KEYHOLDER_STATUS_UNKNOWN_ACTION, "unknown_action");
	EXPECT_ERROR(keyholder_call(store, TEXT("health"), TEXT("{}\0"), &answer),
		     KEYHOLDER_STATUS_INVALID_ARGUMENT, "invalid");
	EXPECT(answer == NULL);
}

static void line_breaks_and_other_controls(void)
{
	static const char *const wrong[] = {"eva@example.org\r\nBcc: all@example.org", "eva\n@example.org",
					    "eva@example.org,bob@example.org", "eva\x1b[31m@example.org",
					    "\xe2\x80\xae" "eva@example.org"};
	int64_t invitation = 7;

	for (size_t at = 0; at < sizeof wrong / sizeof wrong[0]; at++) {
		EXPECT_ERROR(invite(wrong[at], strlen(wrong[at]), &invitation),
			     KEYHOLDER_STATUS_INVALID_ARGUMENT, "invalid");
		EXPECT(invitation == 0);
	}
}

static void lengths(void)
{
	static const size_t sizes[] = {SIZE_MAX, SIZE_MAX / 2 + 1, SIZE_MAX / 2, 8 * MIB + 1};
	keyholder *opened = NULL;
	keyholder_text *answer = NULL;
	int64_t invitation = 7;
	uint32_t number = 7;
	bool allowed = true;

	/* One byte only is there: the length alone must decide, before anything is read. */
	for (size_t at = 0; at < sizeof sizes / sizeof sizes[0]; at++) {
		const keyholder_ask ask = {.permission = 1};
		const uint32_t one = 1;

		EXPECT_ERROR(keyholder_open("x", sizes[at], &opened), KEYHOLDER_STATUS_TOO_LONG, "too_long");
		EXPECT_ERROR(keyholder_permission(NULL, "x", sizes[at], &number), KEYHOLDER_STATUS_TOO_LONG,
			     "too_long");
		EXPECT_ERROR(invite("x", sizes[at], &invitation), KEYHOLDER_STATUS_TOO_LONG, "too_long");
		EXPECT_ERROR(keyholder_call(store, "x", sizes[at], TEXT("{}"), &answer),
			     KEYHOLDER_STATUS_TOO_LONG, "too_long");
		EXPECT_ERROR(keyholder_call(store, TEXT("health"), "x", sizes[at], &answer),
			     KEYHOLDER_STATUS_TOO_LONG, "too_long");
		EXPECT_ERROR(keyholder_invitation_create(store, ana, 42, TEXT("eva@example.org"), &one,
							 sizes[at], &invitation),
			     KEYHOLDER_STATUS_TOO_LONG, "too_long");
		/* Nothing is written then: there may be room for one answer only. */
		EXPECT_ERROR(keyholder_check_many(store, ana, 42, &ask, sizes[at], &allowed),
			     KEYHOLDER_STATUS_TOO_LONG, "too_long");
		EXPECT(allowed);
	}
	EXPECT(opened == NULL && answer == NULL && invitation == 0 && number == 0);
}

/* 8 MiB is the most that is read, and it is read to its end. */
static void at_the_limit(void)
{
	char *text = malloc(8 * MIB);
	keyholder_text *answer = NULL;

	EXPECT(text != NULL);
	memset(text, ' ', 8 * MIB);
	memcpy(text, "{}", 2);
	EXPECT(keyholder_call(store, TEXT("health"), text, 8 * MIB, &answer) == KEYHOLDER_STATUS_OK);
	keyholder_text_free(answer);
	text[8 * MIB - 1] = 'x';
	EXPECT_ERROR(keyholder_call(store, TEXT("health"), text, 8 * MIB, &answer),
		     KEYHOLDER_STATUS_INVALID_ARGUMENT, "invalid");
	memset(text, 'a', 8 * MIB);
	EXPECT_ERROR(keyholder_call(store, text, 8 * MIB, TEXT("{}"), &answer),
		     KEYHOLDER_STATUS_UNKNOWN_ACTION, "unknown_action");
	/* The words do not repeat what is long. */
	EXPECT(strlen(keyholder_last_error()) < 1000);
	free(text);
}

static void empty(void)
{
	keyholder *opened = NULL;
	keyholder_text *answer = NULL;
	int64_t invitation = 7;
	uint32_t number = 7;
	const char *nothing = "";

	EXPECT_ERROR(keyholder_open(nothing, 0, &opened), KEYHOLDER_STATUS_INVALID_ARGUMENT, "invalid");
	EXPECT_ERROR(keyholder_open(NULL, 0, &opened), KEYHOLDER_STATUS_INVALID_ARGUMENT, "invalid");
	EXPECT_ERROR(keyholder_permission(store, nothing, 0, &number), KEYHOLDER_STATUS_UNKNOWN_PERMISSION,
		     "unknown_permission");
	EXPECT_ERROR(invite(nothing, 0, &invitation), KEYHOLDER_STATUS_INVALID_ARGUMENT, "invalid");
	EXPECT_ERROR(keyholder_call(store, nothing, 0, TEXT("{}"), &answer),
		     KEYHOLDER_STATUS_UNKNOWN_ACTION, "unknown_action");
	EXPECT_ERROR(keyholder_call(store, TEXT("health"), nothing, 0, &answer),
		     KEYHOLDER_STATUS_INVALID_ARGUMENT, "invalid");
	EXPECT_ERROR(keyholder_invitation_create(store, ana, 42, TEXT("eva@example.org"), NULL, 0, &invitation),
		     KEYHOLDER_STATUS_REFUSED, "nothing_given");
	EXPECT(opened == NULL && answer == NULL && invitation == 0 && number == 0);
}

/* A byte order mark is a character like others: it makes another key, action or address. */
static void byte_order_mark(void)
{
	keyholder_text *answer = NULL;
	int64_t invitation = 7;
	uint32_t number = 7;

	EXPECT_ERROR(keyholder_permission(NULL, TEXT("\xef\xbb\xbftickets.open"), &number),
		     KEYHOLDER_STATUS_UNKNOWN_PERMISSION, "unknown_permission");
	EXPECT_ERROR(keyholder_call(store, TEXT("\xef\xbb\xbfhealth"), TEXT("{}"), &answer),
		     KEYHOLDER_STATUS_UNKNOWN_ACTION, "unknown_action");
	EXPECT_ERROR(keyholder_call(store, TEXT("health"), TEXT("\xef\xbb\xbf{}"), &answer),
		     KEYHOLDER_STATUS_INVALID_ARGUMENT, "invalid");
	EXPECT_ERROR(invite(TEXT("\xef\xbb\xbf" "eva@example.org"), &invitation),
		     KEYHOLDER_STATUS_INVALID_ARGUMENT, "invalid");
}

int main(int count, char **arguments)
{
	EXPECT(count > 1);
	store = open_store(NULL, ":memory:");
	ana = make_world(store).ana;
	not_utf8();
	nul_inside(arguments[1]);
	line_breaks_and_other_controls();
	lengths();
	at_the_limit();
	empty();
	byte_order_mark();
	keyholder_close(store);
	return expect_result();
}
