"""The applicant's details, wherever a prompt holds them, and the answers that they give to a form's questions."""
import ast
import json
import re


def dicts_in(text):
    """Every JSON object (or Python dict, which is how Skyvern prints some) written anywhere in text."""
    out, i, decode = [], 0, json.JSONDecoder(strict=False).raw_decode
    while True:
        i = text.find("{", i)
        if i < 0:
            return out
        try:
            value, end = decode(text, i)
        except ValueError:
            value, end = python_dict(text, i)
        if isinstance(value, dict):
            out.append(value)
        i = max(end, i + 1)


def python_dict(text, start):
    """(dict, end) of a Python literal at start, or (None, start)."""
    end, tries = start, 0
    while tries < 40:
        end = text.find("}", end) + 1
        if not end:
            break
        tries += 1
        if text.count("{", start, end) > text.count("}", start, end):
            continue
        try:
            return ast.literal_eval(text[start:end]), end
        except (ValueError, SyntaxError, TypeError, MemoryError):
            pass
    return None, start


def flatten(value, path=()):
    """(path, scalar) pairs; {"question": q, "answer": a} objects become ((q,), a)."""
    if isinstance(value, str) and value.strip()[:1] in "{[" and len(value) > 2:
        try:  # a JSON parameter that arrived as a string
            value = json.loads(value)
        except ValueError:
            pass
    if isinstance(value, dict):
        low = {str(k).lower(): v for k, v in value.items()}
        question = low.get("question") or low.get("label")
        if question and "answer" in low:
            yield from flatten(low["answer"], (str(question),))
            return
        for key, item in value.items():
            yield from flatten(item, path + (str(key),))
    elif isinstance(value, list):
        if value and all(not isinstance(v, (dict, list)) for v in value):
            yield path, ", ".join(map(str, value))
        else:
            for item in value:
                yield from flatten(item, path)
    elif value is not None:
        yield path, value


def tokens(text):
    text = re.sub(r"([a-zäöü])([A-ZÄÖÜ])", r"\1 \2", str(text))
    stop = {"the", "a", "an", "of", "to", "in", "for", "your", "you", "do", "is", "are", "our", "and", "or", "please", "what", "we",
            "on", "at", "der", "die", "das", "ihr", "ihre", "sie", "und", "zu", "mit", "this", "with", "have", "would", "be"}
    return {w for w in re.findall(r"[a-zäöüß0-9+#]+", text.lower()) if w not in stop}


# concept -> (label pattern, payload key pattern); specific questions before short labels
CONCEPTS = [
    ("authorized", r"(legally )?(authori[sz]ed|eligible|permitted) to work|work authori|right to work|arbeitserlaubnis",
     r"authori[sz]|eligible|right_to_work"),
    ("sponsorship", r"sponsor|visum|\bvisa\b", r"sponsor|visa"),
    ("years", r"years of experience|jahre (berufs)?erfahrung", r"years"),
    ("salary", r"salary|compensation|gehalt", r"salary|gehalt"),
    ("notice", r"notice period|kündigungsfrist", r"notice"),
    ("start", r"start date|earliest|available from|eintritts|verfügbar ab", r"^(earliest_)?start_?date$|available"),
    ("first", r"first.?name|given.?name|forename|vorname", r"^(first|given)_?name$|^vorname$"),
    ("last", r"last.?name|family.?name|surname|nachname|familienname", r"^(last|family)_?name$|^surname$|^nachname$"),
    ("email", r"e-?mail", r"^e_?mail(_?address)?$"),
    ("phone", r"phone|mobile|telefon|handy", r"^(phone|mobile|telephone)(_?number)?$"),
    ("linkedin", r"linked.?in", r"linked_?in"),
    ("github", r"git.?hub", r"git_?hub"),
    ("website", r"web.?site|portfolio|homepage", r"web_?site|portfolio"),
    ("cover", r"cover.?letter|anschreiben|motivation", r"cover_?letter|anschreiben"),
    ("company", r"current (company|employer)|\borg\b|arbeitgeber", r"^(current_?)?(company|employer)$"),
    ("title", r"job title|current (title|position)|current.?title", r"^(current_?)?(job_?)?title$"),
    ("location", r"current location|\bcity\b|\blocation\b|wohnort|\bort\b|\baddress\b", r"^(location|city|address)$"),
    ("country", r"\bcountry\b|\bland\b", r"^country$"),
    ("full", r"full.?name|legal name|your name|^name\b|\bvollständiger name|vor- und nachname", r"^(full_?)?name$"),
]
UPLOADABLE = r"(?:https?|file|s3|gs|azure)://[^\s\"'`<>]+|\bfile_\d{6,}\b"


