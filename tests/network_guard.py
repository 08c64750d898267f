"""Run a command that the kernel kills as soon as it reaches for the network: `network_guard.py COMMAND ...`.

A seccomp filter (Linux, x86-64 and arm64; no rights needed) that every thread and child inherits, so it holds
for native code as well. Killed are: a socket of any family but AF_UNIX, AF_NETLINK and AF_INET6; every way to
connect one, to send an address along or to listen. An AF_INET6 socket is let through because urllib3, which
spaCy imports, binds one to ::1 to see whether the machine has IPv6; nothing can be sent on it.

The exit status is that of the command, or -SIGSYS when it was killed, or 125 when there is no such filter
here; standard error then says why.
"""

from __future__ import annotations

import ctypes
import os
import platform
import resource
import socket
import struct
import sys

UNAVAILABLE = 125

_NO_NEW_PRIVILEGES, _SET_SECCOMP, _FILTER = 38, 22, 2  # linux/prctl.h, linux/seccomp.h
_KILL_PROCESS, _ALLOW = 0x80000000, 0x7FFF0000
_LOAD, _JUMP_IF_EQUAL, _RETURN = 0x20, 0x15, 0x06  # linux/bpf_common.h
_NUMBER, _ARCHITECTURE, _FIRST_ARGUMENT = 0, 4, 16  # offsets in struct seccomp_data

_SOCKADDR_UN, _SOCKADDR_NL = 110, 12
"""Bytes of an address: the C library asks its name service cache, and the kernel for its interfaces."""
_AF_NETLINK = 16  # missing from `socket` outside Linux

_RULES: tuple[tuple[str, int, tuple[int, ...]], ...] = (
    ("socket", 0, (socket.AF_UNIX, _AF_NETLINK, socket.AF_INET6)),
    ("connect", 2, (_SOCKADDR_UN,)),
    ("sendto", 5, (0, _SOCKADDR_NL)),
    ("sendmsg", 0, ()),
    ("sendmmsg", 0, ()),
    ("listen", 0, ()),
    ("io_uring_setup", 0, ()),  # a second way to all the others
)
"""System call, number of the argument that decides, and its values that are let through."""

_CALLS = tuple(call for call, _, _ in _RULES)
_MACHINES = {
    "x86_64": (0xC000003E, dict(zip(_CALLS, (41, 42, 44, 46, 307, 50, 425), strict=True))),
    "aarch64": (0xC00000B7, dict(zip(_CALLS, (198, 203, 206, 211, 269, 201, 425), strict=True))),
}
"""By `uname -m`: AUDIT_ARCH of linux/audit.h, and the numbers of the system calls."""


def main(command: list[str]) -> None:
    """Become the command, under the filter."""
    try:
        install()
    except OSError as error:
        sys.stderr.write(f"network_guard: {error}\n")
        sys.exit(UNAVAILABLE)
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))  # to be killed is an answer here, not a crash
    os.execvp(command[0], command)


def install() -> None:
    """Put the filter over this process for good. Raises OSError with the reason when that cannot be done."""
    machine = platform.machine()
    if sys.platform != "linux" or machine not in _MACHINES:
        raise OSError(
            f"the filter is for Linux on {' and '.join(_MACHINES)}, not for {sys.platform}, {machine}"
        )
    program = _program(*_MACHINES[machine])
    instructions = ctypes.create_string_buffer(program, len(program))
    # struct sock_fprog: how many instructions of eight bytes, and where they are.
    header = struct.pack("@HP", len(program) // 8, ctypes.addressof(instructions))
    _prctl(_NO_NEW_PRIVILEGES, 1)
    _prctl(_SET_SECCOMP, _FILTER, header)


def _prctl(option: int, value: int, pointer: bytes | None = None) -> None:
    zero = ctypes.c_ulong(0)
    prctl = ctypes.CDLL(None, use_errno=True).prctl
    if prctl(option, ctypes.c_ulong(value), pointer or zero, zero, zero):
        raise OSError(f"the kernel refuses a seccomp filter: {os.strerror(ctypes.get_errno())}")


def _program(architecture: int, numbers: dict[str, int]) -> bytes:
    """Return the filter: instructions of Berkeley's packet filter, eight bytes each."""
    allow, kill = _instruction(_RETURN, _ALLOW), _instruction(_RETURN, _KILL_PROCESS)
    code = [_instruction(_LOAD, _ARCHITECTURE), _jump(architecture, 1, 0), kill]
    for call, argument, values in _RULES:
        body = [
            _instruction(_LOAD, _FIRST_ARGUMENT + 8 * argument),
            *(_jump(value, len(values) - place, 0) for place, value in enumerate(values)),
            kill,
            allow,
        ]
        code += [_instruction(_LOAD, _NUMBER), _jump(numbers[call], 0, len(body)), *body]
    return b"".join([*code, allow])


def _instruction(code: int, operand: int) -> bytes:
    return struct.pack("=HBBI", code, 0, 0, operand)


def _jump(value: int, if_equal: int, otherwise: int) -> bytes:
    """Compare what was loaded with a value, and skip so many instructions."""
    return struct.pack("=HBBI", _JUMP_IF_EQUAL, if_equal, otherwise, value)


if __name__ == "__main__":
    main(sys.argv[1:])
