/* The handle of this process: opened at its first question, never before a fork, never shared with a child. */

#ifndef PHP_KEYHOLDER_HANDLE_H
#define PHP_KEYHOLDER_HANDLE_H

#include "php_keyholder.h"

/* How often this process image came out of a fork. Counted by a fork handler, so that a check costs one compare
 * instead of the system call getpid(). */
extern unsigned long php_keyholder_forks;

/* The first question of a request, or of a child. NULL: an exception is thrown. */
ZEND_COLD keyholder *php_keyholder_handle_first(void);

/* The handle to ask; NULL: an exception is thrown. */
static zend_always_inline keyholder *php_keyholder_handle(void)
{
	keyholder *handle = KEYHOLDER_G(handle);

	if (EXPECTED(handle != NULL) && EXPECTED(KEYHOLDER_G(forks) == php_keyholder_forks)) {
		return handle;
	}
	return php_keyholder_handle_first();
}

/* Whether this process has the store named by the ini setting open. */
bool php_keyholder_handle_is_open(void);

void php_keyholder_handles_startup(void);
void php_keyholder_handles_shutdown(void);

#endif