class Details:
    """The applicant's data, from the payload and from the goal text."""

    def __init__(self, goal, details):
        self.facts = []
        sources = dicts_in(details) + dicts_in(goal)
        for source in sources:
            self.facts += list(flatten(source))
        for line in (goal + "\n" + details).splitlines():  # "First name: Jane"
            found = re.match(r"\s*[-*•]?\s*([\w /'?()-]{2,90}?)\s*[:=]\s+(\S.*?)\s*$", line)
            if found and not line.lstrip().startswith(("{", '"', "http")):
                self.facts.append(((found.group(1),), found.group(2)))
        self.raw = goal + "\n" + details

    def by_key(self, pattern):
        for path, value in self.facts:
            if path and re.search(pattern, re.sub(r"(?<=[a-z])(?=[A-Z])|[ -]+", "_", path[-1]).lower()):
                if str(value).strip():
                    return str(value)
        return None

    def document(self, cover=False):
        """URL or upload id of the resume (or of a cover letter file)."""
        want = r"cover|anschreiben" if cover else r"resume|\bcv\b|lebenslauf|_cv|cv_"
        for path, value in self.facts:
            found = re.search(UPLOADABLE, str(value))
            if found and re.search(want, "_".join(path), re.I):
                return found.group(0)
        if cover:
            return None
        for found in re.finditer(UPLOADABLE, self.raw):
            if re.search(r"\.(pdf|docx?|odt|rtf|txt)\b|^file_\d", found.group(0), re.I):
                return found.group(0).rstrip(".,;)")
        return None

    def answer(self, field):
        """The answer to a form question, or None when the details do not say."""
        label = field if isinstance(field, str) else field.any_label()
        need = tokens(re.split(r"[|]", label)[0])
        best, score = None, 0.0
        for path, value in self.facts:  # explicit questions and long keys first
            have = tokens(path[-1]) if path else set()
            if len(have) < 2 or not need or re.fullmatch(UPLOADABLE, str(value)):
                continue
            overlap = len(have & need) / len(have | need)
            if overlap > score:
                best, score = value, overlap
        if score >= 0.5:
            return self._say(best)
        for concept, pattern, key in CONCEPTS:
            if re.search(pattern, label, re.I):
                value = self.by_key(key)
                if value is None and concept == "full":
                    first, last = (self.by_key(k) for c, _, k in CONCEPTS if c in ("first", "last"))
                    value = " ".join(x for x in (first, last) if x) or None
                if value is None and concept in ("first", "last"):
                    full = (self.by_key(r"^(full_?)?name$") or "").split()
                    value = (full[0] if concept == "first" else " ".join(full[1:])) if len(full) > 1 else None
                if value is not None and not (re.fullmatch(UPLOADABLE, value) and concept == "cover"):
                    return self._say(value)
        for path, value in self.facts:  # one-word keys
            have = tokens(path[-1]) if path else set()
            if have and have <= need and len(need) <= 4 and not re.fullmatch(UPLOADABLE, str(value)):
                return self._say(value)
        return None

    @staticmethod
    def _say(value):
        return "Yes" if value is True else "No" if value is False else str(value)


def pick_option(options, want):
    """Index in options (list of texts) that means want, or None."""
    want = str(want).strip().lower()
    same = {"yes": ("yes", "ja", "true"), "no": ("no", "nein", "false"), "true": ("yes", "ja"), "false": ("no", "nein")}.get(want, (want,))
    low = [o.strip().lower() for o in options]
    for i, o in enumerate(low):
        if o in same:
            return i
    for i, o in enumerate(low):  # "Yes, I am authorized"
        if o and any(o.startswith(s + ",") or o.startswith(s + " ") for s in same):
            return i
    number = re.search(r"\d+", want)
    if number:
        n = int(number.group(0))
        for i, o in enumerate(low):
            spread, more = re.match(r"(\d+)\s*[-–]\s*(\d+)", o), re.match(r"(\d+)\s*\+", o)
            if spread and int(spread.group(1)) <= n <= int(spread.group(2)) or more and n >= int(more.group(1)):
                return i
    for i, o in enumerate(low):
        if o and len(want) > 2 and (want in o or o in want) and o not in ("select...", "-"):
            return i
    return None
