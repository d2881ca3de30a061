/* Every conversion between PHP and the library, in the order of convert.h. */

#include "convert.h"
#include "ext/json/php_json.h"
#include "permission.h"

/* Ids. */

bool php_keyholder_id_slow(zval *given, uint32_t argument, zend_long *out_id)
{
	ZVAL_DEREF(given);
	if (Z_TYPE_P(given) == IS_LONG) {
		*out_id = Z_LVAL_P(given);
		return true;
	}
	if (!ZEND_ARG_USES_STRICT_TYPES()) {
		if (Z_TYPE_P(given) == IS_STRING) {
			double ignored;

			if (is_numeric_string(Z_STRVAL_P(given), Z_STRLEN_P(given), out_id, &ignored, 0) == IS_LONG) {
				return true;
			}
		} else if (Z_TYPE_P(given) == IS_DOUBLE) {
			double number = Z_DVAL_P(given);

			if (zend_finite(number) && ZEND_DOUBLE_FITS_LONG(number) && (double) (zend_long) number == number) {
				*out_id = (zend_long) number;
				return true;
			}
		}
	}
	zend_argument_type_error(argument, "must be of type int, %s given", zend_zval_type_name(given));
	return false;
}

bool php_keyholder_yes_or_no(zval *given, uint32_t argument, bool *out_yes)
{
	ZVAL_DEREF(given);
	if (EXPECTED(Z_TYPE_P(given) == IS_FALSE || Z_TYPE_P(given) == IS_TRUE)) {
		*out_yes = Z_TYPE_P(given) == IS_TRUE;
		return true;
	}
	zend_argument_type_error(argument, "must be of type bool, %s given", zend_zval_type_name(given));
	return false;
}

/* Permissions. */

bool php_keyholder_permission_list(
	keyholder *handle, HashTable *given, uint32_t argument, uint32_t **out_permissions, size_t *out_count)
{
	size_t count = zend_hash_num_elements(given);
	uint32_t *permissions;
	size_t at = 0;
	zval *item;

	if (count > PHP_KEYHOLDER_MAX_PERMISSIONS) {
		zend_argument_value_error(argument, "must have at most %d elements", PHP_KEYHOLDER_MAX_PERMISSIONS);
		return false;
	}
	permissions = safe_emalloc(count, sizeof(uint32_t), sizeof(uint32_t));
	ZEND_HASH_FOREACH_VAL(given, item) {
		ZVAL_DEREF(item);
		if (Z_TYPE_P(item) != IS_LONG && Z_TYPE_P(item) != IS_STRING) {
			zend_argument_type_error(argument, "must hold only int|string, %s given", zend_zval_type_name(item));
			efree(permissions);
			return false;
		}
		if (!php_keyholder_permission(handle, item, argument, &permissions[at++])) {
			efree(permissions);
			return false;
		}
	} ZEND_HASH_FOREACH_END();
	*out_permissions = permissions;
	*out_count = at;
	return true;
}

/* The arguments of an action. */

#define JSON_OPTIONS (PHP_JSON_UNESCAPED_SLASHES | PHP_JSON_UNESCAPED_UNICODE | PHP_JSON_PRESERVE_ZERO_FRACTION)

/* PHP's encoder reports text that is not UTF-8 when it is a value, but not when it is a key. */
static bool is_utf8_key(zend_string *key)
{
	smart_str scratch = {0};
	zval text;
	bool valid;

	for (size_t at = 0; at < ZSTR_LEN(key); at++) {
		if ((unsigned char) ZSTR_VAL(key)[at] >= 0x80) {
			ZVAL_STR(&text, key);
			valid = php_json_encode_ex(&scratch, &text, JSON_OPTIONS, 1) != FAILURE;
			smart_str_free(&scratch);
			return valid;
		}
	}
	return true;
}

/* Why a value cannot travel, NULL when it can. Adds to *bytes about what it takes as JSON, never more. */
static const char *why_unfit(zval *value, uint32_t depth, size_t *bytes)
{
	const char *why = NULL;
	zend_string *key;
	zval *item;

	if (Z_ISREF_P(value)) {
		/* PHP leaves references behind that nothing else holds any more: those are values. */
		if (Z_REFCOUNT_P(value) > 1) {
			return "a reference";
		}
		value = Z_REFVAL_P(value);
	}
	*bytes += 1;
	switch (Z_TYPE_P(value)) {
		case IS_NULL:
		case IS_FALSE:
		case IS_TRUE:
		case IS_LONG:
			return NULL;
		case IS_DOUBLE:
			return zend_finite(Z_DVAL_P(value)) ? NULL : "a number that is not finite";
		case IS_STRING:
			*bytes += Z_STRLEN_P(value);
			return NULL;
		case IS_ARRAY:
			break;
		case IS_OBJECT:
			return "an object";
		default:
			return "a resource";
	}

	if (depth >= PHP_KEYHOLDER_MAX_DEPTH) {
		return "arrays nested more than 64 deep";
	}
	*bytes += zend_hash_num_elements(Z_ARRVAL_P(value));
	ZEND_HASH_FOREACH_STR_KEY_VAL_IND(Z_ARRVAL_P(value), key, item) {
		if (key) {
			*bytes += ZSTR_LEN(key);
			if (!is_utf8_key(key)) {
				why = "text that is not UTF-8";
				break;
			}
		}
		if (*bytes > PHP_KEYHOLDER_MAX_JSON) {
			break;
		}
		why = why_unfit(item, depth + 1, bytes);
		if (why) {
			break;
		}
	} ZEND_HASH_FOREACH_END();
	return why;
}

