"""A tour of the emulator with the official Python SDK, which nobody here wrote: EMULATOR names the emulator's address."""

import base64
import io
import itertools
import json
import os
import tempfile
import time
import urllib.request

from databricks.sdk import WorkspaceClient
from databricks.sdk.errors import (
    AlreadyExists,
    BadRequest,
    DatabricksError,
    InvalidParameterValue,
    InvalidState,
    NotFound,
    NotImplemented,
    OperationFailed,
    PermissionDenied,
    ResourceAlreadyExists,
    ResourceConflict,
    ResourceDoesNotExist,
)
from databricks.sdk.service import catalog, compute, iam, jobs, sql

HOST = os.environ["EMULATOR"]
SERVICE_PRINCIPAL = "5f0c2a4e-7d1b-4e83-9a36-c1b7d20e9f41"


def client(who="admin", **options):
    """Someone in a workspace of this tour's own."""
    return WorkspaceClient(host=HOST, **(options or {"token": f"dapi-emulator-{who}.python-sdk"}))


def control(method, path, body=None):
    request = urllib.request.Request(
        f"{HOST}/__emulator/python-sdk/{path}",
        method=method,
        data=json.dumps(body or {}).encode(),
        headers={"content-type": "application/json"},
    )
    with urllib.request.urlopen(request) as answer:
        return json.load(answer)


w = client()
stops = []


def stop(name):
    """One stop of the tour."""

    def add(tour):
        stops.append((name, tour))
        return tour

    return add


def refused(kind, call, *given, **named):
    """The error that the SDK makes of a refusal; of exactly that class."""
    try:
        call(*given, **named)
    except kind as error:
        return error
    except Exception as error:  # noqa: BLE001
        raise AssertionError(f"{type(error).__name__} instead of {kind.__name__}: {error}") from error
    raise AssertionError(f"no {kind.__name__}")


def equal(got, wanted):
    assert got == wanted, f"{got!r} instead of {wanted!r}"


spec = {
    "spark_version": "17.3.x-scala2.13",
    "node_type_id": "i3.xlarge",
    "num_workers": 1,
    "autotermination_minutes": 120,
}


@stop("who one is")
def _():
    me = w.current_user.me()
    equal(me.user_name, "ada.admin@acme.example")
    assert any(group.display == "admins" for group in me.groups)
    assert w.get_workspace_id() == 7405612938475601
    equal(client("viewer").current_user.me().user_name, "vera.viewer@acme.example")


@stop("a wrong credential is refused")
def _():
    refused(PermissionDenied, client(token="dapi-nobody").current_user.me)


@stop("OAuth machine to machine")
def _():
    program = client(client_id=f"{SERVICE_PRINCIPAL}.python-sdk", client_secret="dose-emulator-sp")
    equal(program.current_user.me().user_name, SERVICE_PRINCIPAL)
    assert list(itertools.islice(program.clusters.list(), 1))
    wrong = client(client_id=SERVICE_PRINCIPAL, client_secret="dose-wrong")
    try:
        wrong.current_user.me()
    except (DatabricksError, ValueError) as error:
        assert "invalid_client" in str(error), str(error)
    else:
        raise AssertionError("a wrong secret was taken")


@stop("clusters: lists, by pages")
def _():
    # By name: clusters that change meanwhile stay where they are.
    by_name = compute.ListClustersSortBy(field=compute.ListClustersSortByField.CLUSTER_NAME)
    everything = list(w.clusters.list(page_size=7, sort_by=by_name))
    assert len(everything) > 20
    equal(len({one.cluster_id for one in everything}), len(everything))
    running = list(w.clusters.list(filter_by=compute.ListClustersFilterBy(cluster_states=[compute.State.RUNNING])))
    assert running and all(one.state == compute.State.RUNNING for one in running)
    assert w.clusters.select_spark_version(long_term_support=True)
    assert w.clusters.select_node_type(local_disk=True)
    assert w.clusters.list_zones().zones


