"""What Skyvern's element list says: controls with the questions that stand near them, and buttons."""
import re
from html.parser import HTMLParser

VOID = {"img", "input", "br", "hr", "meta", "link"}


class Node:
    def __init__(self, tag, attrs, parent):
        self.tag, self.attrs, self.parent, self.kids, self.text = tag, attrs, parent, [], ""

    @property
    def id(self):
        return self.attrs.get("id")

    def walk(self):
        yield self
        for kid in self.kids:
            yield from kid.walk()

    def words(self, skip_options=True):
        """All text below this node in document order."""
        out = []

        def go(node):
            for piece in node.parts:
                if isinstance(piece, str):
                    out.append(piece)
                elif not (skip_options and piece.tag == "option"):
                    go(piece)
        go(self)
        return " ".join(" ".join(out).split())

    def up(self, *tags):
        node = self.parent
        while node is not None and node.tag not in tags:
            node = node.parent
        return node


class Tree(HTMLParser):
    """Builds Nodes from Skyvern's element list (HTML with ids on interactable elements)."""

    def __init__(self, text):
        super().__init__(convert_charrefs=True)
        self.root = Node("root", {}, None)
        self.root.parts = []
        self.at = self.root
        self.feed(text)
        self.close()

    def handle_starttag(self, tag, attrs):
        node = Node(tag, {k: (v or "") for k, v in attrs}, self.at)
        node.parts = []
        self.at.kids.append(node)
        self.at.parts.append(node)
        if tag not in VOID:
            self.at = node

    def handle_endtag(self, tag):
        node = self.at
        while node is not None and node.tag != tag:
            node = node.parent
        if node is not None and node.parent is not None:
            self.at = node.parent

    def handle_data(self, data):
        if data.strip():
            self.at.parts.append(data.strip())


PLACEHOLDER = re.compile(r"^\s*(-+|select\b.*|choose\b.*|please (select|choose).*|bitte (aus)?wählen.*)?\s*$", re.I)
TEXT_TYPES = {"text", "email", "tel", "url", "number", "date", "search", "password", ""}


class Field:
    """One form control with the question that stands near it."""

    def __init__(self, node, kind):
        self.node, self.kind, self.label, self.option = node, kind, "", ""

    @property
    def required(self):
        a = self.node.attrs
        return ("required" in a and a["required"] != "false") or a.get("aria-required") == "true" \
            or bool(re.search(r"\*|✱|\brequired\b|erforderlich|pflichtfeld", self.label, re.I))

    @property
    def name(self):
        return self.node.attrs.get("name", "")

    @property
    def value(self):
        a = self.node.attrs
        if self.kind == "select":
            chosen = a.get("selected", "")
            return "" if PLACEHOLDER.search(chosen) else chosen
        if self.kind == "combo":
            return a.get("value") or a.get("selected") or ("" if self.node.tag == "input" else self.node.words())
        return a.get("value", "") or (self.node.words() if self.kind in ("text", "rich") else "")

    @property
    def checked(self):
        a = self.node.attrs
        return a.get("checked", a.get("aria-checked", "false")) not in ("false", "")

    def options(self):
        return [(int(o.attrs.get("index") or i), o.words(False) or o.attrs.get("value", ""))
                for i, o in enumerate(n for n in self.node.walk() if n.tag == "option")]

    def any_label(self):
        a = self.node.attrs
        return " | ".join(x for x in (self.label, a.get("aria-label"), a.get("placeholder"),
                                      re.sub(r"[_\-\[\]]+", " ", self.name)) if x)


