"""TLS with a certificate of our own, and a proxy in front."""
import json
import ssl
import subprocess
import urllib.request
from pathlib import Path

from kit import PASSWORD, Server, problem


def test_tls(world):
    folder = Path(world.register.folder.name)
    certificate, key = folder / "certificate.pem", folder / "key.pem"
    subprocess.run(["openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-days", "2",
                    "-subj", "/CN=localhost", "-addext", "subjectAltName=IP:127.0.0.1", "-keyout", key, "-out", certificate],
                   check=True, capture_output=True)
    with Server(world.register, "--certificate", certificate, "--key", key) as server:
        context = ssl.create_default_context(cafile=certificate)
        open_url = lambda path, data=None: urllib.request.urlopen(
            urllib.request.Request(f"https://127.0.0.1:{server.port}{path}", data, {"Content-Type": "application/json"}),
            context=context, timeout=10)
        answer = open_url("/api/session", json.dumps({"name": "clerk", "password": PASSWORD}).encode())
        assert "Secure" in answer.headers["set-cookie"] and answer.headers["strict-transport-security"]
        old = ssl.create_default_context(cafile=certificate)
        old.maximum_version = ssl.TLSVersion.TLSv1_1
        try:
            urllib.request.urlopen(f"https://127.0.0.1:{server.port}/", context=old, timeout=5)
            raise AssertionError("TLS 1.1 was taken")
        except OSError:
            pass
        try:
            server.client().ask("GET", "/healthz")
            raise AssertionError("plain HTTP was taken")
        except OSError:
            pass
        except Exception as error:  # http.client's own
            assert "HTTP" in type(error).__name__ or "Remote" in type(error).__name__ or "Bad" in type(error).__name__, error


def test_a_trusted_proxy_says_who_and_how(world):
    with Server(world.register, "--proxy") as server:
        wrong = json.dumps({"name": "clerk", "password": "x"})
        headers = {"Content-Type": "application/json", "X-Forwarded-For": "198.51.100.7, 203.0.113.9", "X-Forwarded-Proto": "https"}
        one = server.client()
        for _ in range(5): problem(one.send("POST", "/api/session", wrong, headers), 401)
        problem(one.send("POST", "/api/session", wrong, headers), 429)
        other = {**headers, "X-Forwarded-For": "203.0.113.9, 198.51.100.8"}
        right = one.send("POST", "/api/session", json.dumps({"name": "clerk", "password": PASSWORD}), other)
        assert right.status == 200 and "Secure" in right.headers["set-cookie"]
    with Server(world.register) as server:
        one = server.client()
        answers = [one.send("POST", "/api/session", wrong, {**headers, "X-Forwarded-For": f"203.0.113.{n}"}).status for n in range(6)]
        assert answers == [401] * 5 + [429], "without --proxy nobody is believed"
