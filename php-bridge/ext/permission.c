/* The table of known keys, one per thread: KEYHOLDER_G(keys).
 *
 * A built-in key has one number for ever, so it stays for the life of the process. A key that a panel registered
 * has its number from one store, so it stays for one request. What is unknown is never kept: it may be registered
 * a moment later, and the table cannot be grown by asking for nonsense. */

#include "permission.h"

static void remember(zend_string *key, uint32_t permission)
{
	zend_string *copy = zend_string_init(ZSTR_VAL(key), ZSTR_LEN(key), 1);
	zval number;

	GC_MAKE_PERSISTENT_LOCAL(copy);
	ZVAL_LONG(&number, (zend_long) permission);
	zend_hash_update(&KEYHOLDER_G(keys), copy, &number);
	zend_string_release(copy);
}

/* A string that lives as long as the request, so that its address tells it. */
static void remember_literal(const zend_string *key, uint32_t permission)
{
	php_keyholder_literal *literal;

	if (ZSTR_IS_INTERNED(key)) {
		literal = php_keyholder_literal_of(key);
		literal->key = key;
		literal->permission = permission;
	}
}

static bool resolve(keyholder *handle, zend_string *key, uint32_t *out_permission)
{
	zval *known = zend_hash_find(&KEYHOLDER_G(keys), key);
	bool built_in;

	if (known) {
		*out_permission = (uint32_t) Z_LVAL_P(known);
		remember_literal(key, *out_permission);
		return true;
	}
	built_in = keyholder_permission(NULL, ZSTR_VAL(key), ZSTR_LEN(key), out_permission) == KEYHOLDER_STATUS_OK;

	if (!built_in) {
		keyholder_status status = keyholder_permission(handle, ZSTR_VAL(key), ZSTR_LEN(key), out_permission);

		if (status != KEYHOLDER_STATUS_OK) {
			php_keyholder_throw(status);
			return false;
		}
		KEYHOLDER_G(keys_of_store) = true;
	}
	remember(key, *out_permission);
	remember_literal(key, *out_permission);
	return true;
}

bool php_keyholder_permission_slow(keyholder *handle, zval *given, uint32_t argument, uint32_t *out_permission)
{
	ZVAL_DEREF(given);
	switch (Z_TYPE_P(given)) {
		case IS_STRING:
			return resolve(handle, Z_STR_P(given), out_permission);
		case IS_LONG:
			if (Z_LVAL_P(given) > 0 && (zend_ulong) Z_LVAL_P(given) <= UINT32_MAX) {
				*out_permission = (uint32_t) Z_LVAL_P(given);
				return true;
			}
			zend_argument_value_error(argument, "must be a permission's number or key, " ZEND_LONG_FMT " given",
				Z_LVAL_P(given));
			return false;
		default:
			zend_argument_type_error(argument, "must be of type int|string, %s given", zend_zval_type_name(given));
			return false;
	}
}

void php_keyholder_permissions_forget(void)
{
	if (KEYHOLDER_G(keys_of_store)) {
		zend_hash_clean(&KEYHOLDER_G(keys));
		KEYHOLDER_G(keys_of_store) = false;
	}
	memset(KEYHOLDER_G(literals), 0, sizeof(KEYHOLDER_G(literals)));
}
