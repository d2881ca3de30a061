/* The hot question. The short form is answered without parsing; everything else goes the long way. */

#include "php_keyholder.h"

#include "convert.h"
#include "handle.h"
#include "permission.h"

/* can() with three plain arguments about what memory knows: most calls. False: nothing has been done. */
static zend_always_inline bool can_quickly(zend_execute_data *execute_data, zval *return_value)
{
	const zval *given = ZEND_CALL_ARG(execute_data, 1);
	keyholder *handle = KEYHOLDER_G(handle);
	uint32_t permission;
	bool allowed;

	if (UNEXPECTED(ZEND_NUM_ARGS() != 3)
			|| UNEXPECTED(Z_TYPE(given[0]) != IS_LONG)
			|| UNEXPECTED(Z_TYPE(given[1]) != IS_LONG)
			|| UNEXPECTED(!handle)
			|| UNEXPECTED(KEYHOLDER_G(forks) != php_keyholder_forks)) {
		return false;
	}
	permission = php_keyholder_permission_quick(&given[2]);
	if (UNEXPECTED(!permission)
			|| UNEXPECTED(keyholder_check(handle, Z_LVAL(given[0]), Z_LVAL(given[1]), permission, &allowed)
				!= KEYHOLDER_STATUS_OK)) {
		return false; /* asked again, and then the failure is thrown */
	}
	ZVAL_BOOL(return_value, allowed);
	return true;
}

static zend_never_inline void can_in_full(INTERNAL_FUNCTION_PARAMETERS)
{
	zval *given_user, *given_account, *given_permission, *given_factor = NULL;
	zval *given_service = NULL, *given_domain = NULL, *given_department = NULL;
	zend_long user, account, service = 0, domain = 0, department = 0;
	zend_string *remote = ZSTR_EMPTY_ALLOC();
	keyholder_ask ask = {0};
	keyholder *handle;
	keyholder_status status;
	bool allowed = false;

	PHP_KEYHOLDER_PARSE(3, 8)
		Z_PARAM_ZVAL(given_user)
		Z_PARAM_ZVAL(given_account)
		Z_PARAM_ZVAL(given_permission)
		Z_PARAM_OPTIONAL
		Z_PARAM_ZVAL(given_service)
		Z_PARAM_ZVAL(given_domain)
		Z_PARAM_ZVAL(given_department)
		Z_PARAM_STR(remote)
		Z_PARAM_ZVAL(given_factor)
	PHP_KEYHOLDER_PARSED();

	if (UNEXPECTED(!php_keyholder_id(given_user, 1, &user))
			|| UNEXPECTED(!php_keyholder_id(given_account, 2, &account))
			|| (given_service && !php_keyholder_id(given_service, 4, &service))
			|| (given_domain && !php_keyholder_id(given_domain, 5, &domain))
			|| (given_department && !php_keyholder_id(given_department, 6, &department))
			|| (given_factor && !php_keyholder_yes_or_no(given_factor, 8, &ask.second_factor))) {
		RETURN_THROWS();
	}
	handle = php_keyholder_handle();
	if (UNEXPECTED(!handle)
			|| UNEXPECTED(!php_keyholder_permission(handle, given_permission, 3, &ask.permission))) {
		RETURN_THROWS();
	}

	if (EXPECTED(!(service | domain | department)) && !ZSTR_LEN(remote) && !ask.second_factor) {
		status = keyholder_check(handle, user, account, ask.permission, &allowed);
	} else {
		ask.service = service;
		ask.domain = domain;
		ask.department = department;
		ask.remote = ZSTR_VAL(remote);
		ask.remote_length = ZSTR_LEN(remote);
		status = keyholder_check_many(handle, user, account, &ask, 1, &allowed);
	}
	if (UNEXPECTED(status != KEYHOLDER_STATUS_OK)) {
		php_keyholder_throw(status);
		RETURN_THROWS();
	}
	RETURN_BOOL(allowed);
}

ZEND_FUNCTION(Keyholder_can)
{
	if (UNEXPECTED(!can_quickly(execute_data, return_value))) {
		can_in_full(INTERNAL_FUNCTION_PARAM_PASSTHRU);
	}
}
