"""What kind of page this is: a confirmation, a dead end, a wall, a form."""
import re

CONFIRMED = r"thank you for (applying|your application|your interest in)|application (has been |was )?(successfully )?(received|submitted|sent)|" \
            r"we('ve| have) received your application|vielen dank für (ihre|deine) bewerbung|bewerbung (wurde |ist )?(erfolgreich )?(eingegangen|übermittelt|gesendet)"
DEAD_ENDS = [
    ("captcha", r"captcha|verify (that )?you are (a )?human|i'?m not a robot|security check", r"captcha|bot|human"),
    ("closed", r"no longer (open|available|accepting)|(position|job|posting|role) (has been |is )(closed|filled|expired)|not accepting applications|"
               r"nicht mehr (verfügbar|aktiv|offen)|bereits besetzt", r"clos|expire|no longer|unavailable|filled"),
    ("already", r"you (have )?already applied|bereits beworben", r"already|duplicate"),
]
CODE_HINTS = {"captcha": r"captcha|bot|human", "closed": r"clos|expire|no.?longer|unavailable|filled", "already": r"already|duplicate",
              "login": r"log.?in|sign.?in|account|auth", "otp": r"verif|code|otp|2fa|mfa", "missing": r"missing|unanswered|no.?answer|question",
              "rejected": r"reject|valid|error|refus", "upload": r"upload|resume|cv|file", "stuck": r"stuck|other|unknown"}
CATEGORY = {"captcha": "ANTI_BOT_DETECTION", "closed": "WRONG_PAGE_STATE", "login": "AUTH_FAILURE", "otp": "AUTH_FAILURE",
            "missing": "CREDENTIAL_ERROR", "rejected": "WRONG_PAGE_STATE"}


def verdict(page):
    """('confirmed' | a dead end | 'form' | 'open', why)."""
    found = re.search(CONFIRMED, page.text, re.I)
    if found:
        return "confirmed", found.group(0)
    for kind, pattern, _ in DEAD_ENDS:
        found = re.search(pattern, page.text, re.I)
        if found:
            return kind, found.group(0)
    inputs = [f for f in page.fields if f.kind != "checkbox"]
    if any("verification code" in f.any_label().lower() or "otp" in f.name.lower() for f in inputs) and len(inputs) <= 6:
        return "otp", "the page asks for a verification code"
    if any(f.node.attrs.get("type") == "password" for f in inputs):
        return "login", "the page asks to sign in"
    return ("form" if inputs else "open"), ""


def error_code(kind, mapping):
    """The user's error code that fits, or None. mapping: code -> description."""
    hint = CODE_HINTS.get(kind, kind)
    for part in (0, 1):  # codes first, then descriptions
        for item in mapping.items():
            if re.search(hint, str(item[part]), re.I):
                return item[0]
    return None
