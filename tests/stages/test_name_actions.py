"""Every method is named for what it does, and a deletion says so, whatever its title says."""

from __future__ import annotations

import pytest

from postsmith import verbs
from postsmith.ir.api import Api, Group, Operation
from postsmith.ir.bodies import Body, GraphQlBody
from postsmith.name.tree import name_tree
from postsmith.targets.python.words import PYTHON


def named(call: str, *titles: str, folder: str = "", body: Body | None = None) -> str:
    """What the method for a call is named when it stands alone in its folder."""
    method, _, path = call.partition(" ")
    operations = (Operation(titles, method, path, "", body=body),)
    group = Group(folder, operations=operations)
    root = Group("Api", groups=(group,)) if folder else group
    tree = name_tree(Api("Api", "", (), (), (), root, 1), PYTHON)
    return next(named.name for found in tree.walk() for named in found.operations)


@pytest.mark.parametrize(
    ("call", "name"),
    [
        ("GET /pallets", "list"),
        ("GET /pallets/:id", "get"),
        ("DELETE /pallets/:id", "delete"),
        ("PUT /pallets/:id", "replace"),
        ("PATCH /pallets/:id", "update"),
        ("POST /pallets", "create"),
        ("POST /pallets/:id", "update"),
        ("POST /pallets/:id/seal", "seal"),
        ("POST /pallets/:id:seal", "seal"),
        ("PUT /pallets/:id/bulk-seal", "seal"),
        ("POST /pallets/delete", "delete"),
        ("GET /pallets/search", "search"),
        ("GET /pallets/export", "export"),
        ("GET /pallets/:id/labels", "list_labels"),
        ("GET /pallets/1", "get"),
        ("POST /pallets/:id/close", "close_pallet"),
        ("PURGE /pallets/:id", "purge"),
    ],
)
@pytest.mark.parametrize("title", ["Pallet", "Pallets", "pallets", "A pallet"])
def test_a_noun_takes_its_verb_from_method_and_path(
    call: str, name: str, title: str
) -> None:
    assert named(call, title, folder="Pallets") == name


@pytest.mark.parametrize(
    ("call", "title", "name"),
    [
        ("GET /users", "Users", "list_users"),
        ("GET /users", "User", "list_users"),
        ("GET /users", "Users list", "list_users"),
        ("GET /users", "List of users", "list_users"),
        ("GET /users/:id", "Users", "get_user"),
        ("GET /users/:userId", "User by id", "get_user"),
        ("GET /users/:userId", "User by user ID", "get_user"),
        ("GET /users/:id/avatar", "Avatar", "get_avatar"),
        ("POST /users", "New user", "create_user"),
        ("POST /users", "User - Create", "create_user"),
        ("POST /users", "User creation", "create_user"),
        ("POST /users", "User registration", "register_user"),
        ("POST /login", "User login", "login_user"),
        ("POST /files/upload", "File upload", "upload_file"),
        ("GET /pets/findByStatus", "Pets by status", "find_pets_by_status"),
        ("POST /users/:id/sign-up", "User", "sign_up_user"),
        ("GET /stats", "Stats", "get_stats"),
        ("GET /me", "Me", "get_me"),
        ("HEAD /users/:id", "User", "head_user"),
        ("GET /usuarios", "Usuarios", "list_usuarios"),
        ("GET /health", "200 OK", "get_200_ok"),
    ],
)
def test_a_noun_that_no_folder_says_stays_in_the_name(
    call: str, title: str, name: str
) -> None:
    assert named(call, title) == name


