/* What differs between PHP 7.4 and 8.4: the only file, beside the choice of arginfo, that asks for the version. */

#ifndef PHP_KEYHOLDER_COMPAT_H
#define PHP_KEYHOLDER_COMPAT_H

#include <stdbool.h>

#include "php.h"
#include "zend_exceptions.h"
#if PHP_VERSION_ID >= 80200
# include "zend_attributes.h"
#endif

/* A wrong argument throws on every version. PHP 7.4 would only warn and answer null. */
#if PHP_VERSION_ID < 80000
# define PHP_KEYHOLDER_PARSE(min, max) ZEND_PARSE_PARAMETERS_START_EX(ZEND_PARSE_PARAMS_THROW, min, max)
#else
# define PHP_KEYHOLDER_PARSE(min, max) ZEND_PARSE_PARAMETERS_START(min, max)
#endif
#define PHP_KEYHOLDER_PARSED() ZEND_PARSE_PARAMETERS_END()

#if PHP_VERSION_ID < 80000

# define RETURN_THROWS() do { ZEND_ASSERT(EG(exception)); return; } while (0)

/* PHP 8's "f(): Argument #2 must ...", with 7.4's means. */
static ZEND_COLD ZEND_ATTRIBUTE_UNUSED void php_keyholder_argument_error(
	zend_class_entry *ce, uint32_t number, const char *format, ...) ZEND_ATTRIBUTE_FORMAT(printf, 3, 4);
static ZEND_COLD void php_keyholder_argument_error(zend_class_entry *ce, uint32_t number, const char *format, ...)
{
	char *message;
	va_list values;

	if (EG(exception)) {
		return;
	}
	va_start(values, format);
	zend_vspprintf(&message, 0, format, values);
	va_end(values);
	zend_throw_error(ce, "%s(): Argument #%u %s", get_active_function_name(), number, message);
	efree(message);
}

# define zend_argument_type_error(number, ...) php_keyholder_argument_error(zend_ce_type_error, number, __VA_ARGS__)
/* 7.4 has no ValueError; Error is what ValueError extends. */
# define zend_argument_value_error(number, ...) php_keyholder_argument_error(zend_ce_error, number, __VA_ARGS__)

#endif

/* Sets a string property of an object that has just been made. */
static inline void php_keyholder_set_property(zend_object *object, const char *name, size_t length, const char *value)
{
#if PHP_VERSION_ID < 80000
	zval holder;

	ZVAL_OBJ(&holder, object);
	zend_update_property_string(object->ce, &holder, name, length, value);
#else
	zend_update_property_string(object->ce, object, name, length, value);
#endif
}

/* Marks a parameter of a function of this module as #[SensitiveParameter]; gen_stub.php of 8.2 writes no
 * working C for that in a namespace. */
static inline void php_keyholder_mark_sensitive(const char *function, size_t length, uint32_t parameter)
{
#if PHP_VERSION_ID >= 80200
	zend_function *marked = zend_hash_str_find_ptr(CG(function_table), function, length);

	if (marked) {
		zend_add_parameter_attribute(marked, parameter, ZSTR_KNOWN(ZEND_STR_SENSITIVEPARAMETER), 0);
	}
#else
	(void) function;
	(void) length;
	(void) parameter;
#endif
}

/* Before 8.2: takes the arguments of the running function out of the trace of the exception that it throws. */
static inline void php_keyholder_forget_arguments(void)
{
#if PHP_VERSION_ID < 80200
	zend_object *exception = EG(exception);
	zend_class_entry *base;
	zval *trace, *frame, room;

	if (!exception) {
		return;
	}
	base = instanceof_function(exception->ce, zend_ce_exception) ? zend_ce_exception : zend_ce_error;
# if PHP_VERSION_ID < 80000
	zval holder;

	ZVAL_OBJ(&holder, exception);
	trace = zend_read_property(base, &holder, ZEND_STRL("trace"), 1, &room);
# else
	trace = zend_read_property(base, exception, ZEND_STRL("trace"), 1, &room);
# endif
	if (Z_TYPE_P(trace) != IS_ARRAY) {
		return;
	}
	SEPARATE_ARRAY(trace);
	frame = zend_hash_index_find(Z_ARRVAL_P(trace), 0);
	if (frame && Z_TYPE_P(frame) == IS_ARRAY) {
		SEPARATE_ARRAY(frame);
		zend_hash_str_del(Z_ARRVAL_P(frame), ZEND_STRL("args"));
	}
#endif
}

#endif
