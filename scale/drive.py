#!/usr/bin/env python3
"""Checks shards on Dask distributed and publishes the answers when all of them agree.

    python3 scale/drive.py --scheduler tcp://host:8786 --shards FOLDER --out FOLDER
                           --program PATH/therapy-code-check.mjs [--node node] [-- OPTIONS OF transform]

The folders must be the same for the driver and all workers (a shared disk). Each worker keeps one node process; a shard's
answers are written under a temporary name and renamed, then a receipt beside them. A second run takes finished shards from
their receipts. `manifest.json` is written only when every shard is there, holds as many records as were put in, and its file has
the hash that was said; it is the last thing written. Exit code: 0 published; 1 a shard could not be checked (named, nothing
published); 2 the run could not begin.
"""

import argparse
import contextlib
import glob
import hashlib
import json
import os
import sys
import threading
from concurrent.futures import ThreadPoolExecutor


class ShardFailed(Exception):
    """A shard that cannot be checked, however often it is tried."""


class SchedulerLost(Exception):
    """The scheduler went away; what is finished stays finished."""


def check_shard(job):
    """Runs on a worker: hands one job to the worker's node process and gives back its answer."""
    import subprocess

    from distributed import get_worker

    worker = get_worker()
    command = job["command"]
    # A worker with several threads hands its process one job at a time.
    lock = worker.__dict__.setdefault("therapy_code_check_lock", threading.Lock())
    with lock:
        process = getattr(worker, "therapy_code_check", None)
        if process is None or process.poll() is not None or process.args != command:
            process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
            worker.therapy_code_check = process
        process.stdin.write(json.dumps({"in": job["in"], "out": job["out"]}) + "\n")
        process.stdin.flush()
        line = process.stdout.readline()
    if not line:
        # The process died: another worker, or this one with a new process, may do better.
        raise RuntimeError("the node process of a worker ended before it answered")
    answer = json.loads(line)
    if "error" in answer:
        return {"name": job["name"], "error": answer["error"]}
    receipt = {
        "name": job["name"],
        "settings": job["settings"],
        "output": os.path.basename(job["out"]),
        "sha256": answer["sha256"],
        "summary": answer["summary"],
    }
    write_whole(job["receipt"], receipt)
    return receipt


def write_whole(path, document):
    """Writes a JSON file under a temporary name and renames it, so that nobody sees half of it."""
    unfinished = f"{path}.{os.getpid()}.part"
    with open(unfinished, "w", encoding="utf-8") as file:
        json.dump(document, file, indent=2, sort_keys=True)
        file.write("\n")
        file.flush()
        os.fsync(file.fileno())
    os.replace(unfinished, path)


def sha256_of(path):
    digest = hashlib.sha256()
    with open(path, "rb") as file:
        for piece in iter(lambda: file.read(1 << 20), b""):
            digest.update(piece)
    return digest.hexdigest()


def finished(job):
    """The receipt of an earlier run, if its output is still what it says; else None."""
    try:
        with open(job["receipt"], encoding="utf-8") as file:
            receipt = json.load(file)
        if receipt["settings"] == job["settings"] and sha256_of(job["out"]) == receipt["sha256"]:
            return receipt
    except (OSError, ValueError, KeyError, TypeError):
        pass
    return None


def added(parts):
    """The sum of fingerprints: each half modulo 2**32."""
    high = sum(int(part[:8], 16) for part in parts) % 2**32
    low = sum(int(part[8:], 16) for part in parts) % 2**32
    return f"{high:08x}{low:08x}"


def manifest_of(shards, receipts):
    """What was published; raises ShardFailed where a shard does not hold what was put in."""
    for shard in shards["shards"]:
        receipt = receipts[shard["name"]]
        records = receipt["summary"]["records"]
        if records != shard["records"]:
            raise ShardFailed(f"{shard['name']}: {shard['records']} records were put in, {records} came out")
    in_order = [receipts[shard["name"]] for shard in shards["shards"]]
    return {
        "shape": "therapy-code-check/manifest",
        "shapeVersion": 1,
        "records": shards["records"],
        "clientDays": sum(receipt["summary"]["clientDays"] for receipt in in_order),
        "fingerprint": added([receipt["summary"]["fingerprint"] for receipt in in_order]),
        "rulesNotRun": in_order[0]["summary"]["rulesNotRun"] if in_order else [],
        "rulesWithoutField": in_order[0]["summary"]["rulesWithoutField"] if in_order else [],
        "tables": in_order[0]["summary"]["tables"] if in_order else [],
        "shards": [{"output": r["output"], "sha256": r["sha256"], "records": r["summary"]["records"]} for r in in_order],
    }


