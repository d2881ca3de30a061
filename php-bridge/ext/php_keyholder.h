/* What the files of this extension share: the module, its globals, its exception. */

#ifndef PHP_KEYHOLDER_H
#define PHP_KEYHOLDER_H

#ifdef HAVE_CONFIG_H
# include "config.h"
#endif

#include "php.h"

#include "compat.h"
#include "keyholder.h"

#define PHP_KEYHOLDER_VERSION "0.1.0"

#if KEYHOLDER_ABI != 1
# error "this extension is written for ABI 1 of libkeyholder"
#endif

extern zend_module_entry keyholder_module_entry;
#define phpext_keyholder_ptr &keyholder_module_entry

/* Keyholder\Error */
extern zend_class_entry *php_keyholder_error_ce;

/* A permission's key as PHP code writes it, and the number that it stands for. */
typedef struct php_keyholder_literal {
	const zend_string *key; /* interned: no other string has this address in this request */
	uint32_t permission;
} php_keyholder_literal;

/* A power of two; there are about half as many keys. */
#define PHP_KEYHOLDER_LITERALS 64

ZEND_BEGIN_MODULE_GLOBALS(keyholder)
	char *store;          /* the ini setting keyholder.store */
	keyholder *handle;    /* what this request asks; NULL until its first question */
	unsigned long forks;  /* php_keyholder_forks when the handle was taken */
	HashTable keys;       /* permission key => number, see permission.c */
	bool keys_of_store;   /* keys also holds some that only this store knows */
	php_keyholder_literal literals[PHP_KEYHOLDER_LITERALS]; /* keys written in the code, see permission.h */
ZEND_END_MODULE_GLOBALS(keyholder)

ZEND_EXTERN_MODULE_GLOBALS(keyholder)

#define KEYHOLDER_G(v) ZEND_MODULE_GLOBALS_ACCESSOR(keyholder, v)

#if defined(ZTS) && defined(COMPILE_DL_KEYHOLDER)
ZEND_TSRMLS_CACHE_EXTERN()
#endif

/* Throws Keyholder\Error for what the library answered last in this thread. */
ZEND_COLD void php_keyholder_throw(keyholder_status status);

/* Throws Keyholder\Error for what the extension itself cannot do. */
ZEND_COLD void php_keyholder_throw_reason(keyholder_status status, const char *reason, const char *message);

#endif
