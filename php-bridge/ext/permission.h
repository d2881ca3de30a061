/* Permissions as PHP gives them, a number or a key, to the numbers of the library. */

#ifndef PHP_KEYHOLDER_PERMISSION_H
#define PHP_KEYHOLDER_PERMISSION_H

#include "php_keyholder.h"

/* A key that this process has not seen yet, or not a permission at all. False: an exception is thrown. */
bool php_keyholder_permission_slow(keyholder *handle, zval *given, uint32_t argument, uint32_t *out_permission);

/* Reads a number or a key; nothing is allocated and the library is not called for what was seen before. */
static zend_always_inline bool php_keyholder_permission(
	keyholder *handle, zval *given, uint32_t argument, uint32_t *out_permission)
{
	if (EXPECTED(Z_TYPE_P(given) == IS_STRING)) {
		zval *known = zend_hash_find(&KEYHOLDER_G(keys), Z_STR_P(given));

		if (EXPECTED(known != NULL)) {
			*out_permission = (uint32_t) Z_LVAL_P(known);
			return true;
		}
	} else if (Z_TYPE_P(given) == IS_LONG && Z_LVAL_P(given) > 0 && (zend_ulong) Z_LVAL_P(given) <= UINT32_MAX) {
		*out_permission = (uint32_t) Z_LVAL_P(given);
		return true;
	}
	return php_keyholder_permission_slow(handle, given, argument, out_permission);
}

/* Forgets the keys that a store registered: the next request may have another store. */
void php_keyholder_permissions_forget(void);

#endif
