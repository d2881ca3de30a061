/* What somebody shows who asks: a second factor and an address, through keyholder_check_many. */

#include "expect.h"

#include <stdint.h>

#define EVERY(list) (sizeof(list) / sizeof((list)[0]))

static struct world world;

static keyholder_ask asked(const char *remote)
{
	return (keyholder_ask) {.permission = permission("tickets.open"),
				.remote = remote,
				.remote_length = remote == NULL ? 0 : strlen(remote)};
}

static bool one(const keyholder *store, int64_t user, keyholder_ask ask)
{
	bool allowed = false;

	/* Memory answers from the second time on, where it does. */
	for (int turn = 0; turn < 3; turn++) {
		bool now = true;

		EXPECT(keyholder_check_many(store, user, 42, &ask, 1, &now) == KEYHOLDER_STATUS_OK);
		EXPECT(turn == 0 || now == allowed);
		allowed = now;
	}
	return allowed;
}

static bool from(const keyholder *store, const char *remote)
{
	return one(store, world.ion, asked(remote));
}

static void only_from(const keyholder *store, const char *networks)
{
	char json[256];

	snprintf(json, sizeof json,
		 "{\"actor\":{\"user\":%lld},\"account\":42,\"user\":%lld,\"allow_from\":[%s]}",
		 (long long) world.ana, (long long) world.ion, networks);
	done(store, "member.change", json);
}

static void needs_second_factor(const keyholder *store, const char *answer)
{
	char json[128];

	snprintf(json, sizeof json, "{\"actor\":{\"staff\":\"vera\"},\"account\":42,\"second_factor\":%s}",
		 answer);
	done(store, "account.put", json);
}

static void an_address_on_the_list_gets_in(const keyholder *store)
{
	static const char *const addresses[] = {NULL, "", "127.0.0.1", "10.0.0.9", "2001:db8::7",
						"::ffff:10.0.0.9", "::ffff:a00:9"};

	for (size_t at = 0; at < EVERY(addresses); at++) {
		EXPECT(from(store, addresses[at]));
	}
	only_from(store, "\"10.0.0.0/8\"");
	for (size_t at = 0; at < EVERY(addresses); at++) {
		EXPECT(from(store, addresses[at]) == (at == 3 || at > 4));
	}
	only_from(store, "\"2001:db8::/32\",\"127.0.0.0/8\"");
	for (size_t at = 0; at < EVERY(addresses); at++) {
		EXPECT(from(store, addresses[at]) == (at == 2 || at == 4));
	}
	/* The list opens nothing that was not given, and the owner has none. */
	EXPECT(!one(store, world.ion, (keyholder_ask) {.permission = permission("invoices.pay"),
						       .remote = "127.0.0.1", .remote_length = 9}));
	EXPECT(one(store, world.ana, asked("192.0.2.1")));
	only_from(store, "");
	EXPECT(from(store, NULL));
}

static void a_second_factor_counts_when_it_is_shown(const keyholder *store)
{
	keyholder_ask shown = asked("127.0.0.1");
	bool allowed = true;

	shown.second_factor = true;
	EXPECT(one(store, world.ion, shown) && one(store, world.ana, shown));
	needs_second_factor(store, "true");
	EXPECT(one(store, world.ion, shown) && one(store, world.ana, shown));
	EXPECT(!from(store, "127.0.0.1"));
	EXPECT(!one(store, world.ana, asked(NULL)));
	EXPECT(!one(store, 999, shown));
	EXPECT(keyholder_check(store, world.ana, 42, shown.permission, &allowed) == KEYHOLDER_STATUS_OK);
	EXPECT(!allowed);
	/* Each asks for its own. */
	only_from(store, "\"10.0.0.0/8\"");
	EXPECT(!one(store, world.ion, shown));
	shown.remote = "10.0.0.1";
	shown.remote_length = 8;
	EXPECT(one(store, world.ion, shown));
	only_from(store, "");
	/* A byte that is no bool is not a yes. */
	memset(&shown.second_factor, 0x7f, 1);
	EXPECT(!one(store, world.ion, shown));
	needs_second_factor(store, "false");
	EXPECT(from(store, NULL));
}

static void a_batch_is_answered_each_for_itself(const keyholder *store)
{
	keyholder_ask asks[4] = {asked(NULL), asked("10.0.0.1"), asked("192.0.2.1"), asked("10.0.0.1")};
	bool answers[5] = {true, true, true, true, true};

	asks[3].permission = permission("invoices.pay");
	only_from(store, "\"10.0.0.0/8\"");
	for (int turn = 0; turn < 3; turn++) {
		EXPECT(keyholder_check_many(store, world.ion, 42, asks, 4, answers) == KEYHOLDER_STATUS_OK);
		EXPECT(!answers[0] && answers[1] && !answers[2] && !answers[3] && answers[4]);
	}
	only_from(store, "");
}

static void refuses(const keyholder *store, const char *remote, size_t length, keyholder_status status,
		    const char *code)
{
	/* The first ask is kept: not even that one is told. */
	keyholder_ask asks[2] = {asked(NULL), asked(NULL)};
	bool answers[2] = {true, true};

	asks[1].remote = remote;
	asks[1].remote_length = length;
	EXPECT(from(store, NULL));
	EXPECT_ERROR(keyholder_check_many(store, world.ion, 42, asks, 2, answers), status, code);
	EXPECT(!answers[0] && !answers[1]);
}

static void what_is_no_address_is_refused(const keyholder *store)
{
	static const char *const texts[] = {"nonsense", "127.0.0.1:80", "127.0.0.1/8", " 127.0.0.1", "127.1",
					    "0127.0.0.1", "localhost", "[::1]", "fe80::1%eth0", "unix:",
					    "127.0.0.1, 10.0.0.1", "1"};

	for (size_t at = 0; at < EVERY(texts); at++) {
		refuses(store, texts[at], strlen(texts[at]), KEYHOLDER_STATUS_INVALID_ARGUMENT, "invalid");
	}
	refuses(store, "127.0.0.1\0", 10, KEYHOLDER_STATUS_INVALID_ARGUMENT, "invalid");
	refuses(store, "\xff", 1, KEYHOLDER_STATUS_NOT_UTF8, "not_utf8");
	refuses(store, NULL, 9, KEYHOLDER_STATUS_NULL_ARGUMENT, "null_argument");
	refuses(store, "127.0.0.1", SIZE_MAX, KEYHOLDER_STATUS_TOO_LONG, "too_long");
	refuses(store, NULL, SIZE_MAX, KEYHOLDER_STATUS_TOO_LONG, "too_long");
	/* The length says where it ends. */
	EXPECT(one(store, world.ion, (keyholder_ask) {.permission = permission("tickets.open"),
						      .remote = "127.0.0.12 and more",
						      .remote_length = 9}));
}

static void all(const char *folder, const char *name)
{
	keyholder *store = open_store(folder, name);

	world = make_world(store);
	an_address_on_the_list_gets_in(store);
	a_second_factor_counts_when_it_is_shown(store);
	a_batch_is_answered_each_for_itself(store);
	what_is_no_address_is_refused(store);
	keyholder_close(store);
}

int main(int count, char **arguments)
{
	EXPECT(count > 1);
	all(arguments[1], "visits.sqlite");
	/* Here nothing is ever kept. */
	all(NULL, ":memory:");
	return expect_result();
}
