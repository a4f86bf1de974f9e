"""How a server starts beside another one."""

import json
import os
from pathlib import Path

import pytest

from tests.server.processes import addresses_of, command_of, variables_of
from tests.server.served import Browser, Served, serving


@pytest.mark.slow
def test_the_next_port_is_taken_if_another_program_has_the_first(
    served: Served, tmp_path: Path
) -> None:
    with serving(tmp_path, port=served.port) as second:
        assert second.port != served.port
        assert second.enter().get("/").headers["Location"] == "/w/start"


@pytest.mark.slow
def test_the_ticket_of_one_server_does_not_open_another(served: Served, tmp_path: Path) -> None:
    with serving(tmp_path) as second:
        assert Browser(second.port).get(f"/enter?ticket={served.ticket}").status == 403
        assert Browser(second.port, served.enter().cookies).get("/w/start").status == 302


@pytest.mark.usefixtures("page")
def test_no_other_computer_reaches_the_server_or_a_kernel(served: Served) -> None:
    listening = [address for process in served.tree() for address in addresses_of(process)]
    assert ("127.0.0.1", served.port) in listening
    assert {address for address, _ in listening} == {"127.0.0.1"}


@pytest.mark.skipif(os.name != "posix", reason="only POSIX systems have such sockets")
@pytest.mark.usefixtures("page")
def test_what_a_kernel_says_goes_through_files(served: Served) -> None:
    connections = [json.loads(file.read_text("utf-8")) for file in served.scratch.rglob("*.json")]
    assert {connection["transport"] for connection in connections} == {"ipc"}


@pytest.mark.skipif(os.name != "posix", reason="only POSIX systems have such modes")
@pytest.mark.usefixtures("page")
def test_only_their_owner_can_reach_the_sockets_of_kernels(served: Served) -> None:
    (folder,) = served.scratch.glob("voila_*")
    assert list(folder.glob("kernel-*-ipc-*")) != []
    assert folder.stat().st_mode & 0o077 == 0


@pytest.mark.usefixtures("page")
def test_kernels_are_told_no_ticket(served: Served) -> None:
    kernels = served.kernel_processes()
    assert kernels
    for kernel in kernels:
        told = " ".join([*command_of(kernel), *variables_of(kernel)])
        assert served.ticket not in told
