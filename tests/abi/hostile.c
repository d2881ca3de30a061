/* JSON that wants to do harm: every one of them ends in a status. */

#include "expect.h"

static keyholder *store;
static struct world world;
/* Per cent of the sizes below; less under valgrind, which takes fifty times as long. */
static size_t size = 100;

static void refused(const char *action, const char *json, const char *word)
{
	char answer[16384];

	EXPECT_ERROR(call(store, action, json, answer, sizeof answer), KEYHOLDER_STATUS_INVALID_ARGUMENT,
		     "invalid");
	if (strstr(keyholder_last_error(), word) == NULL) {
		fprintf(stderr, "%s %s: the words \"%s\" do not name: %s\n", action, json,
			keyholder_last_error(), word);
		expect_failures++;
	}
}

/* `open` and `close` around `depth` levels of nothing. */
static char *nested(const char *before, char open, char close, size_t depth, const char *after)
{
	size_t head = strlen(before);
	char *json = malloc(head + 2 * depth + strlen(after) + 1);

	if (json == NULL) {
		abort();
	}
	memcpy(json, before, head);
	memset(json + head, open, depth);
	memset(json + head + depth, close, depth);
	strcpy(json + head + 2 * depth, after);
	return json;
}

static void not_json(void)
{
	static const char *const wrong[] = {"",		 " ",	  "{",	  "}",	     "{]",	   "{\"a\"}",
					    "{\"a\":}",	 "{,}",	  "nul",  "{}{}",    "{\"a\":01}", "{'a':1}",
					    "{\"a\":NaN}", "{\"a\":\"\n\"}", "{\"a\":\"\\ud800\"}", "{\"a\":1e999}"};

	for (size_t at = 0; at < sizeof wrong / sizeof wrong[0]; at++) {
		refused("health", wrong[at], "not JSON");
	}
	/* JSON, but no object. */
	refused("health", "null", "object");
	refused("health", "[]", "object");
	refused("health", "\"{}\"", "object");
	refused("health", "1", "object");
}

static void deep_nesting(void)
{
	const size_t depths[] = {200, 100000, 40000 * size};

	for (size_t at = 0; at < sizeof depths / sizeof depths[0]; at++) {
		char *json = nested("{\"a\":", '[', ']', depths[at], "}");
		refused("health", json, "not JSON");
		free(json);
	}
}

/* A list of very many keys: time and memory stay in bounds, the words do too. */
static void huge(void)
{
	size_t keys = 6000 * size;
	size_t length;
	char *json = malloc(keys * 5 + 200);
	char *at = json;
	char answer[16384];
	keyholder_text *text = NULL;

	if (json == NULL) {
		abort();
	}
	at += sprintf(at,
		      "{\"actor\":{\"user\":%lld},\"account\":42,\"email\":\"eva@example.org\",\"permissions\":[",
		      (long long) world.ana);
	for (size_t key = 0; key < keys; key++) {
		at += sprintf(at, "\"x\",");
	}
	at += sprintf(at, "\"y\"]}");
	EXPECT_ERROR(call(store, "invitation.create", json, answer, sizeof answer),
		     KEYHOLDER_STATUS_UNKNOWN_PERMISSION, "unknown_permission");
	EXPECT(strlen(keyholder_last_error()) < 4096);
	free(json);

	/* One text of seven megabytes where a name belongs: an error that does not repeat it all. */
	length = ((size_t) 7 << 20) * size / 100;
	json = malloc(length + 3);
	if (json == NULL) {
		abort();
	}
	memset(json, 'a', length);
	memcpy(json, "{\"language\":\"", 13);
	strcpy(json + length, "\"}");
	EXPECT(keyholder_call(store, TEXT("permissions.list"), json, strlen(json), &text) ==
	       KEYHOLDER_STATUS_INVALID_ARGUMENT);
	EXPECT(text == NULL);
	EXPECT(strlen(keyholder_last_error()) < 4096);
	free(json);
}

/* Of a field that is given twice the last one counts, as PHP's json_decode has it: nobody gets
 * past a check of the first one by a second. */
static void duplicate_keys(void)
{
	char answer[16384];

	EXPECT_ERROR(call(store, "members.list",
			  "{\"account\":42,\"actor\":{\"staff\":\"vera\"},\"actor\":{\"user\":999}}", answer,
			  sizeof answer),
		     KEYHOLDER_STATUS_NOT_FOUND, "account_unknown");
	refused("members.list", "{\"actor\":{\"staff\":\"vera\",\"user\":1},\"account\":42}", "actor");
}

