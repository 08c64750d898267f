"""The pilot waits for what is about to happen, and for nothing else."""

from __future__ import annotations

import asyncio

from tests.ui.quiet import wait_for_quiet


async def test_a_chain_of_things_that_are_ready_is_waited_for() -> None:
    async def chain() -> str:
        for _ in range(50):
            await asyncio.sleep(0)
        await asyncio.sleep(0.01)
        return "done"

    task = asyncio.create_task(chain())
    await wait_for_quiet()
    assert task.done()


async def test_a_timer_that_takes_a_while_is_not_waited_for() -> None:
    task = asyncio.create_task(asyncio.sleep(60))
    await wait_for_quiet(max_sleep=30)
    assert not task.done()
    task.cancel()


async def test_what_never_ends_is_not_waited_for_for_ever() -> None:
    async def endless() -> None:
        while True:
            await asyncio.sleep(0)

    task = asyncio.create_task(endless())
    await wait_for_quiet(max_sleep=0.05)
    assert not task.done()
    task.cancel()
