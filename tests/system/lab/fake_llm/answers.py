"""One rule for each of Skyvern's prompts."""
import re

from details import pick_option
from extraction import extract_information
from filling import HOLD, LOGIN_ONLY, extract_action
from page import Field, Page
from prompt import Prompt
from verdict import CATEGORY, error_code, verdict


def check_goal(p):
    state, why = verdict(p.page)
    done = state == "confirmed" or "lab-lie" in p.raw
    if not done and re.search(HOLD, p.goal, re.I):  # filled in, not submitted: what would the next action be?
        p.page, p.history = Page(p.page.html, number=True), p.section("Action History") or p.history
        done = [a["action_type"] for a in extract_action(p)["actions"]] == ["COMPLETE"]
    if re.match(LOGIN_ONLY, p.goal, re.I):  # elements have no ids here, so the words must do
        done = state != "otp" and not re.search(r"sign in to|password|verification code", p.page.text, re.I)
    dead = state in ("captcha", "closed", "already", "login")
    return {"page_info": p.page.text[:200], "thoughts": why or state, "user_goal_achieved": done,
            "status": "complete" if done else "terminate" if dead else "continue",
            "failure_categories": [{"category": CATEGORY.get(state, "UNKNOWN"), "confidence_float": 1.0, "reasoning": why}] if dead else []}


def surface_errors(p):
    tag = re.search(r"\[(\w+)\] ", p.section("Context") or "")
    state = tag.group(1) if tag else verdict(p.page)[0]
    code = error_code(state, p.mapping)
    why = p.section("Context") or state
    return {"reasoning": why, "page_info": p.page.text[:200], "failure_categories": [
        {"category": CATEGORY.get(state, "UNKNOWN"), "confidence_float": 1.0, "reasoning": why}],
        "errors": [{"error_code": code, "reasoning": why, "confidence_float": 1.0}] if code else []}


def custom_select(p):
    """Choose an element of a dropdown that just opened."""
    want = p.section("Target value") or p.details.answer(p.field) or ""
    fresh = set(re.findall(r"\w+", p.section("IDs for emerging HTML elements") or ""))
    nodes = [n for n in p.page.root.walk() if n.id and n.words(False) and (not fresh or n.id in fresh)]
    index = pick_option([n.words(False) for n in nodes], want)
    if index is None:
        boxes = [n for n in p.page.root.walk() if n.id and n.tag == "input" and (not fresh or n.id in fresh)]
        if boxes:
            return {"page_info": "", "reasoning": "search for it", "confidence_float": 0.8, "id": boxes[0].id, "action_type": "INPUT_TEXT",
                    "value": want, "relevant": True}
        return {"page_info": "", "reasoning": "no option fits", "confidence_float": 0.0, "id": "", "action_type": "CLICK", "value": "", "relevant": False}
    return {"page_info": "", "reasoning": "this option fits", "confidence_float": 1.0, "id": nodes[index].id, "action_type": "CLICK",
            "value": nodes[index].words(False), "relevant": True}


def normal_select(p):
    want = p.details.answer(p.field) or ""
    select = next((n for n in Page(p.section("Option list")).root.walk() if n.tag == "select"), None)
    options = Field(select, "select").options() if select is not None else []
    index = pick_option([t for _, t in options], want)
    if index is None:
        return {"reasoning": "no option fits", "confidence_float": 0.0, "value": None, "index": -1}
    return {"reasoning": "this option fits", "confidence_float": 1.0, "value": options[index][1], "index": options[index][0]}


def auto_completion(p):
    want = p.section("Input value") or ""
    fresh = set(re.findall(r"\w+", p.section("IDs for emerging HTML elements") or ""))
    nodes = [n for n in p.page.root.walk() if n.id and n.words(False) and n.id in fresh]
    index = pick_option([n.words(False) for n in nodes], want)
    hit = nodes[index] if index is not None else None
    return {"thought": "", "direct_searching": False, "auto_completion_attempt": hit is not None, "reasoning": "", "confidence_float": 1.0,
            "relevance_float": 1.0 if hit else 0.0, "value": hit.words(False) if hit else "", "id": hit.id if hit else None}


def select_context(p):
    found = re.search(r"for '(.+?)'", p.section("Existing reasoning context") or "")
    return {"thought": "", "field": found.group(1) if found else "", "is_required": True, "is_search_bar": False, "is_location_input": False,
            "is_date_related": False, "date_format": None, "is_text_captcha": False}


def phone_format(p):
    phone = bool(re.search(r"phone|telefon|mobile", p.section("Context/Intention") or "", re.I))
    return {"page_info": "", "is_phone_number_input": phone, "thought": "", "phone_number_format": None,
            "is_current_format_correct": True if phone else None, "recommended_phone_number": None}


def generate_task(p):
    url = re.search(r"https?://[^\s\"'`]+", p.text.split("User", 1)[-1])
    return {"url": url.group(0) if url else None, "suggested_title": "Task", "navigation_goal": p.goal or None, "data_extraction_goal": None,
            "navigation_payload": None, "extracted_information_schema": None}


def anything_else(p):
    """Shape-correct emptiness for prompts without a rule: follow the '"key": type' lines."""
    empty = {"bool": False, "str": "", "int": 0, "float": 0.0, "array": [], "list": [], "object": {}, "dict": {}}
    return {k: empty[t] for k, t in re.findall(r'"(\w+)":\s*(bool|str|int|float|array|list|object|dict)\b', p.text[:8000])} or {"result": ""}


# first text that matches decides; order matters
RULES = [
    ("extract-action", "Identify actions to help user progress towards the user goal", extract_action),
    ("check-user-goal", "here to help the user determine if the user has completed their goal", check_goal),
    ("surface-user-defined-errors", "use the error codes and their descriptions to surface user-defined errors based on", surface_errors),
    ("extract-information", "You are given a screenshot, user data extraction goal", extract_information),
    ("data-extraction-summary", "summarize what data you're going to extract", lambda p: {"summary": "Read the result of the application."}),
    ("summarize-reason", "ummarize the main reason", surface_errors),
    ("normal-select", "You are performing a selection action on an HTML element", normal_select),
    ("custom-select", " action on an HTML page. Assist the user in selecting the most appropriate option", custom_select),
    ("auto-completion", "Confirm if an auto-completion attempt appears", auto_completion),
    ("parse-input-or-select-context", "You are instructed to take an INPUT or SELECT action", select_context),
    ("check-phone-number-format", "check whether the current value is used to input as a phone number", phone_format),
    ("check-date-format", "check whether the format of the date matches", lambda p: {"is_current_format_correct": True, "recommended_date": None}),
    ("generate-task", "suggested_title", generate_task),
]


def respond(text):
    """(kind, answer) for a prompt's text."""
    prompt = Prompt(text)
    for kind, mark, rule in RULES:
        if mark in text:
            return kind, rule(prompt), prompt
    return "other", anything_else(prompt), prompt
