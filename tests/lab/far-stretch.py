"""Hands frames from one device to the other and back, each a while later.

far-stretch.py DEVICE DEVICE; then, on stdin, as often as wanted: DELAY_MS JITTER_MS. Ends with its stdin.
"""

import heapq
import os
import random
import select
import socket
import sys
import time

# linux/if_packet.h. With it each frame says what is left to do for it (checksum, cutting into packets), so that nothing of the
# devices' own help has to be turned off.
SOL_PACKET, PACKET_VNET_HDR, VNET_HEADER_BYTES = 263, 15, 10
ALL_PROTOCOLS = 3


def open_device(name):
    device = socket.socket(socket.AF_PACKET, socket.SOCK_RAW, socket.htons(ALL_PROTOCOLS))
    device.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 1 << 22)
    device.setsockopt(SOL_PACKET, PACKET_VNET_HDR, 1)
    device.bind((name, 0))
    return device


def go_first():
    """A busy computer is no slow network."""
    try:
        os.sched_setscheduler(0, os.SCHED_RR, os.sched_param(1))
    except PermissionError:
        pass


def make_drift():
    """From -1 to 1, steadily from one chance value to the next, as queues of other people's packets grow and shrink.

    A chance value for each packet would be no jitter: as none overtakes another, all would wait for the latest.
    """
    step = 0.05
    start, before, after = time.monotonic(), 0.0, random.uniform(-1, 1)

    def drift(now):
        nonlocal start, before, after
        while now >= start + step:
            start, before, after = start + step, after, random.uniform(-1, 1)
        return before + (after - before) * (now - start) / step

    return drift


def main():
    go_first()
    one, other = (open_device(name) for name in sys.argv[1:3])
    across = {one: other, other: one}
    leaves = {one: 0.0, other: 0.0}
    drifts = {one: make_drift(), other: make_drift()}
    delay = jitter = 0.0
    waiting, count = [], 0
    print("ready", flush=True)
    while True:
        timeout = max(0, waiting[0][0] - time.monotonic()) if waiting else None
        readable, _, _ = select.select([one, other, sys.stdin], [], [], timeout)
        if sys.stdin in readable:
            said = os.read(sys.stdin.fileno(), 4096).decode()
            if not said:
                return
            delay, jitter = (float(word) / 1000 for word in said.split()[-2:])
        for device in (one, other):
            if device not in readable:
                continue
            frame, address = device.recvfrom(65535 + VNET_HEADER_BYTES)
            if address[2] == socket.PACKET_OUTGOING:
                continue
            now = time.monotonic()
            # None overtakes another.
            leaves[device] = max(leaves[device], now + delay + jitter * drifts[device](now))
            count += 1
            heapq.heappush(waiting, (leaves[device], count, across[device], frame))
        while waiting and waiting[0][0] <= time.monotonic():
            _, _, device, frame = heapq.heappop(waiting)
            try:
                device.send(frame)
            except OSError:
                pass  # A full queue or a device that is gone loses packets, as lines do.


main()
