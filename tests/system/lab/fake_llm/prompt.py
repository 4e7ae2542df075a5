"""The parts of a prompt: goal, details, elements, history, error codes."""
import re

from details import Details, dicts_in
from page import Page


class Prompt:
    def __init__(self, text):
        self.text = text
        self.goal = self.section("User goal") or self.section("User Goal") or ""
        self.raw_details = self.section("User details") or self.section("User Details") or ""
        if not self.raw_details:
            found = re.search(r"User Navigation Payload: (.*)", text)
            self.raw_details = found.group(1) if found else ""
        self.raw = self.goal + "\n" + self.raw_details
        found = re.search(r"(?:Clickable elements:|Clickable elements from [^\n]*|HTML elements:|Elements on the page:)\s*\n(?:```\n)?(.*?)\n\s*```", text, re.S)
        self.page = Page(found.group(1) if found else "")
        found = re.search(r"Action history[^\n]*\n+(?:```\n)?(.*?)\n\s*(?:\n\n|```|Current URL)", text.split("User details", 1)[-1], re.S)
        self.history = found.group(1) if found else ""
        found = re.search(r"Current URL: (\S+)|page you're on right now is `([^`]+)`", text)
        self.current_url = (found.group(1) or found.group(2)) if found else None
        found = re.search(r"(?:User defined errors:|errors to surface|defined by the user:)\s*\n?(?:```\n)?\s*(\{.*)", text, re.S)
        self.mapping = next(iter(dicts_in(found.group(1))), {}) if found else {}
        found = re.search(r'(?:Select an option|Choose an auto-completion suggestion) for "(.*?)"', text, re.S)
        self.field = found.group(1) if found else ""
        self._details = None
        found = re.search(r"(?:verification|otp|totp|one.?time)\w*[\"']?\s*[:=]\s*[\"']?(\d{4,8})\b", self.raw_details, re.I)
        self.otp = found.group(1) if found else None

    @property
    def details(self):
        if self._details is None:
            self._details = Details(self.goal, self.raw_details)
        return self._details

    def section(self, title):
        """Text of a fenced block `title:` ... or None."""
        found = re.search(r"(?:^|\n)%s:?\s*\n```(?:\w+)?\n(.*?)\n?```" % re.escape(title), self.text, re.S)
        return found.group(1).strip() if found else None