def control_kind(node):
    a, role = node.attrs, node.attrs.get("role", "")
    if not node.id:
        return None
    if node.tag == "input":
        kind = a.get("type", "text").lower()
        if role == "combobox" or a.get("aria-haspopup") == "listbox" or a.get("aria-autocomplete") == "list":
            return "combo"
        return kind if kind in ("file", "radio", "checkbox") else "text" if kind in TEXT_TYPES else None
    if node.tag == "textarea":
        return "text"
    if node.tag == "select":
        return "select" if any(n.tag == "option" for n in node.walk()) else "combo"
    if role in ("combobox", "listbox") or a.get("aria-haspopup") == "listbox":
        return "combo"
    if role in ("radio", "checkbox", "switch"):
        return "radio" if role == "radio" else "checkbox"
    if "aria-checked" in a:  # Skyvern drops the role of a div; one of several siblings is a radio
        twins = [n for n in (node.parent.kids if node.parent else []) if "aria-checked" in n.attrs]
        return "radio" if len(twins) > 1 else "checkbox"
    if role == "textbox" or a.get("contenteditable", "false") != "false":
        return "rich"
    if node.tag == "div" and not node.kids and not node.parts and not role and set(a) == {"id"}:
        return "rich"  # an interactable empty div: a contenteditable whose attributes Skyvern dropped
    return None


class Page:
    def __init__(self, html, number=False):
        """number: give every control an id (Skyvern's check-user-goal lists them without)."""
        self.html, self.root = html, Tree(html or "").root
        for i, node in enumerate(self.root.walk() if number else ()):
            if node.tag in ("input", "textarea", "select", "button"):
                node.attrs.setdefault("id", f"n{i}")
        self.text = self.root.words()
        self.fields, self.buttons = [], []
        self._read()

    def _read(self):
        # Flatten to a list of texts and controls in document order, then pair them.
        flow = []

        def go(node):
            kind = control_kind(node)
            if kind:
                flow.append(Field(node, kind))
                return
            for piece in node.parts:
                if isinstance(piece, str):
                    flow.append((node.tag, piece))
                else:
                    go(piece)
        go(self.root)
        used = set()
        for i, item in enumerate(flow):  # an option's own text comes after it, or wraps it
            if isinstance(item, Field) and item.kind in ("radio", "checkbox"):
                wrap = item.node.up("label")
                if item.node.words():
                    item.option = item.node.words()
                elif wrap is not None:
                    item.option = wrap.words()
                    used |= {j for j, t in enumerate(flow) if isinstance(t, tuple) and t[1] in item.option and abs(j - i) < 4}
                elif i + 1 < len(flow) and isinstance(flow[i + 1], tuple):
                    item.option = flow[i + 1][1]
                    used.add(i + 1)
        groups = {}
        for i, item in enumerate(flow):
            if not isinstance(item, Field):
                continue
            if item.kind == "radio" and item.name in groups and item.name:
                item.label = groups[item.name]
            else:
                before = []
                for j in range(i - 1, -1, -1):
                    if isinstance(flow[j], Field):
                        # a group without a name: go on past its own options
                        if item.kind in ("radio",) and flow[j].kind == "radio" and flow[j].name == item.name:
                            continue
                        break
                    if j not in used:
                        before.append(flow[j])
                wrap = item.node.up("label")
                if wrap is not None and item.kind not in ("radio", "checkbox"):
                    item.label = " ".join(p if isinstance(p, str) else p.words() for p in wrap.parts
                                          if isinstance(p, str) or item.node not in p.walk())
                if not item.label:
                    best = next((t for tag, t in before if tag in ("label", "legend")), None)
                    item.label = best or (before[0][1] if before else "")
                    # "Phone" + "*" as two pieces of text
                    if re.fullmatch(r"[*✱]|\(?(required|pflichtfeld)\)?", item.label.strip(), re.I) and len(before) > 1:
                        item.label = before[1][1] + " *"
                if item.kind == "radio":
                    groups[item.name] = item.label
            self.fields.append(item)
        for node in self.root.walk():
            if not node.id or control_kind(node):
                continue
            text = node.words() or node.attrs.get("aria-label") or node.attrs.get("value") or node.attrs.get("title") or ""
            if node.tag in ("button", "a") or node.attrs.get("role") in ("button", "link") \
                    or (node.tag == "input" and node.attrs.get("type") in ("submit", "button", "image")):
                self.buttons.append((node, text.strip()))

    def alert(self):
        """Text of a visible error, if any."""
        for node in self.root.walk():
            if node.attrs.get("role") == "alert" and node.words():
                return node.words()
        found = re.search(r"[^.]*\b(is required|is invalid|is not valid|must start with|please correct|ist erforderlich|"
                          r"ist ungültig|wrong email or password)\b[^.]*\.?", self.text, re.I)
        return found.group(0).strip() if found else None