static void numbers(void)
{
	static const char *const wrong[] = {"9223372036854775808", "18446744073709551616",
					    "-9223372036854775809", "1e3", "42.0", "42.5",
					    "1e308", "\"42\"", "true", "null", "[42]", "{}"};

	for (size_t at = 0; at < sizeof wrong / sizeof wrong[0]; at++) {
		char json[256];

		snprintf(json, sizeof json, "{\"actor\":{\"staff\":\"vera\"},\"account\":%s}", wrong[at]);
		refused("members.list", json, "arguments");
		snprintf(json, sizeof json, "{\"actor\":{\"user\":%s},\"account\":42}", wrong[at]);
		refused("members.list", json, "actor");
	}
	/* The ends of the range are numbers like others. */
	static const char *const ends[] = {"9223372036854775807", "-9223372036854775808", "0", "-1"};
	for (size_t at = 0; at < sizeof ends / sizeof ends[0]; at++) {
		char json[256];
		char answer[16384];

		snprintf(json, sizeof json, "{\"actor\":{\"staff\":\"vera\"},\"account\":%s}", ends[at]);
		EXPECT(call(store, "members.list", json, answer, sizeof answer) ==
		       KEYHOLDER_STATUS_NOT_FOUND);
		snprintf(json, sizeof json,
			 "{\"actor\":{\"staff\":\"vera\"},\"account\":42,\"offset\":%s,\"limit\":%s}", ends[at],
			 ends[at]);
		EXPECT(call(store, "members.list", json, answer, sizeof answer) == KEYHOLDER_STATUS_OK);
		snprintf(json, sizeof json,
			 "{\"actor\":{\"user\":%lld},\"account\":42,\"user\":%lld,\"not_after\":%s}",
			 (long long) world.ana, (long long) world.ion, ends[at]);
		/* The first is a time far off; the others are none. */
		EXPECT(call(store, "member.change", json, answer, sizeof answer) ==
		       (at == 0 ? KEYHOLDER_STATUS_OK : KEYHOLDER_STATUS_INVALID_ARGUMENT));
	}
}

static void wrong_types(void)
{
	refused("invitation.create", "{\"actor\":{\"user\":1},\"account\":42,\"email\":1,\"permissions\":[]}",
		"arguments");
	refused("invitation.create",
		"{\"actor\":{\"user\":1},\"account\":42,\"email\":\"a@b.ro\",\"permissions\":\"tickets.open\"}",
		"arguments");
	refused("invitation.create",
		"{\"actor\":{\"user\":1},\"account\":42,\"email\":\"a@b.ro\",\"permissions\":[1]}", "arguments");
	refused("user.disable", "{\"actor\":{\"staff\":\"v\"},\"user\":1,\"disabled\":\"yes\"}", "arguments");
	refused("health", "{\"remote\":1}", "remote");
	refused("health", "{\"request\":[]}", "request");
	refused("members.list", "{\"account\":42}", "actor");
	refused("members.list", "{\"actor\":null,\"account\":42}", "actor");
	refused("members.list", "{\"actor\":{\"staff\":\"\"},\"account\":42}", "actor");
	refused("members.list", "{\"actor\":{\"root\":true},\"account\":42}", "actor");
}

static void unknown_names(void)
{
	char answer[16384];

	refused("health", "{\"verbose\":true}", "verbose");
	refused("account.put", "{\"actor\":{\"staff\":\"v\"},\"account\":44,\"owner\":{\"user\":1,\"admin\":1}}",
		"admin");
	EXPECT_ERROR(call(store, "member.promote", "{}", answer, sizeof answer),
		     KEYHOLDER_STATUS_UNKNOWN_ACTION, "unknown_action");
	EXPECT_ERROR(call(store, "Health", "{}", answer, sizeof answer), KEYHOLDER_STATUS_UNKNOWN_ACTION,
		     "unknown_action");
	EXPECT_ERROR(call(store, " health", "{}", answer, sizeof answer), KEYHOLDER_STATUS_UNKNOWN_ACTION,
		     "unknown_action");
	if (size == 100) {
		/* A password is looked at on purpose for as long as it takes; under valgrind, too long. */
		EXPECT_ERROR(call(store, "login",
				  "{\"email\":\"' OR 1=1 --\",\"password\":\"x\",\"remote\":\"203.0.113.9\"}", answer,
				  sizeof answer),
			     KEYHOLDER_STATUS_REFUSED, "login_failed");
	}
}

int main(int count, char **arguments)
{
	if (count > 2) {
		size = (size_t) atoi(arguments[2]);
	}
	store = open_store(NULL, ":memory:");
	world = make_world(store);
	not_json();
	deep_nesting();
	huge();
	duplicate_keys();
	numbers();
	wrong_types();
	unknown_names();
	keyholder_close(store);
	return expect_result();
}
