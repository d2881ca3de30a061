/* The module and its functions. Each function translates: parse, call, convert. keyholder.stub.php is the contract. */

#include "php_keyholder.h"

#include "ext/standard/info.h"
#include "php_ini.h"
#include "zend_exceptions.h"

#include "convert.h"
#include "handle.h"
#include "permission.h"

#if PHP_VERSION_ID < 80000
# include "keyholder_legacy_arginfo.h"
#else
# include "keyholder_arginfo.h"
#endif

ZEND_DECLARE_MODULE_GLOBALS(keyholder)

zend_class_entry *php_keyholder_error_ce;

/* Errors. */

ZEND_COLD void php_keyholder_throw_reason(keyholder_status status, const char *reason, const char *message)
{
	zend_object *error = zend_throw_exception(php_keyholder_error_ce, message, (zend_long) status);

	if (error) {
		php_keyholder_set_property(error, ZEND_STRL("reason"), reason);
	}
}

ZEND_COLD void php_keyholder_throw(keyholder_status status)
{
	const char *reason = keyholder_last_error_code();
	const char *message = keyholder_last_error();

	if (status == KEYHOLDER_STATUS_FORKED) {
		KEYHOLDER_G(handle) = NULL; /* forked behind the back of pthread_atfork: the next question opens anew */
	}
	php_keyholder_throw_reason(status, reason ? reason : "", message ? message : "");
}

/* Functions. */

/* Runs an action; the result is an array, or an exception is thrown. */
static bool run(const char *action, size_t action_length, const char *json, size_t json_length, zval *out_array)
{
	keyholder *handle = php_keyholder_handle();
	keyholder_text *text = NULL;
	keyholder_status status;

	if (!handle) {
		return false;
	}
	status = keyholder_call(handle, action, action_length, json, json_length, &text);
	if (status != KEYHOLDER_STATUS_OK) {
		php_keyholder_throw(status);
		return false;
	}
	return php_keyholder_from_json(text, out_array);
}

ZEND_FUNCTION(Keyholder_permissions)
{
	zval answer, *list, *item;

	PHP_KEYHOLDER_PARSE(0, 0)
	PHP_KEYHOLDER_PARSED();

	if (!run(ZEND_STRL("permissions.list"), ZEND_STRL("{}"), &answer)) {
		RETURN_THROWS();
	}
	array_init(return_value);
	list = zend_hash_str_find(Z_ARRVAL(answer), ZEND_STRL("permissions"));
	if (list && Z_TYPE_P(list) == IS_ARRAY) {
		ZEND_HASH_FOREACH_VAL(Z_ARRVAL_P(list), item) {
			zval *key, *number;

			if (Z_TYPE_P(item) != IS_ARRAY) {
				continue;
			}
			key = zend_hash_str_find(Z_ARRVAL_P(item), ZEND_STRL("key"));
			number = zend_hash_str_find(Z_ARRVAL_P(item), ZEND_STRL("number"));
			if (key && Z_TYPE_P(key) == IS_STRING && number && Z_TYPE_P(number) == IS_LONG) {
				zend_hash_update(Z_ARRVAL_P(return_value), Z_STR_P(key), number);
			}
		} ZEND_HASH_FOREACH_END();
	}
	zval_ptr_dtor(&answer);
}

ZEND_FUNCTION(Keyholder_accounts)
{
	zval *given_user;
	zend_long user;
	keyholder *handle;
	keyholder_account_list *list = NULL;
	keyholder_status status;

	PHP_KEYHOLDER_PARSE(1, 1)
		Z_PARAM_ZVAL(given_user)
	PHP_KEYHOLDER_PARSED();

	if (!php_keyholder_id(given_user, 1, &user)) {
		RETURN_THROWS();
	}
	handle = php_keyholder_handle();
	if (!handle) {
		RETURN_THROWS();
	}
	status = keyholder_accounts(handle, user, &list);
	if (status != KEYHOLDER_STATUS_OK) {
		php_keyholder_throw(status);
		RETURN_THROWS();
	}
	php_keyholder_from_accounts(list, return_value);
}

ZEND_FUNCTION(Keyholder_invite)
{
	zval *given_actor, *given_account;
	zend_string *email;
	HashTable *given_permissions;
	zend_long actor, account;
	uint32_t *permissions;
	size_t count;
	int64_t invitation = 0;
	keyholder *handle;
	keyholder_status status;

	PHP_KEYHOLDER_PARSE(4, 4)
		Z_PARAM_ZVAL(given_actor)
		Z_PARAM_ZVAL(given_account)
		Z_PARAM_STR(email)
		Z_PARAM_ARRAY_HT(given_permissions)
	PHP_KEYHOLDER_PARSED();

	if (!php_keyholder_id(given_actor, 1, &actor) || !php_keyholder_id(given_account, 2, &account)) {
		RETURN_THROWS();
	}
	handle = php_keyholder_handle();
	if (!handle || !php_keyholder_permission_list(handle, given_permissions, 4, &permissions, &count)) {
		RETURN_THROWS();
	}
	status = keyholder_invitation_create(
		handle, actor, account, ZSTR_VAL(email), ZSTR_LEN(email), permissions, count, &invitation);
	efree(permissions);
	if (status != KEYHOLDER_STATUS_OK) {
		php_keyholder_throw(status);
		RETURN_THROWS();
	}
	RETURN_LONG((zend_long) invitation);
}