@stop("clusters: a life, with waiting")
def _():
    made = w.clusters.create_and_wait(cluster_name="python tour", **spec)
    equal(made.state, compute.State.RUNNING)
    id = made.cluster_id
    equal(w.clusters.get(id).cluster_name, "python tour")
    refused(InvalidState, w.clusters.start, id)
    equal(w.clusters.resize_and_wait(id, num_workers=2).num_workers, 2)
    equal(w.clusters.edit_and_wait(id, cluster_name="python tour 2", **spec).cluster_name, "python tour 2")
    equal(w.clusters.restart_and_wait(id).state, compute.State.RUNNING)
    w.clusters.pin(id)
    w.clusters.unpin(id)
    kinds = {event.type for event in w.clusters.events(id, limit=3)}
    assert {compute.EventType.CREATING, compute.EventType.RUNNING, compute.EventType.RESIZING} <= kinds, kinds
    equal(w.clusters.delete_and_wait(id).state, compute.State.TERMINATED)
    equal(w.clusters.start_and_wait(id).state, compute.State.RUNNING)
    w.clusters.ensure_cluster_is_running(id)
    w.clusters.permanent_delete(id)
    refused(ResourceDoesNotExist, w.clusters.get, id)


@stop("clusters: a start that fails is told as such")
def _():
    failing = next(one for one in w.clusters.list() if one.cluster_name == "geos-with-init-script")
    refused(OperationFailed, w.clusters.start_and_wait, failing.cluster_id)
    assert w.clusters.get(failing.cluster_id).termination_reason.code == compute.TerminationReasonCode.INIT_SCRIPT_FAILURE


@stop("clusters: refusals")
def _():
    refused(ResourceDoesNotExist, w.clusters.get, "0101-000000-nobody00")
    refused(InvalidParameterValue, w.clusters.create, spark_version="no such", node_type_id="i3.xlarge", num_workers=1)
    mine = next(iter(w.clusters.list())).cluster_id
    refused(PermissionDenied, client("viewer").clusters.permanent_delete, mine)
    # Permissions come before existence: who may not see it is not told that there is none.
    refused(PermissionDenied, client("viewer").clusters.get, "0101-000000-nobody00")


@stop("permissions of a cluster")
def _():
    id = next(iter(w.clusters.list())).cluster_id
    wanted = [iam.AccessControlRequest(user_name="vera.viewer@acme.example", permission_level=iam.PermissionLevel.CAN_RESTART)]
    after = w.permissions.update("clusters", id, access_control_list=wanted)
    mine = next(one for one in after.access_control_list if one.user_name == "vera.viewer@acme.example")
    equal(mine.all_permissions[0].permission_level, iam.PermissionLevel.CAN_RESTART)
    assert w.permissions.get_permission_levels("clusters", id).permission_levels
    assert w.clusters.get_permissions(id).access_control_list


@stop("cluster policies")
def _():
    definition = json.dumps({"spark_conf.tour": {"type": "fixed", "value": "yes"}})
    made = w.cluster_policies.create(name="python tour", definition=definition)
    equal(w.cluster_policies.get(made.policy_id).name, "python tour")
    assert any(one.policy_id == made.policy_id for one in w.cluster_policies.list())
    w.cluster_policies.edit(made.policy_id, name="python tour 2", definition=definition)
    assert list(w.policy_families.list())
    w.cluster_policies.delete(made.policy_id)
    refused(NotFound, w.cluster_policies.get, made.policy_id)


@stop("instance pools")
def _():
    made = w.instance_pools.create(instance_pool_name="python tour", node_type_id="i3.xlarge", min_idle_instances=0)
    id = made.instance_pool_id
    equal(w.instance_pools.get(id).instance_pool_name, "python tour")
    assert any(one.instance_pool_id == id for one in w.instance_pools.list())
    w.instance_pools.edit(id, instance_pool_name="python tour 2", node_type_id="i3.xlarge")
    w.instance_pools.delete(id)
    refused(NotFound, w.instance_pools.get, id)


