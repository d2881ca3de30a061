/* One handle per process and store.
 *
 * - The ini setting can differ from one request to the next in one worker (php_admin_value of a virtual host), so
 *   handles are kept by path, and each request takes its own at its first question.
 * - A handle belongs to the process that opened it. In a forked child it is forgotten, not closed: closing would
 *   end the parent's locks and could write to the parent's files.
 * - Threads of one process share a handle, which the library allows; a mutex guards the list. */

#include "handle.h"
#include "permission.h"

#include <pthread.h>
#include <string.h>
#include <sys/types.h>
#include <unistd.h>

typedef struct php_keyholder_store {
	struct php_keyholder_store *next;
	keyholder *handle;
	pid_t pid;
	unsigned long forks; /* php_keyholder_forks when it was opened: numbers of processes are used again */
	char path[];
} php_keyholder_store;

unsigned long php_keyholder_forks = 0;

static php_keyholder_store *stores = NULL;
static pthread_mutex_t stores_mutex = PTHREAD_MUTEX_INITIALIZER;

/* The three handlers of pthread_atfork: no thread is inside the list while the process forks. */
static void before_fork(void)
{
	pthread_mutex_lock(&stores_mutex);
}

static void after_fork_in_parent(void)
{
	pthread_mutex_unlock(&stores_mutex);
}

static void after_fork_in_child(void)
{
	php_keyholder_forks++; /* which disowns every entry of the list */
	pthread_mutex_unlock(&stores_mutex);
}

void php_keyholder_handles_startup(void)
{
	static bool registered = false;

	if (!registered) {
		registered = pthread_atfork(before_fork, after_fork_in_parent, after_fork_in_child) == 0;
	}
}

/* Whether this process opened it, and not one that it was forked from. */
static bool is_ours(const php_keyholder_store *store)
{
	return store->forks == php_keyholder_forks && store->pid == getpid();
}

void php_keyholder_handles_shutdown(void)
{
	php_keyholder_store **link = &stores;

	while (*link) {
		php_keyholder_store *store = *link;

		if (is_ours(store)) {
			*link = store->next;
			keyholder_close(store->handle);
			pefree(store, 1);
		} else {
			link = &store->next;
		}
	}
}

/* The entry of this process for a path. The mutex is held. */
static php_keyholder_store *find_store(const char *path)
{
	for (php_keyholder_store *store = stores; store; store = store->next) {
		if (is_ours(store) && strcmp(store->path, path) == 0) {
			return store;
		}
	}
	return NULL;
}

/* Finds or opens the store. The mutex is held, and nothing here allocates from the request or throws. */
static keyholder_status open_store(const char *path, keyholder **out_handle)
{
	php_keyholder_store *store = find_store(path);
	size_t length = strlen(path);
	keyholder_status status;

	if (store) {
		*out_handle = store->handle;
		return KEYHOLDER_STATUS_OK;
	}
	*out_handle = NULL;
	status = keyholder_open(path, length, out_handle);
	if (status != KEYHOLDER_STATUS_OK) {
		return status;
	}
	store = pemalloc(sizeof(*store) + length + 1, 1);
	store->handle = *out_handle;
	store->pid = getpid();
	store->forks = php_keyholder_forks;
	memcpy(store->path, path, length + 1);
	store->next = stores;
	stores = store;
	return KEYHOLDER_STATUS_OK;
}

/* Whether the setting names a store that may be opened; if not, throws. */
static bool may_open(const char *path)
{
	if (!path || !*path) {
		php_keyholder_throw_reason(KEYHOLDER_STATUS_STORE, "store_not_set",
			"keyholder.store is not set: name the store's file with this setting in php.ini");
		return false;
	}
	if (strcmp(path, ":memory:") == 0) {
		return true;
	}
	if (*path != '/') {
		php_keyholder_throw_reason(KEYHOLDER_STATUS_STORE, "store_not_allowed",
			"keyholder.store must be an absolute path");
		return false;
	}
	if (php_check_open_basedir_ex(path, 0)) {
		php_keyholder_throw_reason(KEYHOLDER_STATUS_STORE, "store_not_allowed",
			"keyholder.store is outside of open_basedir");
		return false;
	}
	return true;
}

ZEND_COLD keyholder *php_keyholder_handle_first(void)
{
	const char *path = KEYHOLDER_G(store);
	keyholder *handle;
	keyholder_status status;

	KEYHOLDER_G(handle) = NULL;
	if (keyholder_abi_version() != KEYHOLDER_ABI) {
		php_keyholder_throw_reason(KEYHOLDER_STATUS_STORE, "abi_mismatch",
			"libkeyholder has another ABI than the extension keyholder: install the two of one release");
		return NULL;
	}
	if (CG(compiler_options) & ZEND_COMPILE_PRELOAD) {
		php_keyholder_throw_reason(KEYHOLDER_STATUS_STORE, "store_not_allowed",
			"Keyholder cannot be asked while opcache preloads: the workers are not forked yet");
		return NULL;
	}
	if (!may_open(path)) {
		return NULL;
	}

	pthread_mutex_lock(&stores_mutex);
	status = open_store(path, &handle);
	pthread_mutex_unlock(&stores_mutex);
	if (status != KEYHOLDER_STATUS_OK) {
		php_keyholder_throw(status);
		return NULL;
	}

	keyholder_request_begin();
	php_keyholder_permissions_forget();
	KEYHOLDER_G(forks) = php_keyholder_forks;
	KEYHOLDER_G(handle) = handle;
	return handle;
}

bool php_keyholder_handle_is_open(void)
{
	const char *path = KEYHOLDER_G(store);
	bool open;

	pthread_mutex_lock(&stores_mutex);
	open = path && find_store(path) != NULL;
	pthread_mutex_unlock(&stores_mutex);
	return open;
}
