/* A small world, and the right value from every typed function. */

#include "expect.h"

static keyholder *store;
static struct world world;

static bool allowed(int64_t user, int64_t account, const char *key)
{
	bool answer = true;
	EXPECT(keyholder_check(store, user, account, permission(key), &answer) == KEYHOLDER_STATUS_OK);
	return answer;
}

static void checks(void)
{
	bool answer = true;

	EXPECT(allowed(world.ana, 42, "invoices.pay"));
	EXPECT(allowed(world.ion, 42, "tickets.open"));
	EXPECT(!allowed(world.ion, 42, "invoices.pay"));
	EXPECT(allowed(world.ion, 43, "invoices.pay"));
	EXPECT(!allowed(world.ana, 43, "invoices.pay"));
	/* Unknown people and accounts are refused, not an error. */
	EXPECT(!allowed(999, 42, "tickets.open"));
	EXPECT(!allowed(world.ana, 999, "tickets.open"));
	EXPECT(!allowed(0, 0, "tickets.open"));
	EXPECT(!allowed(-1, INT64_MIN, "tickets.open"));
	EXPECT(!allowed(INT64_MAX, INT64_MAX, "tickets.open"));
	for (uint32_t number = 0; number < 3; number++) {
		static const uint32_t unknown[] = {0, 63, UINT32_MAX};
		answer = true;
		EXPECT_ERROR(keyholder_check(store, world.ana, 42, unknown[number], &answer),
			     KEYHOLDER_STATUS_UNKNOWN_PERMISSION, "unknown_permission");
		EXPECT(!answer);
	}
}

static void several_checks(void)
{
	keyholder_ask asks[4] = {{.permission = permission("tickets.open")},
				 {.permission = permission("invoices.pay")},
				 {.permission = permission("services.manage"), .service = 501},
				 {.permission = permission("tickets.open"), .department = 3}};
	bool answers[5] = {true, true, true, true, true};
	char json[512];

	done(store, "item.put",
	     "{\"actor\":{\"staff\":\"vera\"},\"account\":42,\"service\":501,\"functions\":[\"reboot\"]}");
	snprintf(json, sizeof json,
		 "{\"actor\":{\"user\":%lld},\"account\":42,\"user\":%lld,\"denied_departments\":[3],"
		 "\"services\":[{\"id\":501,\"permissions\":[\"services.manage\"]}]}",
		 (long long) world.ana, (long long) world.ion);
	done(store, "member.change", json);
	EXPECT(keyholder_check_many(store, world.ion, 42, asks, 4, answers) == KEYHOLDER_STATUS_OK);
	EXPECT(answers[0] && !answers[1] && answers[2] && !answers[3]);
	EXPECT(answers[4]);
	asks[2].service = 502;
	EXPECT(keyholder_check_many(store, world.ion, 42, asks, 4, answers) == KEYHOLDER_STATUS_OK);
	EXPECT(!answers[2]);
	/* One question that makes no sense refuses them all. */
	asks[2].domain = 9;
	EXPECT_ERROR(keyholder_check_many(store, world.ion, 42, asks, 4, answers),
		     KEYHOLDER_STATUS_INVALID_ARGUMENT, "invalid");
	EXPECT(!answers[0] && !answers[1] && !answers[2] && !answers[3]);
	asks[2] = (keyholder_ask){.permission = 63};
	answers[0] = true;
	EXPECT_ERROR(keyholder_check_many(store, world.ion, 42, asks, 4, answers),
		     KEYHOLDER_STATUS_UNKNOWN_PERMISSION, "unknown_permission");
	EXPECT(!answers[0]);
}

static void accounts(void)
{
	keyholder_account_list *list = NULL;

	EXPECT(keyholder_accounts(store, world.ion, &list) == KEYHOLDER_STATUS_OK);
	EXPECT(list->count == 2);
	EXPECT(list->accounts[0].id == 42);
	EXPECT(list->accounts[0].kind == 3);
	EXPECT(list->accounts[0].account_status == 1);
	EXPECT(list->accounts[0].may_enter);
	EXPECT(list->accounts[0].last_used == 0);
	EXPECT(list->accounts[0].name_length == 10);
	EXPECT(memcmp(list->accounts[0].name, "Caf\xc3\xa9 Ruiz", 10) == 0);
	EXPECT(list->accounts[1].id == 43);
	EXPECT(list->accounts[1].kind == 1);
	EXPECT(list->accounts[1].name_length == 7);
	EXPECT(memcmp(list->accounts[1].name, "Ion Pop", 7) == 0);
	keyholder_accounts_free(list);
	/* A second free does nothing. */
	keyholder_accounts_free(list);

	done(store, "account.put",
	     "{\"actor\":{\"staff\":\"vera\"},\"account\":42,\"status\":\"Closed\"}");
	EXPECT(keyholder_accounts(store, world.ana, &list) == KEYHOLDER_STATUS_OK);
	EXPECT(list->count == 1 && list->accounts[0].account_status == 3);
	EXPECT(!list->accounts[0].may_enter);
	EXPECT(!allowed(world.ana, 42, "tickets.open"));
	keyholder_accounts_free(list);
	done(store, "account.put",
	     "{\"actor\":{\"staff\":\"vera\"},\"account\":42,\"status\":\"Active\"}");

	EXPECT_ERROR(keyholder_accounts(store, 999, &list), KEYHOLDER_STATUS_NOT_FOUND, "user_unknown");
	EXPECT(list == NULL);
}

