/* Eight threads on one handle: checks and calls at once, each with its own last error. */

#include "expect.h"

#include <pthread.h>
#include <stdatomic.h>

#define THREADS 8

static keyholder *store;
static struct world world;
static int turns;
static atomic_int invited;

static void check(void)
{
	const keyholder_ask asks[2] = {{.permission = permission("tickets.open")},
				       {.permission = permission("invoices.pay")}};
	bool one = false;
	bool several[2] = {false, true};

	EXPECT(keyholder_check(store, world.ion, 42, permission("tickets.open"), &one) ==
	       KEYHOLDER_STATUS_OK);
	EXPECT(one);
	EXPECT(keyholder_check_many(store, world.ion, 42, asks, 2, several) == KEYHOLDER_STATUS_OK);
	EXPECT(several[0] && !several[1]);
	EXPECT(keyholder_last_error()[0] == '\0');
}

/* Each thread fails in a way of its own and must read its own words. */
static void fail(int thread)
{
	char key[32];
	uint32_t number;
	int length = snprintf(key, sizeof key, "no.such.key.%d", thread);

	EXPECT(keyholder_permission(store, key, (size_t) length, &number) ==
	       KEYHOLDER_STATUS_UNKNOWN_PERMISSION);
	EXPECT(strstr(keyholder_last_error(), key) != NULL);
}

static void invite(int thread, int turn)
{
	char email[64];
	const uint32_t permissions[1] = {permission("tickets.view")};
	int64_t invitation = 0;
	int length = snprintf(email, sizeof email, "guest-%d-%d@example.org", thread, turn);

	EXPECT(keyholder_invitation_create(store, world.ana, 42, email, (size_t) length, permissions, 1,
					   &invitation) == KEYHOLDER_STATUS_OK);
	EXPECT(invitation > 0);
	atomic_fetch_add(&invited, 1);
}

static void list(void)
{
	keyholder_account_list *accounts = NULL;
	keyholder_member *member = NULL;

	EXPECT(keyholder_accounts(store, world.ion, &accounts) == KEYHOLDER_STATUS_OK);
	EXPECT(accounts->count == 2);
	EXPECT(keyholder_membership(store, world.ion, 42, &member) == KEYHOLDER_STATUS_OK);
	EXPECT(member->status == 4);
	keyholder_membership_free(member);
	keyholder_accounts_free(accounts);
}

static void *work(void *number)
{
	int thread = (int) (intptr_t) number;

	for (int turn = 0; turn < turns; turn++) {
		check();
		fail(thread);
		list();
		if (turn % 10 == thread) {
			invite(thread, turn);
		}
	}
	return NULL;
}

int main(int count, char **arguments)
{
	pthread_t threads[THREADS];
	char answer[16384];

	turns = count > 2 ? atoi(arguments[2]) : 200;
	store = open_store(arguments[1], "threads.sqlite");
	world = make_world(store);
	for (int at = 0; at < THREADS; at++) {
		EXPECT(pthread_create(&threads[at], NULL, work, (void *) (intptr_t) at) == 0);
	}
	for (int at = 0; at < THREADS; at++) {
		EXPECT(pthread_join(threads[at], NULL) == 0);
	}
	EXPECT(call(store, "health", "{}", answer, sizeof answer) == KEYHOLDER_STATUS_OK);
	EXPECT(number_in(answer, "invitations") == atomic_load(&invited));
	EXPECT(atomic_load(&invited) > 0);
	keyholder_close(store);
	return expect_result();
}
