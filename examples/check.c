/* May this user do this? Build: cc -I../include check.c -L../target/release -lkeyholder -o check
 * Run: ./check /var/lib/keyholder/store.sqlite USER ACCOUNT tickets.open; exit code 0 is a yes. */

#include <keyholder.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int main(int count, char **arguments)
{
	keyholder *store = NULL;
	uint32_t permission = 0;
	bool allowed = false;

	if (count != 5 || keyholder_abi_version() != KEYHOLDER_ABI) {
		fputs("usage: check STORE USER ACCOUNT PERMISSION\n", stderr);
		return 2;
	}
	if (keyholder_open(arguments[1], strlen(arguments[1]), &store) != KEYHOLDER_STATUS_OK ||
	    keyholder_permission(store, arguments[4], strlen(arguments[4]), &permission) !=
		KEYHOLDER_STATUS_OK ||
	    keyholder_check(store, atoll(arguments[2]), atoll(arguments[3]), permission, &allowed) !=
		KEYHOLDER_STATUS_OK) {
		fprintf(stderr, "check: %s\n", keyholder_last_error());
	}
	keyholder_close(store);
	puts(allowed ? "yes" : "no");
	return allowed ? 0 : 1;
}