@stop("libraries")
def _():
    id = w.clusters.create_and_wait(cluster_name="python libraries", **spec).cluster_id
    wanted = [compute.Library(pypi=compute.PythonPyPiLibrary(package="simplejson==3.19.2"))]
    w.libraries.install(id, wanted)
    deadline = time.time() + 30
    while {one.status for one in w.libraries.cluster_status(id)} != {compute.LibraryInstallStatus.INSTALLED}:
        assert time.time() < deadline, list(w.libraries.cluster_status(id))
        time.sleep(0.2)
    assert any(one.cluster_id == id for one in w.libraries.all_cluster_statuses())
    w.libraries.uninstall(id, wanted)
    w.clusters.permanent_delete(id)


@stop("instance profiles")
def _():
    arn = "arn:aws:iam::123456789012:instance-profile/python-tour"
    w.instance_profiles.add(arn, skip_validation=True)
    assert any(one.instance_profile_arn == arn for one in w.instance_profiles.list())
    w.instance_profiles.remove(arn)


@stop("global init scripts")
def _():
    script = base64.b64encode(b"echo tour").decode()
    made = w.global_init_scripts.create(name="python tour", script=script)
    equal(w.global_init_scripts.get(made.script_id).script, script)
    w.global_init_scripts.update(made.script_id, name="python tour 2", script=script, enabled=True)
    assert any(one.name == "python tour 2" for one in w.global_init_scripts.list())
    w.global_init_scripts.delete(made.script_id)
    refused(NotFound, w.global_init_scripts.get, made.script_id)


def notebook(key, script, **more):
    task = jobs.NotebookTask(notebook_path=f"/tour/{key}", base_parameters={"emulator": script})
    return jobs.Task(task_key=key, notebook_task=task, environment_key="default", **more)


environments = [jobs.JobEnvironment(environment_key="default")]


@stop("jobs: lists, by pages")
def _():
    listed = list(w.jobs.list(limit=5))
    assert len(listed) > 10
    equal(len({one.job_id for one in listed}), len(listed))
    one = listed[0]
    equal(w.jobs.get(one.job_id).settings.name, one.settings.name)
    equal([each.job_id for each in w.jobs.list(name=one.settings.name)], [one.job_id])
    runs = list(itertools.islice(w.jobs.list_runs(limit=20), 60))
    equal(len({run.run_id for run in runs}), 60)
    assert all(run.job_id == runs[0].job_id for run in w.jobs.list_runs(job_id=runs[0].job_id))


@stop("jobs: a life, with waiting")
def _():
    after = [jobs.TaskDependency(task_key="first")]
    tasks = [notebook("first", 'sleep 2; exit "done"'), notebook("second", "sleep 1", depends_on=after)]
    id = w.jobs.create(name="python tour", tasks=tasks, environments=environments).job_id
    run = w.jobs.run_now_and_wait(id)
    equal(run.state.result_state, jobs.RunResultState.SUCCESS)
    equal([task.state.result_state.value for task in run.tasks], ["SUCCESS", "SUCCESS"])
    first = next(task for task in run.tasks if task.task_key == "first")
    equal(w.jobs.get_run_output(first.run_id).notebook_output.result, "done")
    w.jobs.update(id, new_settings=jobs.JobSettings(name="python tour 2"))
    equal(w.jobs.get(id).settings.name, "python tour 2")
    waiting = w.jobs.run_now(id, idempotency_token="tour")
    equal(w.jobs.run_now(id, idempotency_token="tour").response.run_id, waiting.response.run_id)
    equal(w.jobs.cancel_run_and_wait(waiting.response.run_id).state.life_cycle_state, jobs.RunLifeCycleState.TERMINATED)
    w.jobs.delete_run(run.run_id)
    refused(ResourceDoesNotExist, w.jobs.get_run, run.run_id)
    w.jobs.delete(id)
    refused(ResourceDoesNotExist, w.jobs.get, id)