def jobs_of(arguments, shards):
    command = [arguments.node, arguments.program, "transform", "--jobs", "--from", "tsv", "--to", "jsonl"]
    command += ["--fields", shards["fields"], *arguments.options]
    with open(arguments.program, "rb") as file:
        program = hashlib.sha256(file.read()).hexdigest()
    # An answer of another program, other options or another partition is none of ours.
    settings = hashlib.sha256(json.dumps([program, command[2:], shards]).encode()).hexdigest()
    for shard in shards["shards"]:
        base = os.path.join(arguments.out, os.path.splitext(shard["name"])[0])
        yield {
            "name": shard["name"],
            "command": command,
            "settings": settings,
            "in": os.path.join(arguments.shards, shard["name"]),
            "out": f"{base}.jsonl",
            "receipt": f"{base}.receipt.json",
        }


def tidy(jobs):
    """Removes what workers that were lost had begun to write."""
    for job in jobs:
        for path in (job["out"], job["receipt"]):
            for unfinished in glob.glob(f"{glob.escape(path)}.*.part"):
                with contextlib.suppress(FileNotFoundError):
                    os.remove(unfinished)


def say(text):
    print(text, file=sys.stderr, flush=True)


def run(arguments):
    from distributed import Client, as_completed

    with open(os.path.join(arguments.shards, "shards.json"), encoding="utf-8") as file:
        shards = json.load(file)
    os.makedirs(arguments.out, exist_ok=True)
    manifest = os.path.join(arguments.out, "manifest.json")
    if os.path.exists(manifest):
        os.remove(manifest)
    jobs = list(jobs_of(arguments, shards))
    receipts = {job["name"]: receipt for job in jobs if (receipt := finished(job))}
    if receipts:
        say(f"{len(receipts)} of {len(jobs)} shards were finished before")
    failed = []
    outputs = {job["name"]: job["out"] for job in jobs}
    hashes = {}
    with ThreadPoolExecutor(2) as pool, Client(arguments.scheduler, timeout=f"{arguments.timeout}s") as client:
        # A shard is tried again where a worker is lost (Dask's own rule) or its node process ends.
        left = [
            client.submit(check_shard, job, key=f"{job['name']}-{job['settings'][:16]}", retries=2, pure=False)
            for job in jobs
            if job["name"] not in receipts
        ]
        for future in as_completed(left):
            name = future.key[: -len("-") - 16]
            if future.status in ("cancelled", "lost"):
                raise SchedulerLost
            if future.status != "finished":
                failed.append(f"{name}: {future.exception()}")
            elif "error" in (answer := future.result()):
                failed.append(f"{name}: {answer['error']}")
            else:
                receipts[name] = answer
                # Read back while the workers go on, and not one by one behind them.
                hashes[name] = pool.submit(sha256_of, outputs[name])
                say(f"{name}: {answer['summary']['records']} records, {len(receipts)} of {len(jobs)} shards")
    if failed:
        raise ShardFailed("; ".join(sorted(failed)))
    for name, digest in hashes.items():
        if digest.result() != receipts[name]["sha256"]:
            raise ShardFailed(f"{name}: the answers on the disk are not those that were written")
    document = manifest_of(shards, receipts)
    tidy(jobs)
    write_whole(manifest, document)
    say(f"published {document['records']} records, fingerprint {document['fingerprint']}")


def main():
    parser = argparse.ArgumentParser(description="Checks shards on Dask distributed.")
    parser.add_argument("--scheduler", required=True, help="address of the Dask scheduler")
    parser.add_argument("--shards", required=True, help="folder that partition.mjs has made")
    parser.add_argument("--out", required=True, help="folder for the answers")
    parser.add_argument("--program", required=True, help="the command line's file, at the same place on every worker")
    parser.add_argument("--node", default="node", help="the node program of the workers")
    parser.add_argument("--timeout", type=float, default=30, help="seconds to wait for the scheduler")
    parser.add_argument("options", nargs="*", help="options of transform, behind --")
    arguments = parser.parse_args()
    try:
        run(arguments)
    except ShardFailed as error:
        say(f"nothing was published: {error}")
        return 1
    except SchedulerLost:
        say("the scheduler was lost and nothing was published; run it again, finished shards are kept")
        return 2
    except (OSError, ValueError, KeyError) as error:
        say(f"drive: {type(error).__name__}: {error}")
        return 2
    return 0


if __name__ == "__main__":
    sys.exit(main())
