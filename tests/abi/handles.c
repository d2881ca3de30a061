/* Handles that are closed, invented, closed twice, of another kind, or closed while in use. */

#include "expect.h"

#include <dirent.h>
#include <pthread.h>
#include <sched.h>
#include <stdatomic.h>

static void every_function_tells_a_bad_handle(keyholder *bad)
{
	const uint32_t permissions[1] = {1};
	const keyholder_ask asks[2] = {{.permission = 1}, {.permission = 2}};
	bool allowed = true;
	bool several[2] = {true, true};
	uint32_t number = 7;
	int64_t invitation = 7;
	keyholder_account_list *list = (keyholder_account_list *) &number;
	keyholder_member *member = (keyholder_member *) &number;
	keyholder_text *text = (keyholder_text *) &number;

	EXPECT_ERROR(keyholder_check(bad, 1, 42, 1, &allowed), KEYHOLDER_STATUS_BAD_HANDLE,
		     "bad_handle");
	EXPECT(!allowed);
	EXPECT_ERROR(keyholder_check_many(bad, 1, 42, asks, 2, several),
		     KEYHOLDER_STATUS_BAD_HANDLE, "bad_handle");
	EXPECT(!several[0] && !several[1]);
	EXPECT_ERROR(keyholder_permission(bad, TEXT("tickets.open"), &number),
		     KEYHOLDER_STATUS_BAD_HANDLE, "bad_handle");
	EXPECT(number == 0);
	EXPECT_ERROR(keyholder_accounts(bad, 1, &list), KEYHOLDER_STATUS_BAD_HANDLE, "bad_handle");
	EXPECT(list == NULL);
	EXPECT_ERROR(keyholder_membership(bad, 1, 42, &member), KEYHOLDER_STATUS_BAD_HANDLE,
		     "bad_handle");
	EXPECT(member == NULL);
	EXPECT_ERROR(keyholder_invitation_create(bad, 1, 42, TEXT("eva@example.org"), permissions,
						 1, &invitation),
		     KEYHOLDER_STATUS_BAD_HANDLE, "bad_handle");
	EXPECT(invitation == 0);
	EXPECT_ERROR(keyholder_call(bad, TEXT("health"), TEXT("{}"), &text),
		     KEYHOLDER_STATUS_BAD_HANDLE, "bad_handle");
	EXPECT(text == NULL);
	keyholder_close(bad);
}

static void bad_handles(void)
{
	static const uintptr_t invented[] = {1, 2, 0x4b480002, 0x7fffffff, UINTPTR_MAX, UINTPTR_MAX - 1};
	keyholder *closed = open_store(NULL, ":memory:");
	keyholder *other;
	keyholder_text *text = NULL;
	keyholder_account_list *list = NULL;
	struct world world;
	char local[64] = "not a keyholder";

	keyholder_close(closed);
	every_function_tells_a_bad_handle(closed);
	every_function_tells_a_bad_handle((keyholder *) local);
	for (size_t at = 0; at < sizeof invented / sizeof invented[0]; at++) {
		every_function_tells_a_bad_handle((keyholder *) invented[at]);
	}

	/* What is open stays so: neither a second close nor a reused number reaches it. */
	other = open_store(NULL, ":memory:");
	EXPECT(other != closed);
	keyholder_close(closed);
	world = make_world(other);

	/* Pointers of one kind where another belongs. */
	EXPECT(keyholder_call(other, TEXT("health"), TEXT("{}"), &text) == KEYHOLDER_STATUS_OK);
	EXPECT(keyholder_accounts(other, world.ana, &list) == KEYHOLDER_STATUS_OK);
	every_function_tells_a_bad_handle((keyholder *) text);
	keyholder_accounts_free((keyholder_account_list *) text);
	keyholder_membership_free((keyholder_member *) text);
	keyholder_text_free((keyholder_text *) list);
	keyholder_text_free((keyholder_text *) other);
	keyholder_text_free((keyholder_text *) local);
	EXPECT(text->length > 2 && text->data[0] == '{');
	EXPECT(list->count == 1 && list->accounts[0].id == 42);
	keyholder_text_free(text);
	keyholder_accounts_free(list);
	keyholder_close(other);
}

/* What was handed out lives until it is freed, also longer than its handle. */
static void answers_outlive_the_handle(void)
{
	keyholder *store = open_store(NULL, ":memory:");
	struct world world = make_world(store);
	keyholder_account_list *list = NULL;

	EXPECT(keyholder_accounts(store, world.ana, &list) == KEYHOLDER_STATUS_OK);
	keyholder_close(store);
	EXPECT(list->count == 1);
	EXPECT(list->accounts[0].name_length == 10);
	EXPECT(memcmp(list->accounts[0].name, "Caf\xc3\xa9 Ruiz", 10) == 0);
	keyholder_accounts_free(list);
}

static int open_descriptors(void)
{
	int count = 0;
	DIR *folder = opendir("/proc/self/fd");

	while (folder != NULL && readdir(folder) != NULL) {
		count++;
	}
	if (folder != NULL) {
		closedir(folder);
	}
	return count;
}

/* A long-lived worker may open and close for ever: no descriptor stays behind. */
static void open_and_close(const char *folder, int times)
{
	keyholder *store = open_store(folder, "again.sqlite");
	int before;

	make_world(store);
	keyholder_close(store);
	before = open_descriptors();
	for (int turn = 0; turn < times; turn++) {
		bool allowed = false;

		store = open_store(folder, "again.sqlite");
		EXPECT(keyholder_check(store, 1, 42, 1, &allowed) == KEYHOLDER_STATUS_OK);
		EXPECT(allowed);
		keyholder_close(store);
	}
	EXPECT(open_descriptors() <= before);
}

static keyholder *shared;
static atomic_int begun;

static void *check_until_closed(void *unused)
{
	keyholder_status status;
	bool allowed;

	do {
		status = keyholder_check(shared, 1, 42, 1, &allowed);
		EXPECT(status == KEYHOLDER_STATUS_OK ? allowed : !allowed);
		atomic_fetch_add(&begun, 1);
	} while (status == KEYHOLDER_STATUS_OK);
	EXPECT(status == KEYHOLDER_STATUS_BAD_HANDLE);
	return unused;
}

/* Calls that have begun end well, later ones get BAD_HANDLE; nothing in between. */
static void close_while_others_check(const char *folder)
{
	pthread_t threads[4];

	shared = open_store(folder, "shared.sqlite");
	make_world(shared);
	atomic_store(&begun, 0);
	for (int at = 0; at < 4; at++) {
		EXPECT(pthread_create(&threads[at], NULL, check_until_closed, NULL) == 0);
	}
	while (atomic_load(&begun) < 40) {
		sched_yield();
	}
	keyholder_close(shared);
	for (int at = 0; at < 4; at++) {
		EXPECT(pthread_join(threads[at], NULL) == 0);
	}
}

int main(int count, char **arguments)
{
	/* Under valgrind a call takes fifty times as long; the loops get shorter. */
	int times = count > 2 ? atoi(arguments[2]) : 1000;

	EXPECT(keyholder_abi_version() == KEYHOLDER_ABI);
	bad_handles();
	answers_outlive_the_handle();
	open_and_close(arguments[1], times);
	close_while_others_check(arguments[1]);
	return expect_result();
}
