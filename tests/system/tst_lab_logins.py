#!/usr/bin/env python3
"""Sites behind a login, at a real Skyvern server: it keeps the login and signs in with it, and nobody else has the password.

What is looked for: the password and the secret of the codes, in every usual writing, in all that Postulant keeps and says,
in every prompt that the model got, and in all that the server keeps. There they stand in a run's record of its network (a
HAR file) alone, which Postulant never fetches.
"""
import base64
import html
import json
import sys
import unittest
import urllib.parse
import urllib.request

from laboratory import LAB, LabServer, Postulantctl

sys.path.insert(0, str(LAB))
from job_site import ACCOUNT, TOTP_SECRET  # noqa: E402

USER, PASSWORD = ACCOUNT
SITE = "127.0.0.1"
TOO_SHORT = "JBSWY3DPEHPK3PXP"  # 80 bits, as many sites give them; this server wants 112


def written(secret):
    """A secret as it may stand in a file."""
    texts = {secret, urllib.parse.quote(secret, safe=""), urllib.parse.quote_plus(secret), html.escape(secret), json.dumps(secret)[1:-1],
             json.dumps(secret, ensure_ascii=False)[1:-1]}
    return {form for text in texts for form in (text.encode(), text.encode("utf-16-le"), base64.b64encode(text.encode()))}


def holding(folder, *secrets):
    """The files under a folder in which one of the secrets stands."""
    forms = [form for secret in secrets for form in written(secret)]
    found = []
    for path in sorted(folder.rglob("*")):
        if path.is_file() and not path.is_symlink():
            data = path.read_bytes()
            if any(form in data for form in forms):
                found.append(path)
    return found


