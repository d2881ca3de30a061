/* This is a generated file, edit the .stub.php file instead.
 * Stub hash: 4c1579efe26b8f2d2a9c8d4669bb61a2f3ac31cf */

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_Keyholder_can, 0, 3, _IS_BOOL, 0)
	ZEND_ARG_TYPE_INFO(0, user, IS_LONG, 0)
	ZEND_ARG_TYPE_INFO(0, account, IS_LONG, 0)
	ZEND_ARG_TYPE_MASK(0, permission, MAY_BE_LONG|MAY_BE_STRING, NULL)
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, service, IS_LONG, 0, "0")
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, domain, IS_LONG, 0, "0")
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, department, IS_LONG, 0, "0")
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, remote, IS_STRING, 0, "\'\'")
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, second_factor, _IS_BOOL, 0, "false")
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_Keyholder_permissions, 0, 0, IS_ARRAY, 0)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_Keyholder_accounts, 0, 1, IS_ARRAY, 0)
	ZEND_ARG_TYPE_INFO(0, user, IS_LONG, 0)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_Keyholder_invite, 0, 4, IS_LONG, 0)
	ZEND_ARG_TYPE_INFO(0, actor, IS_LONG, 0)
	ZEND_ARG_TYPE_INFO(0, account, IS_LONG, 0)
	ZEND_ARG_TYPE_INFO(0, email, IS_STRING, 0)
	ZEND_ARG_TYPE_INFO(0, permissions, IS_ARRAY, 0)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_Keyholder_call, 0, 1, IS_ARRAY, 0)
	ZEND_ARG_TYPE_INFO(0, action, IS_STRING, 0)
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, arguments, IS_ARRAY, 0, "[]")
ZEND_END_ARG_INFO()


ZEND_FUNCTION(Keyholder_can);
ZEND_FUNCTION(Keyholder_permissions);
ZEND_FUNCTION(Keyholder_accounts);
ZEND_FUNCTION(Keyholder_invite);
ZEND_FUNCTION(Keyholder_call);


static const zend_function_entry ext_functions[] = {
	ZEND_NS_FALIAS("Keyholder", can, Keyholder_can, arginfo_Keyholder_can)
	ZEND_NS_FALIAS("Keyholder", permissions, Keyholder_permissions, arginfo_Keyholder_permissions)
	ZEND_NS_FALIAS("Keyholder", accounts, Keyholder_accounts, arginfo_Keyholder_accounts)
	ZEND_NS_FALIAS("Keyholder", invite, Keyholder_invite, arginfo_Keyholder_invite)
	ZEND_NS_FALIAS("Keyholder", call, Keyholder_call, arginfo_Keyholder_call)
	ZEND_FE_END
};


static const zend_function_entry class_Keyholder_Error_methods[] = {
	ZEND_FE_END
};

static void register_keyholder_symbols(int module_number)
{
	REGISTER_LONG_CONSTANT("Keyholder\\ABI", KEYHOLDER_ABI, CONST_PERSISTENT | CONST_CS);
}

static zend_class_entry *register_class_Keyholder_Error(zend_class_entry *class_entry_Exception)
{
	zend_class_entry ce, *class_entry;

	INIT_NS_CLASS_ENTRY(ce, "Keyholder", "Error", class_Keyholder_Error_methods);
	class_entry = zend_register_internal_class_ex(&ce, class_entry_Exception);

	zval property_reason_default_value;
	ZVAL_EMPTY_STRING(&property_reason_default_value);
	zend_string *property_reason_name = zend_string_init("reason", sizeof("reason") - 1, 1);
	zend_declare_typed_property(class_entry, property_reason_name, &property_reason_default_value, ZEND_ACC_PUBLIC, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING));
	zend_string_release(property_reason_name);

	return class_entry;
}
