"""Holds one key of an X11 display for itself, as Chromium does for globalShortcut, and writes a line for each press.

grab-key.py KEYSYM MODIFIERS [try]: `try` only says by its exit code whether the key can be had.
"""
import ctypes
import sys
import time

DIE_WITH_PARENT = 1
KEY_PRESS = 2
ASYNC = 1
# Caps lock and num lock held or not: the key is meant all the same.
LOCKS = (0, 2, 16, 18)

ctypes.CDLL(None).prctl(DIE_WITH_PARENT, 9)
x = ctypes.CDLL('libX11.so.6')
x.XOpenDisplay.restype = ctypes.c_void_p
x.XStringToKeysym.restype = ctypes.c_ulong
x.XKeysymToKeycode.restype = ctypes.c_ubyte
x.XDefaultRootWindow.restype = ctypes.c_ulong

refusals = []
on_error = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.c_void_p, ctypes.c_void_p)(lambda *_: refusals.append(1) or 0)
x.XSetErrorHandler(on_error)

display = ctypes.c_void_p(x.XOpenDisplay(None))
root = ctypes.c_ulong(x.XDefaultRootWindow(display))
code = x.XKeysymToKeycode(display, ctypes.c_ulong(x.XStringToKeysym(sys.argv[1].encode())))
held = int(sys.argv[2])


def has_grabbed():
    refusals.clear()
    for lock in LOCKS:
        x.XGrabKey(display, code, held | lock, root, 1, ASYNC, ASYNC)
    x.XSync(display, 0)
    return not refusals


# A holder that was just killed has it until the server has seen that.
if code == 0 or not (has_grabbed() or any(time.sleep(0.05) or has_grabbed() for _ in range(3))):
    sys.exit(1)
if sys.argv[3:] == ['try']:
    sys.exit(0)
event = ctypes.create_string_buffer(192)
while True:
    x.XNextEvent(display, event)
    if ctypes.cast(event, ctypes.POINTER(ctypes.c_int))[0] == KEY_PRESS:
        print('pressed', flush=True)