static void membership(void)
{
	keyholder_member *member = NULL;
	uint64_t wanted = UINT64_C(1) << permission("tickets.view") | UINT64_C(1) << permission("tickets.open");
	char json[256];

	EXPECT(keyholder_membership(store, world.ion, 42, &member) == KEYHOLDER_STATUS_OK);
	EXPECT(member->id > 0);
	EXPECT(member->kind == 3);
	EXPECT(member->status == 4);
	EXPECT(member->permissions == wanted);
	EXPECT(member->permissions_extra == 0);
	EXPECT(member->not_before == 0 && member->not_after == 0 && member->last_used == 0);
	EXPECT(member->may_enter);
	keyholder_membership_free(member);
	keyholder_membership_free(member);

	snprintf(json, sizeof json,
		 "{\"actor\":{\"user\":%lld},\"account\":42,\"user\":%lld,\"status\":\"Inactive\","
		 "\"not_before\":1000,\"not_after\":2000}",
		 (long long) world.ana, (long long) world.ion);
	done(store, "member.change", json);
	EXPECT(keyholder_membership(store, world.ion, 42, &member) == KEYHOLDER_STATUS_OK);
	EXPECT(member->status == 5 && !member->may_enter);
	EXPECT(member->not_before == 1000 && member->not_after == 2000);
	keyholder_membership_free(member);

	EXPECT(keyholder_membership(store, world.ana, 42, &member) == KEYHOLDER_STATUS_OK);
	EXPECT(member->id == 0 && member->kind == 1 && member->status == 4 && member->may_enter);
	EXPECT((member->permissions & wanted) == wanted);
	/* Bit 0 is no permission. */
	EXPECT((member->permissions & 1) == 0);
	keyholder_membership_free(member);

	EXPECT_ERROR(keyholder_membership(store, world.ana, 43, &member), KEYHOLDER_STATUS_NOT_FOUND,
		     "member_unknown");
	EXPECT(member == NULL);
	EXPECT_ERROR(keyholder_membership(store, world.ana, 999, &member), KEYHOLDER_STATUS_NOT_FOUND,
		     "account_unknown");
	EXPECT_ERROR(keyholder_membership(store, 999, 42, &member), KEYHOLDER_STATUS_NOT_FOUND,
		     "user_unknown");
}

static void invitations(void)
{
	uint32_t permissions[128];
	int64_t first = 0;
	int64_t second = 0;
	char answer[16384];
	char json[256];

	for (size_t at = 0; at < 128; at++) {
		permissions[at] = permission("tickets.view");
	}
	EXPECT(keyholder_invitation_create(store, world.ana, 42, TEXT("Eva@Example.org"), permissions, 127,
					   &first) == KEYHOLDER_STATUS_OK);
	EXPECT(first > 0);
	/* To the same address again: the old one is replaced, its number is not used again. */
	EXPECT(keyholder_invitation_create(store, world.ana, 42, TEXT("eva@example.org"), permissions, 1,
					   &second) == KEYHOLDER_STATUS_OK);
	EXPECT(second > first);
	snprintf(json, sizeof json, "{\"actor\":{\"user\":%lld},\"account\":42}", (long long) world.ana);
	EXPECT(call(store, "invitations.list", json, answer, sizeof answer) == KEYHOLDER_STATUS_OK);
	EXPECT(strstr(answer, "\"Cancelled\"") != NULL && strstr(answer, "\"Sent\"") != NULL);
	EXPECT(strstr(answer, "token") == NULL);

	EXPECT_ERROR(keyholder_invitation_create(store, world.ion, 42, TEXT("dan@example.org"), permissions,
						 1, &first),
		     KEYHOLDER_STATUS_REFUSED, "not_active");
	EXPECT(first == 0);
	EXPECT_ERROR(keyholder_invitation_create(store, world.ana, 42, TEXT("ion@example.org"), permissions,
						 1, &first),
		     KEYHOLDER_STATUS_REFUSED, "already_member");
	/* An account of others does not exist for this actor. */
	EXPECT_ERROR(keyholder_invitation_create(store, world.ana, 43, TEXT("dan@example.org"), permissions,
						 1, &first),
		     KEYHOLDER_STATUS_NOT_FOUND, "account_unknown");
	EXPECT_ERROR(keyholder_invitation_create(store, world.ana, 42, TEXT("dan@example.org"), permissions,
						 128, &first),
		     KEYHOLDER_STATUS_TOO_LONG, "too_long");
	permissions[0] = 63;
	EXPECT_ERROR(keyholder_invitation_create(store, world.ana, 42, TEXT("dan@example.org"), permissions,
						 1, &first),
		     KEYHOLDER_STATUS_UNKNOWN_PERMISSION, "unknown_permission");
	permissions[0] = 0;
	EXPECT_ERROR(keyholder_invitation_create(store, world.ana, 42, TEXT("dan@example.org"), permissions,
						 1, &first),
		     KEYHOLDER_STATUS_UNKNOWN_PERMISSION, "unknown_permission");
}

