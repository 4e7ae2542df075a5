#include "documents/HtmlText.h"

#include "documents/HtmlArena.h"

#include <QString>

#include <algorithm>
#include <array>
#include <string_view>

namespace postulant {
namespace {

constexpr qsizetype longestText = 200'000;
constexpr size_t mostMemory = size_t(256) * 1024 * 1024;
constexpr std::chrono::seconds longestTime{2};

std::string_view attribute(const GumboElement& element, const char* name) {
    const GumboAttribute* found = gumbo_get_attribute(&element.attributes, name);
    return found ? std::string_view(found->value) : std::string_view();
}

bool has(const GumboElement& element, const char* name) {
    return gumbo_get_attribute(&element.attributes, name) != nullptr;
}

bool contains(std::string_view text, QLatin1String word) {
    return QLatin1String(text.data(), static_cast<qsizetype>(text.size())).contains(word, Qt::CaseInsensitive);
}

bool isHidden(const GumboElement& element) {
    const QByteArray style =
        QByteArray(attribute(element, "style").data(), static_cast<qsizetype>(attribute(element, "style").size()))
            .toLower()
            .replace(' ', "");
    return has(element, "hidden") || style.contains("display:none") || style.contains("visibility:hidden");
}

// Not shown as text: choices that are not open, code, what is only for machines.
bool isSkipped(GumboTag tag) {
    static constexpr std::array tags{GUMBO_TAG_SCRIPT,   GUMBO_TAG_STYLE,    GUMBO_TAG_HEAD,  GUMBO_TAG_TEMPLATE,
                                     GUMBO_TAG_NOSCRIPT, GUMBO_TAG_DATALIST, GUMBO_TAG_SVG,   GUMBO_TAG_AUDIO,
                                     GUMBO_TAG_VIDEO,    GUMBO_TAG_OBJECT,   GUMBO_TAG_CANVAS};
    return std::find(tags.begin(), tags.end(), tag) != tags.end();
}

// Runs inside a line; every other element ends one.
bool isInline(GumboTag tag) {
    static constexpr std::array tags{GUMBO_TAG_A,      GUMBO_TAG_B,    GUMBO_TAG_I,    GUMBO_TAG_U,     GUMBO_TAG_EM,
                                     GUMBO_TAG_STRONG, GUMBO_TAG_SPAN, GUMBO_TAG_FONT, GUMBO_TAG_SMALL, GUMBO_TAG_BIG,
                                     GUMBO_TAG_SUB,    GUMBO_TAG_SUP,  GUMBO_TAG_MARK, GUMBO_TAG_CODE,  GUMBO_TAG_BDI,
                                     GUMBO_TAG_BDO,    GUMBO_TAG_ABBR, GUMBO_TAG_TIME, GUMBO_TAG_WBR,   GUMBO_TAG_S};
    return std::find(tags.begin(), tags.end(), tag) != tags.end();
}

class PageReader {
public:
    FinalPage read(const GumboNode* root) {
        visit(root);
        FinalPage page;
        page.known = true;
        page.text = m_text.trimmed();
        page.hasFormOrWall = m_wall || m_mostFields >= 3;
        return page;
    }

private:
    struct Open {
        const GumboNode* node;
        unsigned next; // child
        bool isForm;
    };

    // A stack of our own: a page may be nested deeper than the thread's stack.
    void visit(const GumboNode* root) {
        QVector<Open> open;
        enter(root, open);
        while (!open.isEmpty()) {
            Open& top = open.last();
            const GumboElement& element = top.node->v.element;
            if (top.next < element.children.length) {
                const auto* child = static_cast<const GumboNode*>(element.children.data[top.next++]);
                if (child->type == GUMBO_NODE_ELEMENT)
                    enter(child, open);
                else if (child->type == GUMBO_NODE_TEXT || child->type == GUMBO_NODE_CDATA ||
                         child->type == GUMBO_NODE_WHITESPACE)
                    add(QString::fromUtf8(child->v.text.text));
                continue;
            }
            if (top.isForm)
                m_fields = 0;
            if (!isInline(element.tag))
                m_gap = true;
            open.removeLast();
        }
    }

    void enter(const GumboNode* node, QVector<Open>& open) {
        const GumboElement& element = node->v.element;
        if (isSkipped(element.tag) || isHidden(element) || contains(attribute(element, "class"), badge))
            return;
        judge(element);
        if (!isInline(element.tag))
            m_gap = true;
        if (element.tag == GUMBO_TAG_SELECT || element.tag == GUMBO_TAG_IFRAME)
            return;
        const bool isForm = element.tag == GUMBO_TAG_FORM;
        if (isForm)
            m_fields = 0;
        open.append({node, 0, isForm});
    }

    void judge(const GumboElement& element) {
        const std::string_view classes = attribute(element, "class");
        const bool unseen = attribute(element, "data-size") == "invisible";
        for (const char* name : {"g-recaptcha", "h-captcha", "cf-turnstile"})
            m_wall = m_wall || (!unseen && contains(classes, QLatin1String(name)));
        if (element.tag == GUMBO_TAG_IFRAME)
            judgeFrame(attribute(element, "src"));
        else if (element.tag == GUMBO_TAG_INPUT)
            judgeInput(element);
        else if (element.tag == GUMBO_TAG_TEXTAREA || element.tag == GUMBO_TAG_SELECT)
            countField();
    }

    void judgeFrame(std::string_view source) {
        if (contains(source, QLatin1String("size=invisible")))
            return;
        for (const char* name : {"recaptcha/", "hcaptcha.com", "challenges.cloudflare.com"})
            m_wall = m_wall || contains(source, QLatin1String(name));
    }

    void judgeInput(const GumboElement& element) {
        const std::string_view type = attribute(element, "type");
        const auto is = [type](const char* name) {
            return QLatin1String(type.data(), static_cast<qsizetype>(type.size()))
                       .compare(QLatin1String(name), Qt::CaseInsensitive) == 0;
        };
        if (is("password") || is("file")) {
            m_wall = true;
            return;
        }
        for (const char* name : {"hidden", "submit", "button", "reset", "image", "search"}) {
            if (is(name))
                return;
        }
        const bool oneTimeCode = contains(attribute(element, "autocomplete"), QLatin1String("one-time-code")) ||
                                 attribute(element, "name") == "otp";
        m_wall = m_wall || oneTimeCode;
        countField();
    }

    void countField() { m_mostFields = std::max(m_mostFields, ++m_fields); }

    void add(const QString& text) {
        for (const QChar c : text) {
            if (m_text.size() >= longestText)
                return;
            if (c.isSpace()) {
                m_gap = true;
                continue;
            }
            if (m_gap && !m_text.isEmpty() && m_text.size() + 1 < longestText)
                m_text.append(u' ');
            m_gap = false;
            m_text.append(c);
        }
    }

    static constexpr QLatin1String badge{"grecaptcha-badge"};
    QString m_text;
    bool m_gap = false;
    bool m_wall = false;
    int m_fields = 0; // of the form we are in, or of the page outside forms
    int m_mostFields = 0;
};

} // namespace

FinalPage finalPageFromHtml(const QByteArray& html) {
    if (html.trimmed().isEmpty() || html.size() > largestPage)
        return {};
    HtmlArena arena(mostMemory, longestTime);
    const GumboNode* root = arena.parse(html);
    return root ? PageReader().read(root) : FinalPage();
}

} // namespace postulant
