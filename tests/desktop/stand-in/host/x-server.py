"""Speaks with an X11 display for the stand-in, a line for a line.

grab ID KEYSYM MODIFIERS   takes a key as Chromium does for globalShortcut: `yes`, or `no` where somebody else has it
ungrab ID                  `yes`
pointer                    `X Y`
shown ID...                those of these windows that are there and not minimised

Each press of a key that was taken is a line of its own: `pressed ID`.
"""
import ctypes
import os
import select
import sys
import time

DIE_WITH_PARENT = 1
KEY_PRESS = 2
ASYNC = 1
ICONIC = 3
# Caps lock and num lock held or not: the key is meant all the same.
LOCKS = (0, 2, 16, 18)
# Where an XKeyEvent has them on 64 bits.
STATE, KEYCODE = 80, 84

ctypes.CDLL(None).prctl(DIE_WITH_PARENT, 9)
x = ctypes.CDLL('libX11.so.6')
x.XOpenDisplay.restype = ctypes.c_void_p
x.XStringToKeysym.restype = ctypes.c_ulong
x.XKeysymToKeycode.restype = ctypes.c_ubyte
x.XDefaultRootWindow.restype = ctypes.c_ulong
x.XInternAtom.restype = ctypes.c_ulong

refusals = []
on_error = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.c_void_p, ctypes.c_void_p)(lambda *_: refusals.append(1) or 0)
x.XSetErrorHandler(on_error)

display = ctypes.c_void_p(x.XOpenDisplay(None))
root = ctypes.c_ulong(x.XDefaultRootWindow(display))
wm_state = ctypes.c_ulong(x.XInternAtom(display, b'WM_STATE', 0))
taken = {}


def has_grabbed(code, held):
    refusals.clear()
    for lock in LOCKS:
        x.XGrabKey(display, code, held | lock, root, 1, ASYNC, ASYNC)
    x.XSync(display, 0)
    return not refusals


def release(code, held):
    for lock in LOCKS:
        x.XUngrabKey(display, code, held | lock, root)
    x.XSync(display, 0)


def grab(name, keysym, held):
    code = x.XKeysymToKeycode(display, ctypes.c_ulong(x.XStringToKeysym(keysym.encode())))
    key = (code, int(held))
    if code == 0 or key in taken.values():
        return 'no'
    # An app that has just ended has it until the server has seen that.
    if not (has_grabbed(*key) or any(time.sleep(0.05) or has_grabbed(*key) for _ in range(3))):
        release(*key)
        return 'no'
    taken[name] = key
    return 'yes'


def ungrab(name):
    if name in taken:
        release(*taken.pop(name))
    return 'yes'


def pointer():
    places = [ctypes.c_int() for _ in range(4)]
    windows = [ctypes.c_ulong() for _ in range(2)]
    mask = ctypes.c_uint()
    x.XQueryPointer(display, root, *map(ctypes.byref, [*windows, *places, mask]))
    return f'{places[0].value} {places[1].value}'


def is_shown(window):
    kind, length, left = ctypes.c_ulong(), ctypes.c_ulong(), ctypes.c_ulong()
    bits = ctypes.c_int()
    found = ctypes.c_void_p()
    refusals.clear()
    x.XGetWindowProperty(
        display, ctypes.c_ulong(window), wm_state, ctypes.c_long(0), ctypes.c_long(1), 0, ctypes.c_ulong(0),
        *map(ctypes.byref, [kind, bits, length, left, found]),
    )
    if refusals:
        return False
    state = ctypes.c_ulong.from_address(found.value).value if length.value > 0 else None
    if found:
        x.XFree(found)
    return state != ICONIC


def shown(*windows):
    return ' '.join(window for window in windows if is_shown(int(window)))


def tell_presses():
    event = ctypes.create_string_buffer(192)
    while x.XPending(display):
        x.XNextEvent(display, event)
        kind, state, code = (ctypes.c_uint.from_buffer(event, at).value for at in (0, STATE, KEYCODE))
        for name, (grabbed, held) in taken.items():
            if kind == KEY_PRESS and grabbed == code and state & ~(2 | 16) == held:
                print('pressed', name, flush=True)


answers = {'grab': grab, 'ungrab': ungrab, 'pointer': pointer, 'shown': shown}
asked = b''
while True:
    tell_presses()
    ready, _, _ = select.select([0, x.XConnectionNumber(display)], [], [])
    if 0 in ready:
        given = os.read(0, 4096)
        if not given:
            sys.exit(0)
        *lines, asked = (asked + given).split(b'\n')
        for line in lines:
            what, *rest = line.decode().split(' ')
            print(answers[what](*rest), flush=True)
