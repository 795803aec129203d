"""Where an X11 window takes the mouse (the shape extension's input region), as Chromium does it for setIgnoreMouseEvents.

input-shape.py WINDOW none|all
"""
import ctypes
import sys

SHAPE_INPUT = 2
SHAPE_SET = 0

x = ctypes.CDLL('libX11.so.6')
shape = ctypes.CDLL('libXext.so.6')
x.XOpenDisplay.restype = ctypes.c_void_p
display = ctypes.c_void_p(x.XOpenDisplay(None))
window = ctypes.c_ulong(int(sys.argv[1]))
if sys.argv[2] == 'none':
    shape.XShapeCombineRectangles(display, window, SHAPE_INPUT, 0, 0, None, 0, SHAPE_SET, 0)
else:
    shape.XShapeCombineMask(display, window, SHAPE_INPUT, 0, 0, ctypes.c_ulong(0), SHAPE_SET)
x.XSync(display, 0)