/* A key registered at run time: known through the store, not without it. */
static void registered_permissions(void)
{
	uint32_t number = 0;
	uint32_t again = 0;
	bool answer = false;

	EXPECT_ERROR(keyholder_permission(store, TEXT("hostbill:misc.foo"), &number),
		     KEYHOLDER_STATUS_UNKNOWN_PERMISSION, "unknown_permission");
	done(store, "permission.register", "{\"actor\":{\"staff\":\"vera\"},\"key\":\"hostbill:misc.foo\"}");
	EXPECT(keyholder_permission(store, TEXT("hostbill:misc.foo"), &number) == KEYHOLDER_STATUS_OK);
	EXPECT(number >= 64 && number <= 127);
	EXPECT(keyholder_permission(NULL, TEXT("hostbill:misc.foo"), &again) ==
	       KEYHOLDER_STATUS_UNKNOWN_PERMISSION);
	EXPECT(keyholder_check(store, world.ana, 42, number, &answer) == KEYHOLDER_STATUS_OK);
	EXPECT(answer);
	EXPECT(keyholder_permission(store, TEXT("tickets.open"), &again) == KEYHOLDER_STATUS_OK);
	EXPECT(again == permission("tickets.open"));
}

static void texts_are_freed_once(void)
{
	keyholder_text *text = NULL;

	EXPECT(keyholder_call(store, TEXT("health"), TEXT("{}"), &text) == KEYHOLDER_STATUS_OK);
	EXPECT(text->length > 2 && text->data[0] == '{' && text->data[text->length - 1] == '}');
	keyholder_text_free(text);
	keyholder_text_free(text);
}

/* The words are those of the last call with a status: gone after one that went well. */
static void last_error(void)
{
	bool answer = false;
	const char *words;

	EXPECT(keyholder_check(store, world.ana, 42, 0, &answer) != KEYHOLDER_STATUS_OK);
	EXPECT(strcmp(keyholder_last_error_code(), "unknown_permission") == 0);
	/* Asking for the words does not change them. */
	EXPECT(strstr(keyholder_last_error(), "unknown permission") != NULL);
	EXPECT(keyholder_abi_version() == KEYHOLDER_ABI);
	EXPECT(keyholder_last_error()[0] != '\0');
	/* Nor does tidying up, which often comes first. */
	words = keyholder_last_error();
	keyholder_text_free(NULL);
	keyholder_accounts_free(NULL);
	keyholder_membership_free(NULL);
	keyholder_close(NULL);
	EXPECT(keyholder_last_error() == words);
	EXPECT(strstr(words, "unknown permission") != NULL);
	EXPECT(keyholder_check(store, world.ana, 42, 1, &answer) == KEYHOLDER_STATUS_OK);
	EXPECT(keyholder_last_error()[0] == '\0');
	EXPECT(keyholder_last_error_code()[0] == '\0');
}

int main(void)
{
	EXPECT(keyholder_last_error()[0] == '\0');
	EXPECT(keyholder_last_error_code()[0] == '\0');
	store = open_store(NULL, ":memory:");
	world = make_world(store);
	checks();
	several_checks();
	accounts();
	membership();
	invitations();
	registered_permissions();
	texts_are_freed_once();
	last_error();
	keyholder_close(store);
	return expect_result();
}
