/* A child process does not use its parent's handle: it opens its own, and both see all commits.
 *
 * SQLite keeps its locks per process and its memory of them is inherited: a child that trusted
 * the parent's handle, or closed it for good, would end the parent's locks.
 */

#define _POSIX_C_SOURCE 200809L

#include "expect.h"

#include <sys/wait.h>
#include <unistd.h>

static const char *folder;
static struct world world;
static keyholder *store;
/* Turns are taken over two pipes: one byte says "your turn". */
static int to_child[2];
static int to_parent[2];

static void give_turn(int descriptor)
{
	EXPECT(write(descriptor, "t", 1) == 1);
}

static void take_turn(int descriptor)
{
	char turn;
	EXPECT(read(descriptor, &turn, 1) == 1);
}

static bool may_open_tickets(const keyholder *handle)
{
	bool allowed = false;
	EXPECT(keyholder_check(handle, world.ion, 42, permission("tickets.open"), &allowed) ==
	       KEYHOLDER_STATUS_OK);
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

/* Runs `child` in a child and `parent` beside it; the child's failures become ours. */
static void both(void (*child)(void), void (*parent)(void))
{
	pid_t number;
	int status = 0;

	EXPECT(pipe(to_child) == 0 && pipe(to_parent) == 0);
	store = open_store(folder, "fork.sqlite");
	EXPECT(may_open_tickets(store));
	number = fork();
	EXPECT(number >= 0);
	if (number == 0) {
		expect_failures = 0;
		/* The other ends are closed, so that a side that dies does not leave the other waiting. */
		close(to_child[1]);
		close(to_parent[0]);
		child();
		_exit(expect_result());
	}
	close(to_child[0]);
	close(to_parent[1]);
	parent();
	EXPECT(waitpid(number, &status, 0) == number);
	EXPECT(WIFEXITED(status) && WEXITSTATUS(status) == EXIT_SUCCESS);
	close(to_child[1]);
	close(to_parent[0]);
	keyholder_close(store);
}

/* Everything that reads or writes the store says FORKED and refuses. */
static void inherited_handle_refuses(void)
{
	const uint32_t permissions[1] = {1};
	const keyholder_ask asks[1] = {{.permission = 1}};
	bool allowed = true;
	uint32_t number = 7;
	int64_t invitation = 7;
	keyholder_account_list *list = (keyholder_account_list *) &number;
	keyholder_member *member = (keyholder_member *) &number;
	keyholder_text *text = (keyholder_text *) &number;

	EXPECT_ERROR(keyholder_check(store, world.ana, 42, 1, &allowed), KEYHOLDER_STATUS_FORKED, "forked");
	EXPECT(!allowed);
	allowed = true;
	EXPECT_ERROR(keyholder_check_many(store, world.ana, 42, asks, 1, &allowed), KEYHOLDER_STATUS_FORKED,
		     "forked");
	EXPECT(!allowed);
	EXPECT_ERROR(keyholder_permission(store, TEXT("tickets.open"), &number), KEYHOLDER_STATUS_FORKED,
		     "forked");
	EXPECT(number == 0);
	EXPECT_ERROR(keyholder_accounts(store, world.ana, &list), KEYHOLDER_STATUS_FORKED, "forked");
	EXPECT(list == NULL);
	EXPECT_ERROR(keyholder_membership(store, world.ana, 42, &member), KEYHOLDER_STATUS_FORKED, "forked");
	EXPECT(member == NULL);
	EXPECT_ERROR(keyholder_invitation_create(store, world.ana, 42, TEXT("eva@example.org"), permissions,
						 1, &invitation),
		     KEYHOLDER_STATUS_FORKED, "forked");
	EXPECT(invitation == 0);
	EXPECT_ERROR(keyholder_call(store, TEXT("health"), TEXT("{}"), &text), KEYHOLDER_STATUS_FORKED,
		     "forked");
	EXPECT(text == NULL);
}

static void child_refuses_and_closes(void)
{
	inherited_handle_refuses();
	keyholder_close(store);
	give_turn(to_parent[1]);
}

/* The child has closed its copy: ours must still hold its locks, see and save. */
static void parent_goes_on(void)
{
	take_turn(to_parent[0]);
	set_status(store, "Inactive");
	EXPECT(!may_open_tickets(store));
	set_status(store, "Active");
	EXPECT(may_open_tickets(store));
}

/* Child and parent each write and see what the other has written. */
static void child_opens_its_own(void)
{
	keyholder *own;

	keyholder_close(store);
	own = open_store(folder, "fork.sqlite");
	EXPECT(may_open_tickets(own));
	give_turn(to_parent[1]);
	take_turn(to_child[0]);
	EXPECT(!may_open_tickets(own));
	set_status(own, "Active");
	give_turn(to_parent[1]);
	take_turn(to_child[0]);
	/* The parent has closed its handle: what is saved now must reach whoever comes later. */
	set_status(own, "Inactive");
	EXPECT(!may_open_tickets(own));
	give_turn(to_parent[1]);
	take_turn(to_child[0]);
	EXPECT(may_open_tickets(own));
	keyholder_close(own);
}

static void parent_writes_and_leaves(void)
{
	keyholder *later;

	take_turn(to_parent[0]);
	set_status(store, "Inactive");
	give_turn(to_child[1]);
	take_turn(to_parent[0]);
	EXPECT(may_open_tickets(store));
	keyholder_close(store);
	give_turn(to_child[1]);
	take_turn(to_parent[0]);
	later = open_store(folder, "fork.sqlite");
	EXPECT(!may_open_tickets(later));
	set_status(later, "Active");
	give_turn(to_child[1]);
	keyholder_close(later);
}

/* The parent closes before the child has opened: the log's index that the child's SQLite
 * remembers is gone, and answers from it would be stale for ever. */
static void child_opens_too_late(void)
{
	keyholder *own = (keyholder *) &world;
	char path[4096];
	int length = snprintf(path, sizeof path, "%s/fork.sqlite", folder);

	take_turn(to_child[0]);
	EXPECT_ERROR(keyholder_open(path, (size_t) length, &own), KEYHOLDER_STATUS_FORKED, "forked");
	EXPECT(own == NULL);
}

static void parent_leaves_first(void)
{
	keyholder_close(store);
	give_turn(to_child[1]);
}

int main(int count, char **arguments)
{
	EXPECT(count > 1);
	folder = arguments[1];
	store = open_store(folder, "fork.sqlite");
	world = make_world(store);
	keyholder_close(store);
	both(child_refuses_and_closes, parent_goes_on);
	both(child_opens_its_own, parent_writes_and_leaves);
	both(child_opens_too_late, parent_leaves_first);
	return expect_result();
}
