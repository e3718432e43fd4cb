"""An editor as far as a language server sees it: starts `entente lsp`, has documents open, asks, and keeps what is published."""
import json
import pathlib
import queue
import subprocess
import threading


def utf16(text):
    return len(text.encode("utf-16-le")) // 2


class Editor:
    """`with Editor(program, folder) as editor:` is an initialized session; `started=False` leaves that to the caller."""

    def __init__(self, program, folder, started=True, encodings=None):
        self.folder, self.texts, self.versions, self.published, self.next = pathlib.Path(folder), {}, {}, {}, 1
        self.process = subprocess.Popen([program, "lsp", "--stdio"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, cwd=folder)
        self.inbox = queue.Queue()
        threading.Thread(target=self._read, daemon=True).start()
        self.capabilities = None
        if started:
            general = {"positionEncodings": encodings} if encodings else {}
            self.capabilities = self.ask("initialize", {"processId": None, "rootUri": None, "capabilities": {"general": general}})["result"]["capabilities"]
            self.tell("initialized", {})

    def __enter__(self):
        return self

    def __exit__(self, *_):
        if self.process.poll() is None:
            self.process.kill()
        self.process.wait()
        for stream in (self.process.stdin, self.process.stdout, self.process.stderr):
            stream.close()

    def _read(self):
        out = self.process.stdout
        while line := out.readline():
            length = int(line.split(b":")[1])
            assert out.readline() == b"\r\n"
            self.inbox.put(json.loads(out.read(length)))
        self.inbox.put(None)

    def send_bytes(self, content):
        self.process.stdin.write(b"Content-Length: %d\r\n\r\n%s" % (len(content), content))
        self.process.stdin.flush()

    def send(self, message):
        self.send_bytes(json.dumps({"jsonrpc": "2.0", **message}).encode())

    def tell(self, method, params):
        self.send({"method": method, "params": params})

    def begin(self, method, params):
        """Sends a request; its id."""
        self.next += 1
        self.send({"id": self.next, "method": method, "params": params})
        return self.next

    def wait(self, wanted, seconds=20):
        """The first message that is wanted; what is published meanwhile is kept."""
        while True:
            message = self.inbox.get(timeout=seconds)
            if message is None:
                return None
            if message.get("method") == "textDocument/publishDiagnostics":
                self.published[message["params"]["uri"]] = message["params"]
            if wanted(message):
                return message

    def ask(self, method, params):
        number = self.begin(method, params)
        return self.wait(lambda message: message.get("id") == number and "method" not in message)

    def end(self):
        """The exit code."""
        self.process.stdin.close()
        return self.process.wait(timeout=20)

    # documents

    def uri(self, name):
        return (self.folder / name).resolve().as_uri()

    def open(self, name, text=None):
        text = (self.folder / name).read_text() if text is None else text
        self.texts[name], self.versions[name] = text, 1
        self.tell("textDocument/didOpen", {"textDocument": {"uri": self.uri(name), "languageId": "json", "version": 1, "text": text}})

    def change(self, name, text):
        """All of it anew."""
        self._changed(name, text, [{"text": text}])

    def edit(self, name, old, new):
        """The first `old` becomes `new`, sent as a change of that range."""
        text = self.texts[name]
        at = text.index(old)
        span = {"start": self.position(name, at), "end": self.position(name, at + len(old))}
        self._changed(name, text[:at] + new + text[at + len(old):], [{"range": span, "text": new}])

    def _changed(self, name, text, changes):
        self.texts[name] = text
        self.versions[name] += 1
        self.tell("textDocument/didChange", {"textDocument": {"uri": self.uri(name), "version": self.versions[name]}, "contentChanges": changes})

    def close(self, name):
        self.tell("textDocument/didClose", {"textDocument": {"uri": self.uri(name)}})

    def position(self, name, at):
        before = self.texts[name][:at]
        return {"line": before.count("\n"), "character": utf16(before[before.rfind("\n") + 1:])}

    def index(self, name, position):
        lines = self.texts[name].split("\n")
        line = lines[position["line"]].encode("utf-16-le")[:2 * position["character"]].decode("utf-16-le")
        return sum(len(one) + 1 for one in lines[:position["line"]]) + len(line)

    def cut(self, name, span):
        """What a range of a document holds."""
        return self.texts[name][self.index(name, span["start"]):self.index(name, span["end"])]

    def at(self, name, place, **more):
        """Parameters of a question at the `|` of a piece of the text."""
        before, after = place.split("|")
        at = self.texts[name].index(before + after) + len(before)
        return {"textDocument": {"uri": self.uri(name)}, "position": self.position(name, at), **more}

    def complete(self, name, place):
        """Labels, as they come, and the items by label."""
        items = self.ask("textDocument/completion", self.at(name, place))["result"]["items"]
        return [item["label"] for item in items], {item["label"]: item for item in items}

    def take(self, name, item):
        """The text of the document when a completion was taken."""
        edit = item["textEdit"]
        text = self.texts[name]
        return text[:self.index(name, edit["range"]["start"])] + edit["newText"] + text[self.index(name, edit["range"]["end"]):]

    def diagnostics(self, name, fits=lambda _: True, seconds=20):
        """Those published for the document as it is now, the first that fit."""
        uri, version = self.uri(name), self.versions.get(name)
        is_now = lambda params: params["uri"] == uri and params.get("version", version) == version and fits(params["diagnostics"])
        known = self.published.get(uri)
        if not (known and is_now(known)):
            self.wait(lambda m: m.get("method") == "textDocument/publishDiagnostics" and is_now(m["params"]), seconds)
        return self.published[uri]["diagnostics"]