@stop("jobs: failure and repair")
def _():
    id = w.jobs.create(
        name="python failing", tasks=[notebook("flaky", 'fail "not yet" 1')], environments=environments
    ).job_id
    started = w.jobs.run_now(id)
    refused(OperationFailed, started.result)
    run_id = started.response.run_id
    run = w.jobs.get_run(run_id)
    equal(run.state.result_state, jobs.RunResultState.FAILED)
    assert "not yet" in w.jobs.get_run_output(run.tasks[0].run_id).error
    repaired = w.jobs.repair_run_and_wait(run_id, rerun_all_failed_tasks=True)
    equal(repaired.state.result_state, jobs.RunResultState.SUCCESS)
    equal(len(w.jobs.get_run(run_id, include_history=True).repair_history), 2)


@stop("jobs: one-time runs on a cluster of their own")
def _():
    task = jobs.SubmitTask(
        task_key="once",
        new_cluster=compute.ClusterSpec(**{**spec, "autotermination_minutes": None}),
        notebook_task=jobs.NotebookTask(notebook_path="/tour/once", base_parameters={"emulator": "sleep 1"}),
    )
    run = w.jobs.submit_and_wait(run_name="python once", tasks=[task])
    equal(run.state.result_state, jobs.RunResultState.SUCCESS)
    assert run.tasks[0].cluster_instance.cluster_id


@stop("jobs: refusals")
def _():
    refused(ResourceDoesNotExist, w.jobs.get, 1)
    refused(ResourceDoesNotExist, w.jobs.get_run, 1)
    refused(BadRequest, w.jobs.create, name="python bad", tasks=[jobs.Task(task_key="no kind")])


@stop("DBFS")
def _():
    content = os.urandom(2_500_000)
    w.dbfs.mkdirs("/tour")
    w.dbfs.upload("/tour/big.bin", io.BytesIO(content), overwrite=True)
    with w.dbfs.download("/tour/big.bin") as file:
        equal(file.read(), content)
    equal(w.dbfs.get_status("/tour/big.bin").file_size, len(content))
    equal([one.path for one in w.dbfs.list("/tour")], ["/tour/big.bin"])
    refused(ResourceAlreadyExists, w.dbfs.create, "/tour/big.bin")
    w.dbfs.move("/tour/big.bin", "/tour/moved.bin")
    assert w.dbfs.exists("/tour/moved.bin") and not w.dbfs.exists("/tour/big.bin")
    w.dbfs.delete("/tour", recursive=True)
    refused(NotFound, w.dbfs.get_status, "/tour")


@stop("files of volumes")
def _():
    volume = w.volumes.create("main", "default", "python_tour", catalog.VolumeType.MANAGED)
    root = "/Volumes/main/default/python_tour"
    content = os.urandom(3_000_000)
    w.files.create_directory(f"{root}/a/b")
    w.files.upload(f"{root}/a/b/big.bin", io.BytesIO(content), overwrite=True)
    equal(w.files.download(f"{root}/a/b/big.bin").contents.read(), content)
    equal(w.files.get_metadata(f"{root}/a/b/big.bin").content_length, len(content))
    equal([one.path for one in w.files.list_directory_contents(f"{root}/a/b")], [f"{root}/a/b/big.bin"])
    refused(ResourceConflict, w.files.upload, f"{root}/a/b/big.bin", io.BytesIO(b"x"), overwrite=False)
    refused(NotFound, w.files.get_metadata, f"{root}/nothing")
    w.files.delete(f"{root}/a/b/big.bin")
    w.files.delete_directory(f"{root}/a/b")
    w.volumes.delete(volume.full_name)


@stop("large files, in parts and where they broke off")
def _():
    volume = w.volumes.create("main", "default", "python_large", catalog.VolumeType.MANAGED)
    path = f"/Volumes/{volume.full_name.replace('.', '/')}/large.bin"
    files = w.files
    for protocol in ("multipart", "resumable"):
        control("PUT", "settings", {"large_uploads": protocol})
        for parallel in (True, False):
            content = os.urandom(60_000_000)
            files.upload(path, io.BytesIO(content), overwrite=True, use_parallel=parallel)
            assert files.download(path).contents.read() == content, (protocol, parallel)
        refused(AlreadyExists, files.upload, path, io.BytesIO(content), overwrite=False)
    with tempfile.TemporaryDirectory() as folder:
        files.download_to(path, f"{folder}/large.bin", use_parallel=True, parallelism=3)
        with open(f"{folder}/large.bin", "rb") as file:
            assert file.read() == content
    # Without links, downloads take the plain way.
    control("PUT", "settings", {"large_uploads": "off"})
    assert files.download(path).contents.read() == content
    control("PUT", "settings", {"large_uploads": "multipart"})
    w.volumes.delete(volume.full_name)


