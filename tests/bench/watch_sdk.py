"""Watches runs with the official Python SDK: get_run() on each in turn, at a given rate, a bounded number at a time.

Reads one run id a line from stdin and prints what the polls of the measured time took of this process."""
import argparse
import asyncio
import json
import resource
import sys
import time

from skyvern import Skyvern

AT_ONCE = 4  # as Postulant
WARM_UP_S = 5


def processor_ms():
    usage = resource.getrusage(resource.RUSAGE_SELF)
    return (usage.ru_utime + usage.ru_stime) * 1000


async def watch(client, ids, polls_a_second, seconds):
    gate = asyncio.Semaphore(AT_ONCE)
    done = {"polls": 0, "failed": 0}
    under_way = set()

    async def poll(run_id):
        async with gate:
            try:
                run = await client.get_run(run_id)
                done["polls" if run.status == "running" else "failed"] += 1
            except Exception as error:  # counted: a benchmark of failing calls is none
                print(error, file=sys.stderr)
                done["failed"] += 1

    begin = time.monotonic()
    for number in range(int(seconds * polls_a_second)):
        await asyncio.sleep(max(0.0, begin + number / polls_a_second - time.monotonic()))
        task = asyncio.create_task(poll(ids[number % len(ids)]))
        under_way.add(task)
        task.add_done_callback(under_way.discard)
    await asyncio.gather(*under_way)
    return done


async def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--url", required=True)
    parser.add_argument("--key", required=True)
    parser.add_argument("--rate", type=float, required=True, help="polls a second")
    parser.add_argument("--seconds", type=float, default=60)
    arguments = parser.parse_args()
    ids = sys.stdin.read().split()
    client = Skyvern(api_key=arguments.key, base_url=arguments.url)
    await watch(client, ids, arguments.rate, WARM_UP_S)
    before = processor_ms()
    done = await watch(client, ids, arguments.rate, arguments.seconds)
    done["processor_ms"] = processor_ms() - before
    print(json.dumps(done))


asyncio.run(main())
