/* What a call of an internal function costs at least: one without arguments, and one that takes three integers and
 * answers a bool, as the shortest form of Keyholder\can() does. */

#include <php.h>

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_bench_empty0, 0, 0, _IS_BOOL, 0)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_bench_empty3, 0, 3, _IS_BOOL, 0)
	ZEND_ARG_TYPE_INFO(0, user, IS_LONG, 0)
	ZEND_ARG_TYPE_INFO(0, account, IS_LONG, 0)
	ZEND_ARG_TYPE_INFO(0, permission, IS_LONG, 0)
ZEND_END_ARG_INFO()

ZEND_FUNCTION(bench_empty0)
{
	ZEND_PARSE_PARAMETERS_NONE();
	RETURN_TRUE;
}

ZEND_FUNCTION(bench_empty3)
{
	zend_long user, account, permission;

	ZEND_PARSE_PARAMETERS_START(3, 3)
		Z_PARAM_LONG(user)
		Z_PARAM_LONG(account)
		Z_PARAM_LONG(permission)
	ZEND_PARSE_PARAMETERS_END();
	RETURN_BOOL((user & account & permission) != -1);
}

static const zend_function_entry functions[] = {
	ZEND_FE(bench_empty0, arginfo_bench_empty0)
	ZEND_FE(bench_empty3, arginfo_bench_empty3)
	ZEND_FE_END
};

zend_module_entry bench_empty_module_entry = {
	STANDARD_MODULE_HEADER,
	"bench_empty",
	functions,
	NULL, NULL, NULL, NULL, NULL,
	"0",
	STANDARD_MODULE_PROPERTIES
};

ZEND_GET_MODULE(bench_empty)
