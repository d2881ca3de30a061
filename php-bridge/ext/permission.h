/* Permissions as PHP gives them, a number or a key, to the numbers of the library. */

#ifndef PHP_KEYHOLDER_PERMISSION_H
#define PHP_KEYHOLDER_PERMISSION_H

#include "php_keyholder.h"

/* A key that this process has not seen yet, or not a permission at all. False: an exception is thrown. */
bool php_keyholder_permission_slow(keyholder *handle, zval *given, uint32_t argument, uint32_t *out_permission);

/* The place of an interned string among the literals. */
static zend_always_inline php_keyholder_literal *php_keyholder_literal_of(const zend_string *key)
{
	return &KEYHOLDER_G(literals)[ZSTR_H(key) % PHP_KEYHOLDER_LITERALS];
}

/* Reads a number, or a key that this request has given before as the same literal; 0: neither. Calls nothing. */
static zend_always_inline uint32_t php_keyholder_permission_quick(const zval *given)
{
	if (EXPECTED(Z_TYPE_P(given) == IS_STRING)) {
		const php_keyholder_literal *literal = php_keyholder_literal_of(Z_STR_P(given));

		/* The place holds an interned string or nothing, so an equal address is the same string. */
		return EXPECTED(literal->key == Z_STR_P(given)) ? literal->permission : 0;
	}
	if (EXPECTED(Z_TYPE_P(given) == IS_LONG) && EXPECTED((zend_ulong) Z_LVAL_P(given) <= UINT32_MAX)) {
		return (uint32_t) Z_LVAL_P(given);
	}
	return 0;
}

/* Reads a number or a key; nothing is allocated and the library is not called for what was seen before. */
static zend_always_inline bool php_keyholder_permission(
	keyholder *handle, zval *given, uint32_t argument, uint32_t *out_permission)
{
	*out_permission = php_keyholder_permission_quick(given);
	return EXPECTED(*out_permission != 0) || php_keyholder_permission_slow(handle, given, argument, out_permission);
}

/* Forgets the keys that a store registered: the next request may have another store. And the literals: the next
 * request may have other strings at their addresses. */
void php_keyholder_permissions_forget(void);

#endif
