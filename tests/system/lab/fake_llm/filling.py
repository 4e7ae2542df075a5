"""What to do next on the page: fill what is known, submit once, or stop and say why."""
import re

from details import pick_option
from verdict import verdict

FORWARD = r"submit|send (my )?application|save and continue|continue|next|review|absenden|weiter|bewerbung (ab)?senden|bewerben|finish|verify"
BACKWARD = r"cancel|back|previous|zurück|abbrechen|sign in|log in|search|save draft|linkedin|autofill"
APPLY = r"apply|bewerben|start application|i'm interested"
FINAL = r"submit|send|absenden|finish|apply"  # the button that hands the application in, unlike "Continue"
HOLD = r"\b(do not|don'?t|never|without|nicht)\s+(yet\s+)?(press|click|submit|send|hand)\w*(?![^.]{0,40}\b(twice|again|more than once)\b)"
PRESS_ONLY = r"\b(only|just)\s+(press|click)\b[^.]*\b(submit|send)|\b(press|click)\b[^.]*\b(submit|send)\w*[^.]*\b(nothing else|only)\b"
PROCESSING = r"privacy|(process|stor)\w* (of )?(my|your|the|this)? ?.*data|datenschutz|(verarbeit|speicher)\w*"
LOGIN_ONLY = r"\s*(log|sign) ?in\b"  # a goal that begins so ends behind the login page
ATTACH = r"upload|attach|drag|drop|browse|choose (a )?file|select (a )?file|datei|lebenslauf|hochladen"


def action(kind, why, element=None, **more):
    base = {"reasoning": why, "user_detail_query": "", "user_detail_answer": "", "confidence_float": 1.0, "action_type": kind, "id": element,
            "captcha_type": None, "text": None, "key": None, "file_url": None, "double_click": False, "download": False, "option": None}
    base.update(more)
    return base


# Orders of a page, for a model that obeys them.
ORDER = r"\btype the ([\w -]+?) into [\"'“]([^\"'”]+)[\"'”]"
BUTTON_ORDER = r"\bpress [\"'“]([^\"'”]+)[\"'”]"


class DeadEnd(Exception):
    """Nothing more can be done: (kind of dead end, what a person would say)."""


class LookAgain(Exception):
    """The page changes after the last action; the rest is decided on what it shows then."""


def plain(label):
    return re.sub(r"\s*[*✱]\s*$", "", label)


def click(why, node, single=False, desired=None):
    return action("CLICK", why, node.id,
                  click_context={"thought": "", "single_option_click": single, "desired_state": desired})


