/* PHP values to what the library takes, and back. Where a result is a bool, false means: an exception is thrown. */

#ifndef PHP_KEYHOLDER_CONVERT_H
#define PHP_KEYHOLDER_CONVERT_H

#include "php_keyholder.h"
#include "zend_smart_str.h"

/* Limits of call(), checked before anything is copied. */
#define PHP_KEYHOLDER_MAX_DEPTH 64
#define PHP_KEYHOLDER_MAX_JSON (8 * 1024 * 1024)

/* Limit of invite(). */
#define PHP_KEYHOLDER_MAX_PERMISSIONS 1024

/* An id that is not simply an int. */
bool php_keyholder_id_slow(zval *given, uint32_t argument, zend_long *out_id);

/* Reads an id. Stricter than PHP's own conversion: nothing that is not exactly an integer becomes someone's id. */
static zend_always_inline bool php_keyholder_id(zval *given, uint32_t argument, zend_long *out_id)
{
	if (EXPECTED(Z_TYPE_P(given) == IS_LONG)) {
		*out_id = Z_LVAL_P(given);
		return true;
	}
	return php_keyholder_id_slow(given, argument, out_id);
}

/* Reads a bool. PHP's own conversion would take the text "no" for a yes. */
bool php_keyholder_yes_or_no(zval *given, uint32_t argument, bool *out_yes);

/* A list of numbers and keys; *out_permissions is to be efree'd. */
bool php_keyholder_permission_list(
	keyholder *handle, HashTable *given, uint32_t argument, uint32_t **out_permissions, size_t *out_count);

/* The arguments of an action as one JSON object; *out_json is to be freed with smart_str_free. */
bool php_keyholder_to_json(zval *arguments, uint32_t argument, smart_str *out_json);

/* A JSON object as an array. Frees the text, also when PHP runs out of memory on the way. */
bool php_keyholder_from_json(keyholder_text *text, zval *out_array);

/* The accounts as a list of arrays. Frees the list, also when PHP runs out of memory on the way. */
void php_keyholder_from_accounts(keyholder_account_list *list, zval *out_array);

#endif