@stop("names of files")
def _():
    volume = w.volumes.create("main", "default", "python_names", catalog.VolumeType.MANAGED)
    root = f"/Volumes/{volume.full_name.replace('.', '/')}"
    names = ["ü ñ 売上.csv", "50% + 5% #1?.csv", "a%2Fb", "&=;:@,$", "🚀"]
    for name in names:
        w.files.upload(f"{root}/{name}", io.BytesIO(name.encode()))
        equal(w.files.download(f"{root}/{name}").contents.read().decode(), name)
    equal(sorted(one.name for one in w.files.list_directory_contents(root)), sorted(names))
    w.volumes.delete(volume.full_name)


@stop("SQL warehouses")
def _():
    made = w.warehouses.create_and_wait(name="python tour", cluster_size="2X-Small", max_num_clusters=1, auto_stop_mins=10)
    equal(made.state, sql.State.RUNNING)
    equal(w.warehouses.edit(made.id, name="python tour 2").result().name, "python tour 2")
    equal(w.warehouses.stop_and_wait(made.id).state, sql.State.STOPPED)
    equal(w.warehouses.start_and_wait(made.id).state, sql.State.RUNNING)
    assert any(one.id == made.id for one in w.warehouses.list())
    assert w.warehouses.get_workspace_warehouse_config()
    w.warehouses.delete(made.id)
    refused(NotFound, w.warehouses.get, "0000000000000000")


def warehouse():
    return next(one.id for one in w.warehouses.list() if one.name == "BI Dashboards")


def run(statement, **more):
    answer = w.statement_execution.execute_statement(statement, warehouse(), **{"wait_timeout": "50s", **more})
    equal((answer.status.state, answer.status.error), (sql.StatementState.SUCCEEDED, None))
    return answer


@stop("SQL statements")
def _():
    equal(run("SELECT 1 AS one").result.data_array, [["1"]])
    named = [sql.StatementParameterListItem(name="n", value="41", type="INT")]
    equal(run("SELECT :n + 1 AS n", parameters=named).result.data_array, [["42"]])
    answer = run("SELECT id FROM range(100000) ORDER BY id", disposition=sql.Disposition.EXTERNAL_LINKS)
    equal(answer.manifest.total_row_count, 100000)
    rows = 0
    for at in range(answer.manifest.total_chunk_count):
        chunk = w.statement_execution.get_statement_result_chunk_n(answer.statement_id, at)
        with urllib.request.urlopen(chunk.external_links[0].external_link) as body:
            rows += len(json.load(body))
    equal(rows, 100000)
    failed = w.statement_execution.execute_statement("SELECT nothing FROM nowhere", warehouse(), wait_timeout="50s")
    equal(failed.status.state, sql.StatementState.FAILED)
    assert "TABLE_OR_VIEW_NOT_FOUND" in failed.status.error.message
    slow = w.statement_execution.execute_statement("SELECT 1", warehouse(), wait_timeout="0s")
    w.statement_execution.cancel_execution(slow.statement_id)
    refused(NotFound, w.statement_execution.get_statement, "01f00000-0000-1000-8000-000000000000")
    history = w.query_history.list(max_results=5)
    assert len(history.res) == 5


