"""A small server on this machine that answers exactly the bytes it is given."""

import socket
import threading
from contextlib import contextmanager

PAGE = b"<html><body><p>" + b"Buruh pelabuhan mogok kerja. " * 200 + b"</p></body></html>"


def answer_bytes(body=PAGE, status="200 OK", headers=(), length=None):
    lines = [f"HTTP/1.1 {status}", "Content-Type: text/html", *headers]
    if length != "none":
        lines.append(f"Content-Length: {len(body) if length is None else length}")
    return ("\r\n".join(lines) + "\r\n\r\n").encode() + body


@contextmanager
def answering(answers):
    """Answer each connection with what `answers` holds for its path: bytes, or a function of the socket.

    Yields (port, paths asked for).
    """
    asked = []
    listener = socket.create_server(("127.0.0.1", 0))

    def serve(connection):
        with connection:
            head = b""
            while b"\r\n\r\n" not in head:
                part = connection.recv(65536)
                if not part:
                    return
                head += part
            path = head.split(b" ")[1].decode()
            asked.append(path)
            answer = answers.get(path, answer_bytes(b"", "404 Not Found"))
            try:
                if callable(answer):
                    answer(connection, head)
                else:
                    connection.sendall(answer)
            except OSError:  # the client went away, as some tests mean it to
                return

    def accept():
        while True:
            try:
                connection, _ = listener.accept()
            except OSError:
                return
            threading.Thread(target=serve, args=(connection,), daemon=True).start()

    threading.Thread(target=accept, daemon=True).start()
    try:
        yield listener.getsockname()[1], asked
    finally:
        listener.shutdown(socket.SHUT_RDWR)
        listener.close()