@pytest.mark.parametrize(
    ("call", "title", "name"),
    [
        # Nouns that are verbs as well.
        ("GET /orders/:id", "Order", "get_order"),
        ("POST /orders", "Order", "create_order"),
        ("POST /orders", "Order a pizza", "order_pizza"),
        ("GET /orders", "Order history", "list_order_history"),
        ("GET /orders", "Open orders", "list_open_orders"),
        ("GET /reports/:id", "Report", "get_report"),
        ("POST /users/:id/report", "Report user", "report_user"),
        ("POST /charges", "Charge card", "charge_card"),
        ("PUT /stores/:id/hours", "Store hours", "replace_store_hours"),
        ("GET /updates", "Updates", "list_updates"),
        ("GET /uploads/:id", "Upload", "get_upload"),
        ("POST /uploads", "Upload", "create_upload"),
        ("POST /orders/:id/refund", "Refund", "refund"),
        ("POST /refunds", "Refund", "create_refund"),
        ("GET /search", "Search", "search"),
        ("POST /query", "Query", "query"),
        ("POST /login", "Login", "login"),
        ("GET /ping", "Ping", "ping"),
        ("GET /status", "Status", "get_status"),
        # Forms of verbs.
        ("POST /users", "Creates a user", "create_user"),
        ("GET /users", "Listing users", "list_users"),
        ("GET /users", "Returns user names", "list_user_names"),
        ("GET /tasks", "Archived tasks", "list_archived_tasks"),
        ("GET /liked", "Liked posts", "list_liked_posts"),
        # Verbs that do not stand in front.
        ("POST /users", "Bulk create users", "bulk_create_users"),
        ("POST /users", "[admin] Create user", "create_user"),
        ("GET /users", "Admin: find users", "find_users"),
        # Other languages.
        ("POST /users", "Crear usuario", "crear_usuario"),
        ("GET /users/:id", "Benutzer abrufen", "benutzer_abrufen"),
        ("GET /users", "获取用户", "获取用户"),
        ("GET /users/:id", "Получить пользователя", "получить_пользователя"),
        # Titles that are none.
        ("GET /users/:id", "/users/:id", "get_user"),
        ("DELETE /users/:id", "DELETE /users/:id", "delete_user"),
    ],
)
def test_a_title_with_a_verb_stays_and_one_without_is_told_by_its_use(
    call: str, title: str, name: str
) -> None:
    assert named(call, title) == name


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Users", "delete"),
        ("User by id", "delete"),
        ("Get user", "delete"),
        ("Update a user", "delete"),
        ("Deleted user", "delete"),
        ("User deletion", "delete"),
        ("userDelete", "delete"),
        ("Admin - Get user", "delete"),
        ("Obtener usuario", "delete_usuario"),
        ("Usuario", "delete_usuario"),
        ("Unit", "delete_unit"),
        ("Roles of a user", "delete_roles"),
        ("Set roles", "delete_roles"),
        ("Follow", "delete_follow"),
        ("Restored users", "delete_restored_user"),
        # These say it.
        ("Delete user", "delete"),
        ("Deleting a user", "delete"),
        ("Permanently delete", "permanently_delete"),
        ("Unfollow a user", "unfollow"),
        ("Cancel order", "cancel_order"),
        ("End a session", "end_session"),
        ("Log out", "log_out"),
        ("Stop", "stop"),
        ("Leave", "leave"),
        ("Eliminar usuario", "eliminar_usuario"),
        ("Benutzer löschen", "benutzer_loschen"),
        ("删除用户", "删除用户"),
    ],
)
def test_a_deletion_says_so(title: str, name: str) -> None:
    assert named("DELETE /users/:id", title, folder="Users") == name


def test_what_is_no_deletion_keeps_its_verb() -> None:
    title = "Delete users in bulk"
    assert named("POST /users/bulk", title, folder="Users") == "delete_in_bulk"


@pytest.mark.parametrize(
    ("call", "title", "folder", "name"),
    [
        ("GET /users", "(Beta) Users: find all", "Users", "find_all"),
        (
            "GET /loans",
            "Repay - Get Loan Repayment History",
            "Loans",
            "get_repayment_history",
        ),
        ("POST /loans", "Repay - Loan Repay", "Loans", "repay"),
        ("PUT /glasses/:id", "Update glass Copy", "Glasses", "update"),
        ("PUT /glasses/:id", "Update glass Copy 2", "Glasses", "update"),
        ("PUT /glasses/:id", "Update glass Copy Copy", "Glasses", "update"),
        ("POST /files/:id/copy", "Copy file", "Files", "copy"),
        ("GET /books/:id/copy", "Get a digital copy", "Books", "get_digital_copy"),
        ("PUT /disputes/:id/status", "Withdraw Dispute by ID", "Disputes", "withdraw"),
        ("PUT /methods/:method_id", "Method tag", "Methods", "replace"),
        ("DELETE /servers/:id", "Web Servers Delete Server", "Web Servers", "delete"),
        ("GET /terms", "List terms of service", "Terms of Service", "list"),
        ("GET /orders", "List orders", "Orders - store level", "list"),
        ("GET /orders/logo", "Get store logo", "Orders - store level", "get_logo"),
        ("GET /origin/origins", "List Origins", "Origins", "list"),
        ("GET /maps/json", "Maps", "Maps", "list"),
    ],
)
def test_what_is_known_or_says_nothing_is_left_out(
    call: str, title: str, folder: str, name: str
) -> None:
    assert named(call, title, folder=folder) == name


