/* What a thread keeps in memory: it ends with the handle, it is none of a forked child's, and it
 * is the same answer as the store's. */

#include "expect.h"

#include <pthread.h>
#include <sys/wait.h>
#include <unistd.h>

#define OFTEN 40

static const char *folder;
static struct world world;
static keyholder *store;

/* The last of many answers; all but the first are kept ones. */
static keyholder_status ask_often(const keyholder *handle, bool *allowed)
{
	keyholder_status status = KEYHOLDER_STATUS_PANIC;

	for (int turn = 0; turn < OFTEN; turn++) {
		*allowed = true;
		status = keyholder_check(handle, world.ion, 42, permission("tickets.open"), allowed);
	}
	return status;
}

static bool may_open_tickets(const keyholder *handle)
{
	bool allowed = false;

	EXPECT(ask_often(handle, &allowed) == KEYHOLDER_STATUS_OK);
	return allowed;
}

static void set_status(const keyholder *handle, const char *status)
{
	char json[256];

	snprintf(json, sizeof json,
		 "{\"actor\":{\"user\":%lld},\"account\":42,\"user\":%lld,\"status\":\"%s\"}",
		 (long long) world.ana, (long long) world.ion, status);
	done(handle, "member.change", json);
}

static void a_change_is_felt_at_once(void)
{
	store = open_store(folder, "hot.sqlite");
	world = make_world(store);
	for (int turn = 0; turn < 3; turn++) {
		EXPECT(may_open_tickets(store));
		set_status(store, "Inactive");
		EXPECT(!may_open_tickets(store));
		set_status(store, "Active");
	}
	EXPECT(may_open_tickets(store));
}

static void a_kept_answer_is_a_call_that_went_well(void)
{
	bool allowed = false;

	EXPECT(may_open_tickets(store));
	EXPECT(keyholder_check(store, world.ion, 42, 0, &allowed) == KEYHOLDER_STATUS_UNKNOWN_PERMISSION);
	EXPECT(keyholder_last_error()[0] != '\0');
	EXPECT(keyholder_check(store, world.ion, 42, permission("tickets.open"), &allowed) ==
	       KEYHOLDER_STATUS_OK);
	EXPECT(allowed);
	EXPECT(keyholder_last_error()[0] == '\0');
	EXPECT(keyholder_check(store, world.ion, 42, permission("tickets.open"), NULL) ==
	       KEYHOLDER_STATUS_NULL_ARGUMENT);
	EXPECT(keyholder_check(NULL, world.ion, 42, permission("tickets.open"), &allowed) ==
	       KEYHOLDER_STATUS_NULL_ARGUMENT);
	EXPECT(!allowed);
}

/* Batches of more questions than are asked between two looks, all from memory and right. */
static void many_at_once(void)
{
	keyholder_ask asks[OFTEN];
	bool answers[OFTEN];

	for (int at = 0; at < OFTEN; at++) {
		asks[at] = (keyholder_ask) {.permission = permission("tickets.open"),
					    .service = at % 4 == 1 ? at : 0,
					    .domain = at % 4 == 2 ? at : 0,
					    .department = at % 4 == 3 ? at : 0};
		if (at % 5 == 0) {
			asks[at].permission = permission("invoices.pay");
		}
	}
	for (int turn = 0; turn < OFTEN; turn++) {
		EXPECT(keyholder_check_many(store, world.ion, 42, asks, OFTEN, answers) ==
		       KEYHOLDER_STATUS_OK);
		for (int at = 0; at < OFTEN; at++) {
			EXPECT(answers[at] == (at % 5 != 0));
		}
	}
	/* One ask that makes no sense, at the end: nothing is told. */
	asks[OFTEN - 1].permission = 60;
	EXPECT_ERROR(keyholder_check_many(store, world.ion, 42, asks, OFTEN, answers),
		     KEYHOLDER_STATUS_UNKNOWN_PERMISSION, "unknown_permission");
	for (int at = 0; at < OFTEN; at++) {
		EXPECT(!answers[at]);
	}
}

static void two_stores_are_two(void)
{
	keyholder *other = open_store(folder, "other.sqlite");
	struct world same = make_world(other);

	EXPECT(same.ion == world.ion);
	set_status(other, "Inactive");
	for (int turn = 0; turn < 10; turn++) {
		EXPECT(may_open_tickets(store));
		EXPECT(!may_open_tickets(other));
		keyholder_request_begin();
	}
	keyholder_close(other);
	EXPECT(may_open_tickets(store));
}

static void a_child_has_nothing_of_its_parents(void)
{
	int status = 0;
	pid_t number;

	EXPECT(may_open_tickets(store));
	number = fork();
	EXPECT(number >= 0);
	if (number == 0) {
		bool allowed = true;
		keyholder *own;

		expect_failures = 0;
		EXPECT(ask_often(store, &allowed) == KEYHOLDER_STATUS_FORKED);
		EXPECT(!allowed);
		own = open_store(folder, "hot.sqlite");
		EXPECT(may_open_tickets(own));
		set_status(own, "Inactive");
		EXPECT(!may_open_tickets(own));
		_exit(expect_result());
	}
	EXPECT(waitpid(number, &status, 0) == number);
	EXPECT(WIFEXITED(status) && WEXITSTATUS(status) == EXIT_SUCCESS);
	EXPECT(!may_open_tickets(store));
	set_status(store, "Active");
	EXPECT(may_open_tickets(store));
}

static void *close_it(void *unused)
{
	(void) unused;
	keyholder_close(store);
	return NULL;
}

static void a_closed_handle_answers_nothing(void)
{
	bool allowed = true;
	pthread_t other;
	/* Keeps the file open, so that nothing but the close itself can be what is felt. */
	keyholder *second = open_store(folder, "hot.sqlite");

	EXPECT(may_open_tickets(store));
	EXPECT(pthread_create(&other, NULL, close_it, NULL) == 0);
	EXPECT(pthread_join(other, NULL) == 0);
	EXPECT(keyholder_check(store, world.ion, 42, permission("tickets.open"), &allowed) ==
	       KEYHOLDER_STATUS_BAD_HANDLE);
	EXPECT(!allowed);
	EXPECT(may_open_tickets(second));
	keyholder_close(second);
	EXPECT(ask_often(store, &allowed) == KEYHOLDER_STATUS_BAD_HANDLE);
	EXPECT(!allowed);
}

int main(int count, char **arguments)
{
	EXPECT(count > 1);
	folder = arguments[1];
	keyholder_request_begin();
	a_change_is_felt_at_once();
	a_kept_answer_is_a_call_that_went_well();
	many_at_once();
	two_stores_are_two();
	a_child_has_nothing_of_its_parents();
	a_closed_handle_answers_nothing();
	return expect_result();
}
