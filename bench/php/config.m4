PHP_ARG_ENABLE([bench_empty],
  [for the empty functions of the benchmark],
  [AS_HELP_STRING([--enable-bench_empty], [Build the empty functions])],
  [yes])

PHP_NEW_EXTENSION([bench_empty], [empty.c], [$ext_shared])