/* Translates one call of call(); false: an exception is thrown. */
static bool call(zend_string *action, zval *arguments, zval *out_array)
{
	smart_str json = {0};
	bool done = false;

	if (!arguments) {
		return run(ZSTR_VAL(action), ZSTR_LEN(action), ZEND_STRL("{}"), out_array);
	}
	if (php_keyholder_to_json(arguments, 2, &json)) {
		done = run(ZSTR_VAL(action), ZSTR_LEN(action), ZSTR_VAL(json.s), ZSTR_LEN(json.s), out_array);
	}
	smart_str_free(&json);
	return done;
}

ZEND_FUNCTION(Keyholder_call)
{
	zend_string *action;
	zval *arguments = NULL;

	PHP_KEYHOLDER_PARSE(1, 2)
		Z_PARAM_STR(action)
		Z_PARAM_OPTIONAL
		Z_PARAM_ARRAY(arguments)
	ZEND_PARSE_PARAMETERS_END_EX(php_keyholder_forget_arguments(); return);

	if (!call(action, arguments, return_value)) {
		php_keyholder_forget_arguments();
		RETURN_THROWS();
	}
}

/* The module. */

PHP_INI_BEGIN()
	STD_PHP_INI_ENTRY("keyholder.store", "", PHP_INI_SYSTEM, OnUpdateString, store, zend_keyholder_globals, keyholder_globals)
PHP_INI_END()

static PHP_GINIT_FUNCTION(keyholder)
{
#if defined(ZTS) && defined(COMPILE_DL_KEYHOLDER)
	ZEND_TSRMLS_CACHE_UPDATE();
#endif
	memset(keyholder_globals, 0, sizeof(*keyholder_globals));
	zend_hash_init(&keyholder_globals->keys, 32, NULL, NULL, 1);
}

static PHP_GSHUTDOWN_FUNCTION(keyholder)
{
	zend_hash_destroy(&keyholder_globals->keys);
}

static PHP_MINIT_FUNCTION(keyholder)
{
	REGISTER_INI_ENTRIES();
	php_keyholder_error_ce = register_class_Keyholder_Error(zend_ce_exception);
	register_keyholder_symbols(module_number);
	php_keyholder_mark_sensitive(ZEND_STRL("keyholder\\call"), 1);
	php_keyholder_handles_startup();
	return SUCCESS;
}

static PHP_MSHUTDOWN_FUNCTION(keyholder)
{
	php_keyholder_handles_shutdown();
	UNREGISTER_INI_ENTRIES();
	return SUCCESS;
}

static PHP_RINIT_FUNCTION(keyholder)
{
#if defined(ZTS) && defined(COMPILE_DL_KEYHOLDER)
	ZEND_TSRMLS_CACHE_UPDATE();
#endif
	KEYHOLDER_G(handle) = NULL;
	return SUCCESS;
}

static PHP_RSHUTDOWN_FUNCTION(keyholder)
{
	KEYHOLDER_G(handle) = NULL;
	php_keyholder_permissions_forget();
	return SUCCESS;
}

static PHP_MINFO_FUNCTION(keyholder)
{
	char library[16];
	const char *store = KEYHOLDER_G(store);

	snprintf(library, sizeof(library), "%u", (unsigned) keyholder_abi_version());
	php_info_print_table_start();
	php_info_print_table_row(2, "Keyholder support", "enabled");
	php_info_print_table_row(2, "Extension version", PHP_KEYHOLDER_VERSION);
	php_info_print_table_row(2, "ABI of the extension", ZEND_TOSTR(KEYHOLDER_ABI));
	php_info_print_table_row(2, "ABI of the library", library);
	php_info_print_table_row(2, "Store", store && *store ? store : "not set");
	php_info_print_table_row(2, "Store is open in this process", php_keyholder_handle_is_open() ? "yes" : "no");
	php_info_print_table_end();
	DISPLAY_INI_ENTRIES();
}

static const zend_module_dep keyholder_dependencies[] = {
	ZEND_MOD_REQUIRED("json")
	ZEND_MOD_END
};

zend_module_entry keyholder_module_entry = {
	STANDARD_MODULE_HEADER_EX,
	NULL,
	keyholder_dependencies,
	"keyholder",
	ext_functions,
	PHP_MINIT(keyholder),
	PHP_MSHUTDOWN(keyholder),
	PHP_RINIT(keyholder),
	PHP_RSHUTDOWN(keyholder),
	PHP_MINFO(keyholder),
	PHP_KEYHOLDER_VERSION,
	PHP_MODULE_GLOBALS(keyholder),
	PHP_GINIT(keyholder),
	PHP_GSHUTDOWN(keyholder),
	NULL,
	STANDARD_MODULE_PROPERTIES_EX
};

#ifdef COMPILE_DL_KEYHOLDER
# ifdef ZTS
ZEND_TSRMLS_CACHE_DEFINE()
# endif
ZEND_GET_MODULE(keyholder)
#endif
