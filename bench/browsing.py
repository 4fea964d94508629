"""A browser without a screen: one kept connection to the real server, with a login and its cookies."""

from __future__ import annotations

import http.client
import re
import time
from http.cookies import SimpleCookie
from urllib.parse import urlencode


class Browser:
    """Asks a server on this machine. `get` and `post` give status, body and milliseconds."""

    def __init__(self, port: int) -> None:
        self.connection = http.client.HTTPConnection("127.0.0.1", port, timeout=120)
        self.cookies: dict[str, str] = {}

    def get(self, path: str) -> tuple[int, bytes, float]:
        return self._ask("GET", path, None)

    def post(self, path: str, fields: dict[str, str]) -> tuple[int, bytes, float]:
        data = urlencode({"csrfmiddlewaretoken": self.cookies.get("csrftoken", ""), **fields})
        return self._ask("POST", path, data.encode())

    def log_in(self, email: str, password: str) -> None:
        """Raises RuntimeError where the server does not let us in."""
        self.get("/konto/logg-inn/")
        status, _body, _ms = self.post("/konto/logg-inn/", {"login": email, "password": password})
        if status != 302:
            raise RuntimeError(f"login answered {status}")

    def fields(self, path: str) -> dict[str, str]:
        """What a form page would send if nothing were changed: inputs, chosen options and text areas."""
        _status, body, _ms = self.get(path)
        page = body.decode()
        found: dict[str, str] = {}
        for tag in re.findall(r"<input[^>]*>", page):
            attributes = dict(re.findall(r'([a-z-]+)="([^"]*)"', tag))
            kind = attributes.get("type", "text")
            if attributes.get("name") and (kind not in {"checkbox", "radio"} or " checked" in tag):
                found[attributes["name"]] = attributes.get("value", "")
        for name, text in re.findall(r'<textarea[^>]*name="([^"]+)"[^>]*>(.*?)</textarea>', page, re.S):
            found[name] = text.lstrip("\r\n")
        for name, options in re.findall(r'<select[^>]*name="([^"]+)"[^>]*>(.*?)</select>', page, re.S):
            chosen = re.search(r'<option value="([^"]*)" selected', options)
            found[name] = chosen.group(1) if chosen else ""
        return found

    def _ask(self, method: str, path: str, data: bytes | None) -> tuple[int, bytes, float]:
        headers = {"Cookie": "; ".join(f"{k}={v}" for k, v in self.cookies.items()), "Accept-Language": "nb"}
        if data is not None:
            headers |= {
                "Content-Type": "application/x-www-form-urlencoded",
                "Referer": f"http://127.0.0.1:{self.connection.port}/",
            }
        start = time.perf_counter()
        self.connection.request(method, path, body=data, headers=headers)
        answer = self.connection.getresponse()
        body = answer.read()
        spent = (time.perf_counter() - start) * 1000
        for line in answer.headers.get_all("Set-Cookie") or []:
            for name, morsel in SimpleCookie(line).items():
                self.cookies[name] = morsel.value
        return answer.status, body, spent
