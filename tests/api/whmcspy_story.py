"""What an operator's script does with whmcspy, a client from PyPI; clients.test.mjs starts it."""

import json
import os

from whmcspy import WHMCS
from whmcspy.exceptions import Error, MissingPermission

story = json.loads(os.environ["STORY"])
whmcs = WHMCS(story["endpoint"], story["identifier"], story["secret"])


def refused(message, action, **params):
    try:
        whmcs.call(action, **params)
    except Error as error:
        assert str(error) == message, error
    else:
        raise AssertionError(action + " went well")


keys = whmcs.call("GetPermissionsList")["permissions"]["permission"]
assert keys[0] == "profile" and len(keys) == 13, keys

# Every page of users, as the client walks on from page to page.
pages = list(whmcs.paginated_call("GetUsers", limitnum=100))
users = [user for page in pages for user in page["users"]]
assert len(users) == pages[0]["totalresults"] > 300, len(users)
assert len({user["id"] for user in users}) == len(users)
mine = [user for user in users if user["email"] == story["email"]]
assert mine[0]["clients"] == [{"id": story["client"], "isOwner": False}], mine

user = {"user_id": story["user"], "client_id": story["client"]}
assert whmcs.call("GetUserPermissions", **user)["permissions"]["permission"] == ["tickets"]
whmcs.call("UpdateUserPermissions", permissions="products,invoices", **user)
assert whmcs.call("GetUserPermissions", **user)["permissions"]["permission"] == ["products", "invoices"]
refused("Missing permissions definition", "UpdateUserPermissions", **user)
refused(
    "Permissions cannot be set on a client owner",
    "UpdateUserPermissions", user_id=story["owner"], client_id=story["client"], permissions="tickets",
)
assert whmcs.call("UpdateUser", user_id=story["user"], lastname="Bly")["user_id"] == story["user"]
refused("One of `email`, `firstname`, `lastname`, or `language` is required", "UpdateUser", user_id=story["user"])
refused("User already associated with client", "CreateClientInvite", client_id=story["client"], email=story["email"], permissions="tickets")

client = whmcs.add_client(
    "Jon", "Bly", story["new"], "Street 1", "Cluj", "CJ", "400000", "RO", "+40.264000000", "a long password 9",
)
details = whmcs.call("GetClientsDetails", clientid=client)["client"]
assert [one["email"] for one in details["users"]["user"]] == [story["new"]], details["users"]
assert whmcs.call("ValidateLogin", email=story["new"], password2="a long password 9")["userid"] == details["owner_user_id"]

assert whmcs.call("DeleteUserClient", **user)["result"] == "success"
refused("User is not associated with client", "DeleteUserClient", **user)

# Our own actions are no different for a client.
listed = whmcs.call("KeyholderListMembers", client_id=story["client"])
assert listed["members"]["member"][0]["is_owner"] is True

try:
    WHMCS(story["endpoint"], story["identifier"], "wrong").call("GetUsers")
except MissingPermission as error:
    assert str(error) == "Authentication Failed", error
else:
    raise AssertionError("a wrong secret was taken")
print("done")