class Logins(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.lab = LabServer("--dump")
        cls.addClassCleanup(cls.lab.remove)

    def setUp(self):
        self.ctl = Postulantctl(self.lab)
        self.addCleanup(self.ctl.remove)
        self.ctl.prepare(self.lab)

    def keep(self, password=PASSWORD, secret=None, **how):
        """The login's row; None where it was refused."""
        out = self.ctl.run("--json", "login", "add", "--connection", "lab", "--site", SITE, "--user", USER, "--password-stdin",
                           *(["--totp-stdin"] if secret else []), given="\n".join(filter(None, (password, secret))) + "\n", **how)
        return json.loads(out) if out else None

    def ask(self, path, method="GET"):
        request = urllib.request.Request(self.lab.base_url + path, method=method, headers={"x-api-key": self.lab.api_key})
        with urllib.request.urlopen(request, timeout=60) as answer:
            return json.loads(answer.read() or "null")

    def apply(self, *postings, seconds=300):
        """{(kind, slug): what is shown of it}."""
        urls = {self.lab.job(*posting): posting for posting in postings}
        ids = self.ctl.add(*urls)
        self.ctl.apply(seconds)
        return {urls[url]: self.ctl.show(application) for url, application in ids.items()}

    def check_nobody_has(self, *secrets):
        self.assertEqual(holding(self.ctl.home, *secrets), [])
        said = self.ctl.said.encode()
        self.assertEqual([secret for secret in secrets if any(form in said for form in written(secret))], [])
        prompts = self.lab.work / "prompts"
        self.assertTrue(list(prompts.iterdir()))
        self.assertEqual(holding(prompts, *secrets), [])
        self.assertEqual([secret for secret in secrets if secret in (self.lab.work / "llm.jsonl").read_text(encoding="utf-8")], [])
        kept = holding(self.lab.work / "postulant", *secrets)
        self.assertTrue([path for path in kept if path.suffix == ".har"])  # the search does find what is there
        self.assertEqual([path for path in kept if path.suffix != ".har"], [])

    def test_it_signs_in_and_applies_and_nobody_has_the_password(self):
        login = self.keep(secret=TOTP_SECRET)
        at_server = self.ctl.json("login", "list", "--at-server", "--connection", "lab")
        self.assertIn((login["credential"], True), [(one["credential"], one["makes_codes"]) for one in at_server])
        self.assertEqual([row["at_server"] for row in self.ctl.json("login", "list", "--check")], ["there"])
        before = len(list((self.lab.work / "prompts").iterdir())) if (self.lab.work / "prompts").exists() else 0
        for (kind, slug), shown in self.apply(("member", "archivist"), ("guarded", "treasurer")).items():
            with self.subTest(kind=kind):
                self.assertEqual((shown["state"], shown["proof"], shown["failure"]), ("applied-confirmed", "confirmed", None))
                received = self.lab.received(kind, slug)
                self.assertEqual([entry["accepted"] for entry in received], [True])
                self.assertEqual(received[0]["confirmation_id"], shown["confirmation"]["id"])
                self.assertEqual(shown["package"]["login"], {"site": SITE, "name": login["name"], "credential_id": login["credential"]})
        # The model was asked to sign in, with something in place of the login.
        prompts = sorted((self.lab.work / "prompts").iterdir())[before:]
        self.assertTrue([path for path in prompts if "placeholder_" in path.read_text(encoding="utf-8")])
        self.check_nobody_has(PASSWORD, TOTP_SECRET)
        self.assertEqual(holding(self.ctl.home, USER), [])  # nor the user name
        self.ctl.run("login", "remove", login["id"])
        self.assertNotIn(login["credential"], [one["credential_id"] for one in self.ask("/v1/credentials?page_size=50")])

    def test_a_wrong_password_is_a_login_that_is_needed(self):
        wrong = "Kestrel-7319 gauntlet"
        self.keep(password=wrong)
        shown = self.apply(("member", "falconer"))["member", "falconer"]
        self.assertEqual((shown["state"], shown["failure"]["kind"], shown["failure"]["anything_sent"]), ("needs-you", "login-needed", "no"))
        self.assertEqual(self.lab.received("member", "falconer"), [])
        self.check_nobody_has(wrong)

    def test_a_secret_that_the_server_does_not_take_is_named(self):
        known = self.ask("/v1/credentials?page_size=50")
        self.assertIsNone(self.keep(secret=TOO_SHORT, codes=(1,)))
        self.assertIn("does not take this secret", self.ctl.said)
        self.assertNotIn("may have arrived", self.ctl.said)
        self.assertEqual(self.ctl.json("login", "list"), [])
        self.assertEqual(self.ask("/v1/credentials?page_size=50"), known)
        self.assertEqual(holding(self.ctl.home, TOO_SHORT), [])

    def test_one_that_was_deleted_at_the_server_stops_before_anything_is_sent(self):
        login = self.keep()
        self.ask(f"/v1/credentials/{login['credential']}/delete", "POST")
        self.assertEqual(json.loads(self.ctl.run("--json", "login", "list", "--check", codes=(1,)))[0]["at_server"], "gone")
        shown = self.apply(("member", "gardener"))["member", "gardener"]
        self.assertEqual((shown["state"], shown["failure"]["kind"], shown["failure"]["anything_sent"]), ("failed", "request-refused", "no"))
        self.assertIn(login["credential"], shown["failure"]["message"])
        self.assertEqual(self.lab.received("member", "gardener"), [])
        self.ctl.run("login", "reference", "--connection", "lab", "--site", SITE, "--id", login["credential"], codes=(1,))

    def test_without_a_store_it_says_what_to_do(self):
        login = self.keep()
        self.ctl.run("login", "remove", login["id"], "--keep-at-server")
        self.addCleanup(self.restart, "")
        self.restart("ENABLE_LOCAL_CREDENTIAL_VAULT=false\n")
        self.assertIsNone(self.keep(codes=(1,)))
        self.assertIn("keeps no logins", self.ctl.said)
        self.assertIn(f'login reference --connection "lab" --site {SITE} --id', self.ctl.said)
        self.assertNotIn("may have arrived", self.ctl.said)
        self.assertEqual(self.ctl.json("login", "list"), [])
        self.assertEqual(holding(self.ctl.home, PASSWORD), [])
        # What the server knows by its id is taken; that it cannot read it any more is said by the run.
        self.ctl.run("login", "reference", "--connection", "lab", "--site", SITE, "--id", login["credential"])
        self.assertEqual([row["credential"] for row in self.ctl.json("login", "list")], [login["credential"]])
        shown = self.apply(("member", "beekeeper"))["member", "beekeeper"]
        self.assertEqual((shown["state"], shown["failure"]["anything_sent"]), ("failed", "no"))
        self.assertIn("vault", shown["failure"]["message"])
        self.assertEqual(self.lab.received("member", "beekeeper"), [])

    def restart(self, settings):
        self.lab.engine.stop()
        (self.lab.engine.data / "engine/engine.env").write_text(settings, encoding="utf-8")
        self.lab.base_url, self.lab.api_key = self.lab.engine.start()


if __name__ == "__main__":
    unittest.main()
