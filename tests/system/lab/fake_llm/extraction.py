"""Reads the answers to an extraction prompt off the page, key by key of its schema."""
import re

from details import dicts_in
from page import Page
from verdict import CONFIRMED


def filled(page, ask, say):
    """What stands in the form now, as [{ask: label, say: value}]; one entry for a group of radio buttons."""
    out, groups = [], {}
    for f in page.fields:
        label = re.sub(r"\s*[*✱]\s*$", "", f.option if f.kind == "checkbox" and f.option else f.label) or f.any_label()
        value = f.value.replace("\\", "/").split("/")[-1] if f.kind == "file" else f.value
        if f.kind == "radio":
            if (f.name, label) not in groups:
                groups[f.name, label] = {ask: label, say: ""}
                out.append(groups[f.name, label])
            if f.checked:
                groups[f.name, label][say] = f.option
        elif f.node.attrs.get("type") != "password":
            out.append({ask: label, say: ("Yes" if f.checked else "No") if f.kind == "checkbox" else value})
    return out


def extract_information(p):
    schema = next(iter(dicts_in(p.text.split("schema format:", 1)[1][:20000])), None) if "schema format:" in p.text else None
    page, url = p.page, p.current_url
    text = page.text
    more = re.search(r"Text extracted from the webpage: (.*?)\n```", p.text, re.S)
    text = text + " " + (more.group(1) if more else "")
    done = re.search(CONFIRMED, text, re.I)

    def grab(pattern):
        found = re.search(pattern, text, re.I)
        return found.group(1).strip(" .,:") if found else None

    def fill(name, spec, hint=""):
        kind = spec.get("type") if isinstance(spec, dict) else None
        kind = next((k for k in kind if k != "null"), None) if isinstance(kind, list) else kind
        words = f"{name} {spec.get('description', '') if isinstance(spec, dict) else ''}".lower()
        if isinstance(spec, dict) and ("properties" in spec or kind == "object"):
            return {k: fill(k, v) for k, v in spec.get("properties", {}).items()}
        if kind == "array":
            keys = list(((spec.get("items") or {}).get("properties") or {}) if isinstance(spec, dict) else ())
            ask, say = (next((k for k in keys if re.search(r, k, re.I)), None) for r in (r"label|question|field|name", r"value|answer"))
            return filled(Page(page.html, number=True), ask, say) if ask and say and ask != say else []
        if kind == "boolean":
            if re.search(r"submit|success|complet|appl|confirm|receiv", words):
                return bool(done)
            return bool(page.alert()) if re.search(r"error|fail", words) else None
        if kind in ("integer", "number"):
            return None
        if re.search(r"resume|file|\bcv\b|attach", name.lower()):
            return grab(r"(?:resume|cv|file|lebenslauf|datei)[^:]{0,30}:\s*([^\s<]+\.\w{2,5})\b") or grab(r"(\S+\.(?:pdf|docx?|txt|odt|rtf))\b")
        if re.search(r"(confirm\w*|reference|application).?(id|number|code)", name.lower()):
            return grab(r"(?:confirmation|reference|bestätigungs|referenz)\w*\s*(?:number|id|nr|nummer|code)?\.?\s*[:#]?\s*([A-Z0-9][A-Z0-9-]{4,})")
        if re.search(r"confirm|message|text", name.lower()):
            return text[done.start():].split("Confirmation number")[0].strip()[:300] if done else None
        if re.search(r"error|reason|problem|failure", name.lower()):
            return page.alert()
        if re.search(r"url|link", name.lower()):
            return url
        heading = next((n.words() for n in page.root.walk() if n.tag == "h1"), None)
        if re.search(r"title|position|role|job", name.lower()):
            return grab(r"application for (.+?) at ") or (heading.split(" at ")[0] if heading else None)
        if re.search(r"company|employer", name.lower()):
            return grab(r" at ([A-Z]\w+)")
        return None

    if not schema:
        return {"text": text[:1000]}
    return fill("", schema) if isinstance(schema, dict) and "properties" in schema else {k: fill(k, v) for k, v in schema.items()}
