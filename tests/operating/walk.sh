#!/bin/bash
# In a namespace of its own: the surroundings, then the blocks of the page (in the file $1), each under a line that says which it is.
set -eu
cp -a /etc "$PARLEY_WALK/etc"
mount --bind "$PARLEY_WALK/etc" /etc
mount -t tmpfs none /opt
mount -t tmpfs none /var/lib
mount -t tmpfs none /run
ip link set lo up
# Not on lo, where coturn would not listen.
ip link add public type veth peer name other
ip link set other up
ip link set public up
ip address add 203.0.113.7/24 dev public
echo '203.0.113.7 meet.example.org' >> /etc/hosts
export PATH="$PARLEY_CHECKOUT/tests/operating/bin:$PATH"
export CURL_CA_BUNDLE=/etc/letsencrypt/live/meet.example.org/fullchain.pem
export SSL_CERT_FILE=$CURL_CA_BUNDLE
set +u
. "$1"
