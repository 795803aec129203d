#!/bin/sh
# What dunst runs to have one of its notifications' buttons chosen: the first one whose name $PARLEY_BUTTON_FILE holds.
exec grep -m 1 -F -f "$PARLEY_BUTTON_FILE"
