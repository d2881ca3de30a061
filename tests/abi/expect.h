/* What the programs of this folder share: EXPECT, and short ways to call. */

#ifndef EXPECT_H
#define EXPECT_H

#include <keyholder.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static int expect_failures;

/* Says where and why, and lets the program go on: one run shows every fault. */
#define EXPECT(condition)                                                                         \
	do {                                                                                      \
		if (!(condition)) {                                                               \
			__atomic_add_fetch(&expect_failures, 1, __ATOMIC_RELAXED);                \
			fprintf(stderr, "%s:%d: %s: not so: %s (last error: %s: %s)\n", __FILE__, \
				__LINE__, __func__, #condition, keyholder_last_error_code(),      \
				keyholder_last_error());                                          \
		}                                                                                 \
	} while (0)

/* The last call ended with this status and this code word, and left words for people. */
#define EXPECT_ERROR(call, wanted_status, wanted_code)                                 \
	do {                                                                           \
		EXPECT((call) == (wanted_status));                                     \
		EXPECT(strcmp(keyholder_last_error_code(), (wanted_code)) == 0);       \
		EXPECT(keyholder_last_error()[0] != '\0');                             \
	} while (0)

/* A literal as pointer and length. */
#define TEXT(literal) (literal), sizeof(literal) - 1

/* A store in the folder that the test gave us, or in memory. */
static inline keyholder *open_store(const char *folder, const char *name)
{
	char path[4096];
	keyholder *opened = NULL;
	int length = folder == NULL ? snprintf(path, sizeof path, "%s", name)
				    : snprintf(path, sizeof path, "%s/%s", folder, name);
	EXPECT(keyholder_open(path, (size_t) length, &opened) == KEYHOLDER_STATUS_OK);
	EXPECT(opened != NULL);
	return opened;
}

/* Runs an action; its answer, ended by NUL, is put into `answer`. */
static inline keyholder_status call(const keyholder *handle, const char *action, const char *json,
				    char *answer, size_t room)
{
	keyholder_text *text = NULL;
	keyholder_status status =
	    keyholder_call(handle, action, strlen(action), json, strlen(json), &text);

	EXPECT((status == KEYHOLDER_STATUS_OK) == (text != NULL));
	answer[0] = '\0';
	if (text != NULL) {
		EXPECT(text->length < room);
		if (text->length < room) {
			memcpy(answer, text->data, text->length);
			answer[text->length] = '\0';
		}
	}
	keyholder_text_free(text);
	return status;
}

/* Runs an action that must succeed and whose answer does not matter. */
static inline void done(const keyholder *handle, const char *action, const char *json)
{
	char answer[16384];
	EXPECT(call(handle, action, json, answer, sizeof answer) == KEYHOLDER_STATUS_OK);
}

/* The number behind `"field":` in an answer; -1 when there is none. */
static inline int64_t number_in(const char *answer, const char *field)
{
	char quoted[64];
	const char *at;

	snprintf(quoted, sizeof quoted, "\"%s\":", field);
	at = strstr(answer, quoted);
	return at == NULL ? -1 : strtoll(at + strlen(quoted), NULL, 10);
}

/* The number of a built-in permission. */
static inline uint32_t permission(const char *key)
{
	uint32_t number = 0;
	EXPECT(keyholder_permission(NULL, key, strlen(key), &number) == KEYHOLDER_STATUS_OK);
	EXPECT(number != 0);
	return number;
}

/* What a small world looks like: account 42 of Ana, with the member Ion; account 43 of Ion. */
struct world {
	int64_t ana;
	int64_t ion;
};

static inline struct world make_world(const keyholder *handle)
{
	struct world world;
	char answer[16384];
	char json[512];

	EXPECT(call(handle, "account.put",
		    "{\"actor\":{\"staff\":\"vera\"},\"account\":42,\"name\":\"Ana Ruiz\","
		    "\"company\":\"Caf\xc3\xa9 Ruiz\",\"owner\":{\"email\":\"ana@example.org\","
		    "\"first_name\":\"Ana\",\"last_name\":\"Ruiz\"}}",
		    answer, sizeof answer) == KEYHOLDER_STATUS_OK);
	world.ana = number_in(answer, "owner");
	EXPECT(call(handle, "account.put",
		    "{\"actor\":{\"staff\":\"vera\"},\"account\":43,\"name\":\"Ion Pop\","
		    "\"owner\":{\"email\":\"ion@example.org\"}}",
		    answer, sizeof answer) == KEYHOLDER_STATUS_OK);
	world.ion = number_in(answer, "owner");
	snprintf(json, sizeof json,
		 "{\"actor\":{\"staff\":\"vera\"},\"account\":42,\"user\":%lld,"
		 "\"permissions\":[\"tickets.view\",\"tickets.open\"]}",
		 (long long) world.ion);
	done(handle, "member.add", json);
	/* Threads invite more than a day allows. */
	done(handle, "setting.put",
	     "{\"actor\":{\"staff\":\"vera\"},\"key\":\"invitation.per_account\",\"value\":\"0\"}");
	return world;
}

/* What main returns. */
static inline int expect_result(void)
{
	return expect_failures == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}

#endif