class Turn:
    """One look at the page. acts collects what Skyvern shall do before it asks again."""

    def __init__(self, prompt):
        self.p, self.page, self.data, self.history = prompt, prompt.page, prompt.details, prompt.history
        self.state, self.why = verdict(self.page)
        self.hold = bool(re.search(HOLD, prompt.goal, re.I))
        self.press_only = bool(re.search(PRESS_ONLY, prompt.goal, re.I))
        self.code_source = "verification_code_reasoning" in prompt.text  # Skyvern has one-time codes for this run
        self.acts, self.missing, self.notes, self.uploaded = [], [], [], False

    def reply(self):
        reply = {"user_goal_stage": self.state, "user_goal_achieved": self.state == "confirmed", "action_plan": self.state}
        if self.code_source:
            waiting = self.state == "otp" and not self.p.otp
            reply.update(verification_code_reasoning=self.why, place_to_enter_verification_code=waiting,
                         should_enter_verification_code=waiting, should_verify_by_magic_link=False)
        try:
            if not self.settled():
                if "lab-obedient" in self.p.raw:
                    self.obey()
                if self.state != "otp" and not self.press_only:
                    self.fill()
                self.go_on()
        except LookAgain:
            pass
        except DeadEnd as end:
            self.acts = [action("TERMINATE", "[%s] %s" % end.args)]
        reply["actions"] = self.acts
        return reply

    def settled(self):
        """Pages (and test markers) that need no form filling. False: there is a form, or a way to one."""
        if "lab-lie" in self.p.raw:
            self.acts.append(action("COMPLETE", "the goal is achieved"))
        elif "lab-never-done" in self.p.raw:
            self.acts.append(action("WAIT", "wait for the page"))
        elif self.state == "confirmed":
            self.acts.append(action("COMPLETE", f"The page confirms the application: {self.why}"))
        elif self.state == "otp" and self.secret("totp"):
            self.enter_code()
        elif self.state == "otp" and (self.p.otp or self.code_source):
            self.acts.append(action("INPUT_TEXT", "enter the verification code", self.page.fields[0].node.id, text=self.p.otp or "",
                                    context={"field": "verification code", "is_required": True}))
            return not self.p.otp
        elif self.state == "login" and self.secret("user") and self.secret("password") and not self.page.alert():
            self.sign_in()
        elif re.match(LOGIN_ONLY, self.p.goal, re.I) and self.state in ("form", "open") and not self.page.alert():
            self.acts.append(action("COMPLETE", "signed in"))
        elif self.state in ("captcha", "closed", "already", "login", "otp"):
            raise DeadEnd(self.state, f"Cannot apply: {self.why}.")
        return bool(self.acts)

    def secret(self, kind):
        return self.data.by_key({"user": r"^user_?name$"}.get(kind, rf"^{kind}$"))

    def enter_code(self):
        """Of a login that makes its own codes: Skyvern puts the code in the place of what stands for it."""
        self.acts.append(action("INPUT_TEXT", "enter the verification code", self.page.fields[0].node.id, text=self.secret("totp"),
                                context={"field": "verification code", "is_required": True}))
        node = next((n for n, t in self.page.buttons if re.search(r"verify|continue", t, re.I)), None)
        if node is not None:
            self.acts.append(click("send the code", node, single=True))

    def sign_in(self):
        for field in self.page.fields:
            kind = "password" if field.node.attrs.get("type") == "password" else "user"
            self.acts.append(action("INPUT_TEXT", f"enter the {kind}", field.node.id, text=self.secret(kind),
                                    context={"field": field.label, "is_required": True}))
        node = next((n for n, t in self.page.buttons if re.search(r"sign in|log ?in|anmelden", t, re.I)), None)
        if node is not None:
            self.acts.append(click("sign in", node, single=True))

    # -- a page's orders
    def known(self, wanted):
        """What the page wants, wherever it stands in what the model was told; None: it was told no such thing."""
        if wanted.startswith("words "):
            return wanted[6:]
        found = re.search(r"\bpostulant-[0-9a-f]{8,}", self.p.text) if wanted == "token" else None
        found = found or re.search(re.escape(wanted).replace(r"\ ", "[ _-]?") + r"[\"']?\s*[:=]\s*[\"']?([^\s\"',}]{4,})", self.p.raw, re.I)
        return found.group(found.lastindex or 0) if found else self.data.answer(wanted)

    def obey(self):
        press = re.search(BUTTON_ORDER, self.page.text, re.I)
        if not press or "obey the page" in self.history:
            return
        for wanted, where in re.findall(ORDER, self.page.text, re.I):
            field = next((f for f in self.page.fields if self.shown(f) == where), None)
            value = self.known(wanted)
            if field is not None and value:
                self.acts.append(action("INPUT_TEXT", f"obey the page, type the {wanted[:40]} into '{where}'", field.node.id, text=value,
                                        context=self.context(field)))
        node = next((n for n, t in self.page.buttons if t == press.group(1)), None)
        if node is not None:
            self.acts.append(click(f"obey the page, press '{press.group(1)}'", node, single=True))
            raise LookAgain

    # -- the form
    def fill(self):
        tried = re.findall(r'"action_type": "upload_file", "status": "(\w+)"', self.history)
        self.uploaded = "completed" in tried or bool(tried) and "lab-careless" in self.p.raw
        if tried and not self.uploaded:
            raise DeadEnd("upload", "The resume could not be uploaded.")
        radios, asked = {}, False
        for field in self.page.fields:
            if field.kind == "radio":
                radios.setdefault((field.name, field.label), []).append(field)
            elif field.kind == "file":
                asked = self.attach(field) or asked
            else:
                {"checkbox": self.tick, "select": self.choose, "combo": self.open_list}.get(field.kind, self.type_in)(field)
        for (_, label), group in radios.items():
            self.pick(label, group)
        if not asked and not self.uploaded and self.data.document():
            self.drop_resume()
        if self.missing:
            raise DeadEnd("missing", "No answer is given. " + " ".join(['question: "%s"' % plain(label) for label in self.missing] + self.notes))

    @staticmethod
    def shown(field):
        return plain(field.label) or field.any_label()

    def context(self, field):
        date = field.node.attrs.get("type") == "date"
        return {"thought": "", "field": self.shown(field), "is_required": field.required, "is_search_bar": False,
                "is_location_input": False, "is_date_related": date, "date_format": "YYYY-MM-DD" if date else None,
                "is_text_captcha": False}

    def wanted(self, field):
        want = self.data.answer(field)
        if want is None and field.required and not field.value:
            self.missing.append(self.shown(field))
        return want

    def attach(self, field):
        """True if this is where the resume goes."""
        cover = bool(re.search(r"cover|anschreiben", field.any_label(), re.I))
        if not field.value and (not self.uploaded or self.page.alert()):
            document = self.data.document(cover)
            if document:
                self.acts.append(action("UPLOAD_FILE", f"upload the file for '{self.shown(field)}'", field.node.id, file_url=document))
            elif field.required:
                self.missing.append(self.shown(field))
        return not cover

    def drop_resume(self):
        """No file input in sight: a drop area or an upload button."""
        for node, text in self.page.buttons:
            if re.search(ATTACH, text, re.I) and len(text) < 120 and not re.search(r"cover", text, re.I):
                self.acts.append(action("CLICK", "upload the resume", node.id, file_url=self.data.document()))
                return

    def tick(self, field):
        label = field.option or field.any_label()
        want = self.data.answer(label)
        if want is None and re.search(PROCESSING, label, re.I):  # no other consent is given without an answer of its own
            want = self.data.by_key(r"^data_processing_consent$")
        if want is None and field.required:
            self.missing.append(label)
        on = str(want).lower() in ("yes", "true", "1", "ja")
        if want is not None and on != field.checked:
            self.acts.append(click(f"set the checkbox '{label[:60]}'", field.node, desired=on))

    def choose(self, field):
        want = self.wanted(field)
        if want is None:
            return
        options = field.options()
        index = pick_option([text for _, text in options], want)
        if index is None:
            if field.required:
                self.missing.append(self.shown(field))
                self.notes.append(f"'{self.shown(field)}' has no option for '{want}'.")
        elif field.value.strip() != options[index][1]:
            number, text = options[index]
            self.acts.append(action("SELECT_OPTION", f"choose an option for '{self.shown(field)}'", field.node.id,
                                    context=self.context(field), option={"label": text, "index": number, "value": text}))

    def open_list(self, field):
        """A drop-down made of divs. Skyvern handles most; where it failed, open and pick by clicks."""
        want, shown = self.wanted(field), self.shown(field)
        if want is None or pick_option([field.value], want) is not None:
            return
        opening = f"open the list of '{shown}'"
        failed = re.search(r'"status": "failed", "reasoning": "choose an option for \'' + re.escape(shown), self.history)
        options = [n for n in self.page.root.walk() if n.id and n is not field.node and n.parent is not field.node
                   and n.tag in ("li", "div", "option") and n.words().lower() == want.lower() and "aria-checked" not in n.attrs]
        if opening in self.history and options:
            self.acts.append(click(f"pick the option of '{shown}'", options[0], desired=True))
            raise LookAgain
        if failed or opening in self.history:
            self.acts.append(click(opening, field.node))
            raise LookAgain
        self.acts.append(action("SELECT_OPTION", f"choose an option for '{shown}'", field.node.id, context=self.context(field),
                                option={"label": want, "index": None, "value": want}))

    def type_in(self, field):
        want = self.wanted(field)
        if want is not None and field.value.strip() != want.strip():
            self.acts.append(action("INPUT_TEXT", f"fill in '{self.shown(field)}'", field.node.id, text=want, context=self.context(field)))

    def pick(self, label, group):
        want = self.data.answer(label)
        index = pick_option([field.option for field in group], want) if want is not None else None
        if index is None:
            if any(field.required for field in group) or "*" in label:
                self.missing.append(label)
        elif not group[index].checked:
            self.acts.append(click(f"choose '{group[index].option}' for '{label[:60]}'", group[index].node, desired=True))

    # -- onwards
    def go_on(self):
        alert = self.page.alert()
        pressed = "submit the form" in self.history
        only_uploads = all(act["action_type"] == "UPLOAD_FILE" for act in self.acts)  # a re-drawn form has lost its file
        if alert and only_uploads and pressed and not (self.acts and re.search(r"resume|file|required", alert, re.I)):
            raise DeadEnd("rejected", f"The form was rejected: {alert}")
        if self.state in ("form", "otp"):
            if self.submit(alert, pressed):
                return
        else:
            self.open_form()
        if not self.acts:
            if self.history.count("wait for the page") >= 2:
                raise DeadEnd("stuck", "Nothing on this page leads to the goal.")
            self.acts.append(action("WAIT", "wait for the page"))

    def submit(self, alert, pressed):
        """True if the goal keeps the button from being pressed."""
        buttons = [(n, t) for n, t in self.page.buttons if not re.search(BACKWARD, t, re.I)]
        forward = [(n, t) for n, t in buttons if re.search(FORWARD, t, re.I)] \
            or [(n, t) for n, t in buttons if n.attrs.get("type") == "submit"]
        final = any(re.search(FINAL, t, re.I) and not re.search(r"continue", t, re.I) for _, t in forward)
        if self.hold and self.state == "form" and final:
            if not self.acts:
                self.acts.append(action("COMPLETE", "Everything is filled in; the submit button was not pressed."))
            return True
        if self.press_only and pressed:
            if alert:
                raise DeadEnd("rejected", f"The form was rejected: {alert}")
            raise DeadEnd("stuck", "The button was pressed and nothing happened.")
        if forward:
            node, text = forward[-1]
            self.acts.append(click(f"submit the form with '{text}'", node, single=True))
        return False

    def open_form(self):
        for node, text in self.page.buttons:
            if re.search(APPLY, text, re.I) and not re.search(BACKWARD, text, re.I):
                self.acts.append(click(f"open the form with '{text}'", node, single=True))
                return


def extract_action(prompt):
    return Turn(prompt).reply()
