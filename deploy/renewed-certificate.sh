#!/bin/sh
# certbot runs this after each renewal (/etc/letsencrypt/renewal-hooks/deploy/), with the folder of what is new.
set -eu

# Of another name on the same server.
grep -q "^PARLEY_ADDRESS=https://$(basename "$RENEWED_LINEAGE")\(:\|\$\)" /etc/parley.env || exit 0

# certbot's own files are root's alone. The service reads both again when they change.
install -d -o parley -g parley -m 700 /etc/parley-tls
install -o parley -g parley -m 600 "$RENEWED_LINEAGE/privkey.pem" /etc/parley-tls/key.pem.new
install -o parley -g parley -m 600 "$RENEWED_LINEAGE/fullchain.pem" /etc/parley-tls/cert.pem.new
mv /etc/parley-tls/key.pem.new /etc/parley-tls/key.pem
mv /etc/parley-tls/cert.pem.new /etc/parley-tls/cert.pem

# The relay reads its own at its start; calls that go through it find their way again.
systemctl try-restart parley-relay