@stop("users, groups and service principals")
def _():
    people = list(w.users_v2.list(count=5))
    assert len(people) > 5
    equal([one.user_name for one in w.users_v2.list(filter='userName eq "vera.viewer@acme.example"')], ["vera.viewer@acme.example"])
    made = w.users_v2.create(user_name="python.tour@acme.example", display_name="Python Tour")
    refused(ResourceConflict, w.users_v2.create, user_name="python.tour@acme.example")
    group = w.groups_v2.create(display_name="python tour", members=[iam.ComplexValue(value=made.id)])
    equal([one.value for one in w.groups_v2.get(group.id).members], [made.id])
    leave = [iam.Patch(op=iam.PatchOp.REMOVE, path=f'members[value eq "{made.id}"]')]
    w.groups_v2.patch(group.id, operations=leave, schemas=[iam.PatchSchema.URN_IETF_PARAMS_SCIM_API_MESSAGES_2_0_PATCH_OP])
    assert not w.groups_v2.get(group.id).members
    program = w.service_principals_v2.create(display_name="python tour")
    assert program.application_id
    w.service_principals_v2.delete(program.id)
    w.groups_v2.delete(group.id)
    w.users_v2.delete(made.id)
    refused(NotFound, w.users_v2.get, made.id)
    refused(PermissionDenied, client("viewer").users_v2.create, user_name="no@acme.example")


@stop("tokens")
def _():
    made = w.tokens.create(comment="python tour", lifetime_seconds=600)
    equal(client(token=made.token_value).current_user.me().user_name, "ada.admin@acme.example")
    assert any(one.token_id == made.token_info.token_id for one in w.tokens.list())
    assert any(one.token_id == made.token_info.token_id for one in w.token_management.list())
    w.tokens.delete(made.token_info.token_id)
    refused(PermissionDenied, client(token=made.token_value).current_user.me)


@stop("Unity Catalog")
def _():
    assert {"main", "samples"} <= {one.name for one in w.catalogs.list()}
    schema = w.schemas.create("python_tour", "main", comment="a tour")
    equal(w.schemas.get(schema.full_name).comment, "a tour")
    refused(ResourceConflict, w.schemas.create, "python_tour", "main")
    run("CREATE TABLE main.python_tour.numbers (n INT)")
    run("INSERT INTO main.python_tour.numbers VALUES (1), (2)")
    equal([one.name for one in w.tables.list("main", "python_tour")], ["numbers"])
    change = catalog.PermissionsChange(add=[catalog.Privilege.SELECT], principal="vera.viewer@acme.example")
    w.grants.update("table", "main.python_tour.numbers", changes=[change])
    assert w.grants.get("table", "main.python_tour.numbers").privilege_assignments
    w.tables.delete("main.python_tour.numbers")
    w.schemas.delete(schema.full_name)
    refused(NotFound, w.schemas.get, schema.full_name)
    assert w.metastores.current().metastore_id


@stop("what is tried again: 429 with Retry-After, 503, a connection that breaks")
def _():
    for fault in (
        {"kind": "status", "status": 429, "error_code": "REQUEST_LIMIT_EXCEEDED", "retry_after": 1},
        {"kind": "status", "status": 503},
        {"kind": "reset"},
    ):
        control("PUT", "faults", {"faults": [{**fault, "times": 1, "operation": "clusters.listZones"}]})
        assert w.clusters.list_zones().zones
    control("PUT", "faults", {"faults": [{"kind": "status", "status": 500, "operation": "clusters.listZones", "times": 1}]})
    refused(DatabricksError, w.clusters.list_zones)


@stop("rate limits")
def _():
    control("PUT", "settings", {"rate_limits": True})
    for _ in range(150):
        w.tokens.list()
    control("PUT", "settings", {"rate_limits": False})


for name, tour in stops:
    try:
        tour()
        print(f"ok {name}", flush=True)
    except NotImplemented as error:
        print(f"skip {name}: {error}", flush=True)
    except Exception as error:  # noqa: BLE001
        text = " ".join(f"{type(error).__name__}: {error}".split())
        at = error.__traceback__
        while at.tb_next and at.tb_next.tb_frame.f_code.co_filename == __file__:
            at = at.tb_next
        print(f"not ok {name}: line {at.tb_lineno}: {text}", flush=True)