def test_saved_requests_of_one_operation_take_the_verb_too() -> None:
    titles = ("Users page 1", "Users page 2")
    assert named("GET /users", *titles) == "list_users_page"
    assert named("DELETE /users/:id", "User one", "User two") == "delete_user"


@pytest.mark.parametrize(
    ("document", "title", "name"),
    [
        ("query { tasks { id } }", "tasks", "list_tasks"),
        ("{ task(id: 1) { id } }", "task", "get_task"),
        ("mutation { removeTask(id: 1) { id } }", "task", "remove_task"),
    ],
)
def test_a_graphql_document_says_what_it_does(
    document: str, title: str, name: str
) -> None:
    body = GraphQlBody(document)
    assert named("POST /graphql", title, body=body) == name


def test_what_removes_is_a_known_verb() -> None:
    known = verbs.PLAIN | verbs.EITHER | verbs.NOUNS
    assert not {verb for verb in verbs.REMOVING if verb not in known}


def test_a_verb_stands_in_one_list() -> None:
    assert not verbs.PLAIN & verbs.EITHER
    assert not verbs.PLAIN & verbs.NOUNS
    assert not verbs.EITHER & verbs.NOUNS


@pytest.mark.parametrize(
    ("call", "title", "name"),
    [
        ("POST /orders/:id/cancel", "Order cancellation", "cancel_order"),
        ("POST /orders", "Order cancellation", "cancel_order"),
        ("DELETE /orders/:id", "Order cancellation", "cancel_order"),
        ("POST /cancellations", "Order cancellation", "create_order_cancellation"),
        ("GET /orders/:id/x", "Order cancellation", "get_order_cancellation"),
        ("POST /orders/:id/cancel", "Order cancellation request", "cancel_order"),
        ("POST /orders/:id/cancel", "Order cancelled", "cancel_order"),
        ("POST /payments/:id/capture", "Payment capture", "capture_payment"),
        ("POST /accounts/:id/close", "Account closure", "close_account"),
        ("POST /verify-email", "Email verification", "verify_email"),
        ("GET /verify", "Email verification", "verify_email"),
        ("POST /auth/password", "Password reset", "reset_password"),
        ("POST /password-resets", "Password reset", "create_password_reset"),
        ("PUT /orders/:id/status", "Order status update", "update_order_status"),
        ("PATCH /profile", "Profile update", "update_profile"),
        ("GET /profile/updates", "Profile update", "list_profile_updates"),
        ("POST /devices/pair", "Device pairing", "pair_device"),
        ("GET /shipments/:id/track", "Shipment tracking", "track_shipment"),
        ("GET /reports/error-rate", "Error rate report", "get_error_rate_report"),
        ("POST /users", "User registration", "register_user"),
        ("POST /tasks/:id/complete", "Mark completed", "mark_completed"),
        ("POST /texts", "Download translation", "download_translation"),
        ("POST /cancel", "Order cancellation", "cancel_order"),
        (
            "POST /cancellation-requests",
            "Cancellation request",
            "create_cancellation_request",
        ),
        ("POST /users", "Users all", "create_users_all"),
        ("POST /plants/water", "Water all", "water_all"),
        ("POST /plants/water", "Water all plants", "water_all_plants"),
        ("GET /water", "Water all", "get_water_all"),
    ],
)
def test_a_deed_gives_its_verb(call: str, title: str, name: str) -> None:
    assert named(call, title) == name


def test_a_deed_is_done_to_the_folders_thing() -> None:
    call = "PUT /meetings/:id/status"
    assert named(call, "Meeting cancellation", folder="Meetings") == "cancel"
