/* NULL for each pointer argument of each function: a status, a refusing out parameter, no crash.
 *
 * tests/abi.rs compares the list of NULL_REFUSED and NULL_ACCEPTED with the header: a new pointer
 * argument without a line here fails.
 */

#include "expect.h"

/* `argument` of `function` is NULL in `call`: told as such. */
#define NULL_REFUSED(function, argument, call)                                              \
	do {                                                                                \
		EXPECT_ERROR((call), KEYHOLDER_STATUS_NULL_ARGUMENT, "null_argument");      \
	} while (0)

/* `argument` of `function` may be NULL: `call` does nothing or what the header says. */
#define NULL_ACCEPTED(function, argument, call) \
	do {                                    \
		call;                           \
	} while (0)

static keyholder *store;
static int64_t user;
static const uint32_t one_permission[1] = {1};
static const keyholder_ask one_ask[1] = {{.permission = 1}};

static void opening(void)
{
	keyholder *opened = (keyholder *) &user;

	NULL_REFUSED(keyholder_open, store, keyholder_open(NULL, 8, &opened));
	EXPECT(opened == NULL);
	NULL_REFUSED(keyholder_open, out_keyholder, keyholder_open(TEXT(":memory:"), NULL));
	NULL_ACCEPTED(keyholder_close, keyholder, keyholder_close(NULL));
}

static void naming_a_permission(void)
{
	uint32_t number = 7;

	NULL_REFUSED(keyholder_permission, key, keyholder_permission(store, NULL, 3, &number));
	EXPECT(number == 0);
	NULL_REFUSED(keyholder_permission, out_permission,
		     keyholder_permission(store, TEXT("tickets.open"), NULL));
	NULL_ACCEPTED(keyholder_permission, keyholder,
		      EXPECT(keyholder_permission(NULL, TEXT("tickets.open"), &number) ==
			     KEYHOLDER_STATUS_OK));
	EXPECT(number == permission("tickets.open"));
}

static void refuses_before_it_looks(void)
{
	bool allowed = true;
	bool several[1] = {true};

	NULL_REFUSED(keyholder_check, keyholder, keyholder_check(NULL, user, 42, 1, &allowed));
	EXPECT(!allowed);
	NULL_REFUSED(keyholder_check, out_allowed, keyholder_check(store, user, 42, 1, NULL));

	NULL_REFUSED(keyholder_check_many, keyholder,
		     keyholder_check_many(NULL, user, 42, one_ask, 1, several));
	EXPECT(!several[0]);
	several[0] = true;
	NULL_REFUSED(keyholder_check_many, asks,
		     keyholder_check_many(store, user, 42, NULL, 1, several));
	EXPECT(!several[0]);
	NULL_REFUSED(keyholder_check_many, out_allowed,
		     keyholder_check_many(store, user, 42, one_ask, 1, NULL));
	/* Nothing asked, nothing needed. */
	EXPECT(keyholder_check_many(store, user, 42, NULL, 0, NULL) == KEYHOLDER_STATUS_OK);
}

static void lists_and_members(void)
{
	keyholder_account_list *list = (keyholder_account_list *) &user;
	keyholder_member *member = (keyholder_member *) &user;

	NULL_REFUSED(keyholder_accounts, keyholder, keyholder_accounts(NULL, user, &list));
	EXPECT(list == NULL);
	NULL_REFUSED(keyholder_accounts, out_list, keyholder_accounts(store, user, NULL));
	NULL_ACCEPTED(keyholder_accounts_free, list, keyholder_accounts_free(NULL));

	NULL_REFUSED(keyholder_membership, keyholder,
		     keyholder_membership(NULL, user, 42, &member));
	EXPECT(member == NULL);
	NULL_REFUSED(keyholder_membership, out_member,
		     keyholder_membership(store, user, 42, NULL));
	NULL_ACCEPTED(keyholder_membership_free, member, keyholder_membership_free(NULL));
}

static void inviting(void)
{
	int64_t invitation = 7;
	char answer[4096];
	char json[128];

	NULL_REFUSED(keyholder_invitation_create, keyholder,
		     keyholder_invitation_create(NULL, user, 42, TEXT("eva@example.org"),
						 one_permission, 1, &invitation));
	EXPECT(invitation == 0);
	invitation = 7;
	NULL_REFUSED(keyholder_invitation_create, email,
		     keyholder_invitation_create(store, user, 42, NULL, 15, one_permission, 1,
						 &invitation));
	EXPECT(invitation == 0);
	invitation = 7;
	NULL_REFUSED(keyholder_invitation_create, permissions,
		     keyholder_invitation_create(store, user, 42, TEXT("eva@example.org"), NULL, 1,
						 &invitation));
	EXPECT(invitation == 0);
	NULL_REFUSED(keyholder_invitation_create, out_invitation,
		     keyholder_invitation_create(store, user, 42, TEXT("eva@example.org"),
						 one_permission, 1, NULL));
	snprintf(json, sizeof json, "{\"actor\":{\"user\":%lld},\"account\":42}",
		 (long long) user);
	EXPECT(call(store, "invitations.list", json, answer, sizeof answer) ==
	       KEYHOLDER_STATUS_OK);
	/* None of these was written down. */
	EXPECT(strcmp(answer, "{\"invitations\":[],\"next\":null}") == 0);
}

static void calling(void)
{
	keyholder_text *text = (keyholder_text *) &user;

	NULL_REFUSED(keyholder_call, keyholder,
		     keyholder_call(NULL, TEXT("health"), TEXT("{}"), &text));
	EXPECT(text == NULL);
	text = (keyholder_text *) &user;
	NULL_REFUSED(keyholder_call, action, keyholder_call(store, NULL, 6, TEXT("{}"), &text));
	EXPECT(text == NULL);
	text = (keyholder_text *) &user;
	NULL_REFUSED(keyholder_call, json, keyholder_call(store, TEXT("health"), NULL, 2, &text));
	EXPECT(text == NULL);
	NULL_REFUSED(keyholder_call, out_text,
		     keyholder_call(store, TEXT("health"), TEXT("{}"), NULL));
	NULL_ACCEPTED(keyholder_text_free, text, keyholder_text_free(NULL));
}

int main(void)
{
	store = open_store(NULL, ":memory:");
	user = make_world(store).ana;
	opening();
	naming_a_permission();
	refuses_before_it_looks();
	lists_and_members();
	inviting();
	calling();
	keyholder_close(store);
	return expect_result();
}
