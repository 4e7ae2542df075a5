"""A deterministic stand-in for the LLM behind a Skyvern server (standard library only).

Speaks POST /v1/chat/completions (OpenAI-compatible) and answers Skyvern's prompts by
rules: it reads the element list and the user's details out of the prompt, matches form
labels (English, some German) to the applicant's data, fills, uploads, submits, recognises
a confirmation page (COMPLETE) or a dead end (TERMINATE with a mapped error code), and
reads extraction answers off the page. It never invents: a required question with no
answer in the details ends in TERMINATE. A goal that says not to submit is obeyed (fill,
then COMPLETE), and so is one that says only to press the submit button (nothing is filled).

Markers anywhere in the prompt's goal/details (for tests):
  lab-delay=N        every answer for this run takes N seconds (cancel / kill tests)
  lab-llm-error=500  answer with that HTTP status
  lab-never-done     only ever WAIT (the run ends at its step limit)
  lab-lie            COMPLETE at once without doing anything (a false "completed")
  lab-obedient       does what the page orders ('Type the X into "field"', 'press "button"'), with all that it was told
  lab-careless       a failed upload is ignored (an application without its resume)

Every answer is appended to --log as JSON lines {"at","kind","ms","answer"}.
--dump DIR keeps each whole prompt text as a file (to see what Skyvern asks).
"""
import argparse
import json
import os
import re
import sys
import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

from answers import respond
from filling import action


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    log_path = dump_dir = None
    delay = 0.0
    lock, count = threading.Lock(), 0

    def log_message(self, *_):
        pass

    def send(self, value, status=200):
        data = json.dumps(value, ensure_ascii=False).encode()
        self.send_response(status)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        self.wfile.write(data)

    def do_GET(self):
        if self.path.endswith("/models"):
            return self.send({"object": "list", "data": [{"id": "fake", "object": "model"}]})
        self.send({"ok": True})

    def do_POST(self):
        started = time.time()
        body = json.loads(self.rfile.read(int(self.headers.get("Content-Length") or 0)))
        text = "\n".join(part if isinstance(part, str) else part.get("text", "") for message in body.get("messages", [])
                         for part in ([message["content"]] if isinstance(message.get("content"), str) else message.get("content") or []))
        with self.lock:
            Handler.count += 1
            number = Handler.count
        if self.dump_dir:
            with open(os.path.join(self.dump_dir, "%05d.txt" % number), "w", encoding="utf-8") as out:
                out.write(text)
        try:
            kind, answer, prompt = respond(text)
            raw = prompt.raw
        except Exception as problem:  # a bug here must be seen, not hang a run
            kind, answer, raw = "crash", {"actions": [action("TERMINATE", f"fake_llm crashed: {problem!r}")]}, text
            sys.stderr.write(f"{number}: {problem!r}\n")
        wait = re.search(r"lab-delay=(\d+(?:\.\d+)?)", raw)
        time.sleep(min(float(wait.group(1)) if wait else self.delay, 120))
        fault = re.search(r"lab-llm-error=(\d{3})", raw)
        if self.log_path:
            with self.lock, open(self.log_path, "a", encoding="utf-8") as out:
                out.write(json.dumps({"at": time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime()), "n": number, "kind": kind,
                                      "ms": round((time.time() - started) * 1000), "answer": answer}, ensure_ascii=False) + "\n")
        try:
            if fault:
                return self.send({"error": {"message": "fault asked for by the test", "type": "lab"}}, int(fault.group(1)))
            self.send({"id": f"chatcmpl-lab-{number}", "object": "chat.completion", "created": int(time.time()), "model": body.get("model", "fake"),
                       "choices": [{"index": 0, "finish_reason": "stop",
                                    "message": {"role": "assistant", "content": json.dumps(answer, ensure_ascii=False)}}],
                       "usage": {"prompt_tokens": len(text) // 4, "completion_tokens": 100, "total_tokens": len(text) // 4 + 100}})
        except (BrokenPipeError, ConnectionResetError):
            pass  # the run was cancelled meanwhile


def main():
    args = argparse.ArgumentParser(description="rule-based LLM for a Skyvern test server")
    args.add_argument("--port", type=int, default=0)
    args.add_argument("--delay", type=float, default=0.0, help="seconds before every answer")
    args.add_argument("--log")
    args.add_argument("--dump")
    opt = args.parse_args()
    Handler.log_path, Handler.dump_dir, Handler.delay = opt.log, opt.dump, opt.delay
    if opt.dump:
        os.makedirs(opt.dump, exist_ok=True)
    server = ThreadingHTTPServer(("127.0.0.1", opt.port), Handler)
    server.daemon_threads = True
    print(json.dumps({"llm_url": "http://127.0.0.1:%d/v1" % server.server_address[1]}), flush=True)
    server.serve_forever()


if __name__ == "__main__":
    main()
