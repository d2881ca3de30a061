dnl Builds the extension "keyholder" against libkeyholder.
dnl
dnl   --with-keyholder            the header of this source tree (../../include), else what pkg-config says
dnl   --with-keyholder=DIR        the header in DIR/include, and the library in DIR/lib
dnl   --with-keyholder-lib=DIR    the library in DIR; DIR is also remembered as a run path

PHP_ARG_WITH([keyholder],
  [for Keyholder],
  [AS_HELP_STRING([--with-keyholder@<:@=DIR@:>@],
    [Include Keyholder support. DIR has include/keyholder.h])])

PHP_ARG_WITH([keyholder-lib],
  [for the directory of libkeyholder],
  [AS_HELP_STRING([--with-keyholder-lib=DIR],
    [Keyholder: directory of libkeyholder.so])],
  [no],
  [no])

if test "$PHP_KEYHOLDER" != "no"; then
  AC_PATH_PROG([PKG_CONFIG], [pkg-config], [no])

  AC_MSG_CHECKING([for keyholder.h])
  KEYHOLDER_INCLUDE=
  KEYHOLDER_LIB=
  if test "$PHP_KEYHOLDER" != "yes"; then
    KEYHOLDER_INCLUDE="$PHP_KEYHOLDER/include"
    KEYHOLDER_LIB="$PHP_KEYHOLDER/$PHP_LIBDIR"
  elif test -r "$abs_srcdir/../../include/keyholder.h"; then
    KEYHOLDER_INCLUDE=`cd "$abs_srcdir/../../include" && pwd`
  elif test "$PKG_CONFIG" != "no" && $PKG_CONFIG --exists keyholder; then
    KEYHOLDER_INCLUDE=`$PKG_CONFIG --variable=includedir keyholder`
  fi
  if test -z "$KEYHOLDER_INCLUDE" || test ! -r "$KEYHOLDER_INCLUDE/keyholder.h"; then
    AC_MSG_RESULT([not found])
    AC_MSG_ERROR([keyholder.h is missing: give its prefix as --with-keyholder=DIR, or install keyholder.pc])
  fi
  AC_MSG_RESULT([$KEYHOLDER_INCLUDE/keyholder.h])

  if test "$PHP_KEYHOLDER_LIB" != "no" && test "$PHP_KEYHOLDER_LIB" != "yes"; then
    KEYHOLDER_LIB="$PHP_KEYHOLDER_LIB"
  elif test -z "$KEYHOLDER_LIB" && test "$PKG_CONFIG" != "no" && $PKG_CONFIG --exists keyholder; then
    KEYHOLDER_LIB=`$PKG_CONFIG --variable=libdir keyholder`
  fi

  PHP_ADD_INCLUDE([$KEYHOLDER_INCLUDE])
  if test -n "$KEYHOLDER_LIB"; then
    KEYHOLDER_CHECK_LIBS="-L$KEYHOLDER_LIB -Wl,-rpath,$KEYHOLDER_LIB"
    PHP_ADD_LIBRARY_WITH_PATH([keyholder], [$KEYHOLDER_LIB], [KEYHOLDER_SHARED_LIBADD])
  else
    KEYHOLDER_CHECK_LIBS=
    PHP_ADD_LIBRARY([keyholder], [1], [KEYHOLDER_SHARED_LIBADD])
  fi
  PHP_CHECK_LIBRARY([keyholder], [keyholder_abi_version], [],
    [AC_MSG_ERROR([libkeyholder cannot be linked (config.log says why): give its directory as --with-keyholder-lib=DIR])],
    [$KEYHOLDER_CHECK_LIBS])

  PHP_SUBST([KEYHOLDER_SHARED_LIBADD])
  PHP_NEW_EXTENSION([keyholder],
    [keyholder.c check.c handle.c permission.c convert.c],
    [$ext_shared],
    [],
    [-DZEND_ENABLE_STATIC_TSRMLS_CACHE=1])
  PHP_ADD_EXTENSION_DEP([keyholder], [json])
fi