/* A field's name as far as a message may show it: a value that was given as a name by mistake stays out. */
static bool is_field_name(zend_string *key)
{
	if (ZSTR_LEN(key) == 0 || ZSTR_LEN(key) > 32) {
		return false;
	}
	for (size_t at = 0; at < ZSTR_LEN(key); at++) {
		char letter = ZSTR_VAL(key)[at];

		if ((letter < 'a' || letter > 'z') && letter != '_') {
			return false;
		}
	}
	return true;
}

static bool check_arguments(HashTable *fields, uint32_t argument)
{
	size_t bytes = 0;
	zend_string *key;
	zval *item;

	ZEND_HASH_FOREACH_STR_KEY_VAL_IND(fields, key, item) {
		const char *why;

		if (!key) {
			zend_argument_value_error(argument, "must have a name for each of its fields");
			return false;
		}
		bytes += ZSTR_LEN(key);
		why = is_utf8_key(key) ? why_unfit(item, 1, &bytes) : "text that is not UTF-8";
		if (why) {
			if (is_field_name(key)) {
				zend_argument_value_error(argument, "must not hold %s, found in \"%s\"", why, ZSTR_VAL(key));
			} else {
				zend_argument_value_error(argument, "must not hold %s", why);
			}
			return false;
		}
		if (bytes > PHP_KEYHOLDER_MAX_JSON) {
			zend_argument_value_error(argument, "must not be larger than %d bytes as JSON", PHP_KEYHOLDER_MAX_JSON);
			return false;
		}
	} ZEND_HASH_FOREACH_END();
	return true;
}

bool php_keyholder_to_json(zval *arguments, uint32_t argument, smart_str *out_json)
{
	if (zend_hash_num_elements(Z_ARRVAL_P(arguments)) == 0) {
		smart_str_appendl(out_json, "{}", 2); /* PHP's own would be [] */
		smart_str_0(out_json);
		return true;
	}
	if (!check_arguments(Z_ARRVAL_P(arguments), argument)) {
		return false;
	}
	/* All else that PHP's encoder can refuse has been refused above. */
	if (php_json_encode_ex(out_json, arguments, JSON_OPTIONS, PHP_KEYHOLDER_MAX_DEPTH) == FAILURE || !out_json->s) {
		zend_argument_value_error(argument, "must not hold text that is not UTF-8");
		return false;
	}
	smart_str_0(out_json);
	if (ZSTR_LEN(out_json->s) > PHP_KEYHOLDER_MAX_JSON) {
		zend_argument_value_error(argument, "must not be larger than %d bytes as JSON", PHP_KEYHOLDER_MAX_JSON);
		return false;
	}
	return true;
}

/* Results. */

bool php_keyholder_from_json(keyholder_text *text, zval *out_array)
{
	zend_string *volatile json = NULL;

	zend_try {
		json = zend_string_init(text->data, text->length, 0); /* with the final NUL that PHP's scanner needs */
	} zend_catch {
		keyholder_text_free(text);
		zend_bailout();
	} zend_end_try();
	keyholder_text_free(text);

	ZVAL_NULL(out_array);
	php_json_decode_ex(out_array, ZSTR_VAL(json), ZSTR_LEN(json), PHP_JSON_OBJECT_AS_ARRAY, 512);
	zend_string_release(json);
	if (Z_TYPE_P(out_array) != IS_ARRAY) {
		zval_ptr_dtor(out_array);
		ZVAL_NULL(out_array);
		php_keyholder_throw_reason(KEYHOLDER_STATUS_PANIC, "bad_answer", "libkeyholder answered with something that is not JSON");
		return false;
	}
	return true;
}

static const char *kind_name(uint32_t kind)
{
	switch (kind) {
		case 1:
			return "owner";
		case 2:
			return "sub_account";
		case 3:
			return "guest";
		default:
			return "unknown";
	}
}

static const char *status_name(uint32_t account_status)
{
	switch (account_status) {
		case 1:
			return "Active";
		case 2:
			return "Inactive";
		case 3:
			return "Closed";
		default:
			return "unknown";
	}
}

static void add_text(zval *array, const char *key, const char *text, size_t length)
{
	zval value;

	ZVAL_STRINGL(&value, text, length);
	add_assoc_zval(array, key, &value);
}

static void from_account(const keyholder_account *account, zval *out_array)
{
	const char *kind = kind_name(account->kind);
	const char *status = status_name(account->account_status);

	array_init_size(out_array, 6);
	add_assoc_long(out_array, "id", (zend_long) account->id);
	add_text(out_array, "name", account->name, account->name_length);
	add_text(out_array, "kind", kind, strlen(kind));
	add_text(out_array, "status", status, strlen(status));
	add_assoc_bool(out_array, "may_enter", account->may_enter);
	if (account->last_used) {
		add_assoc_long(out_array, "last_used", (zend_long) account->last_used);
	} else {
		add_assoc_null(out_array, "last_used");
	}
}

void php_keyholder_from_accounts(keyholder_account_list *list, zval *out_array)
{
	zend_try {
		array_init_size(out_array, (uint32_t) list->count);
		for (size_t at = 0; at < list->count; at++) {
			zval account;

			from_account(&list->accounts[at], &account);
			add_next_index_zval(out_array, &account);
		}
	} zend_catch {
		keyholder_accounts_free(list);
		zend_bailout();
	} zend_end_try();
	keyholder_accounts_free(list);
}
