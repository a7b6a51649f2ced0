"""The guard that closes the network for every test: it lets loopback through, and nothing else."""

import socket

import pytest


# both addresses are reserved for documentation: nobody is there
@pytest.mark.parametrize(("family", "address"), [(socket.AF_INET, "192.0.2.1"), (socket.AF_INET6, "2001:db8::1")])
def test_a_connection_elsewhere_is_an_error_at_once(family, address):
    with socket.socket(family) as elsewhere, pytest.raises(OSError, match="tests run with the network closed"):
        elsewhere.connect((address, 80))


def test_a_connection_to_this_machine_is_allowed():
    with socket.socket() as server, socket.socket() as client:
        server.bind(("127.0.0.1", 0))
        server.listen()
        client.connect(server.getsockname())
