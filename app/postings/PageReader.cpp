#include "postings/PageReader.h"

#include "documents/HtmlArena.h"

#include <QRegularExpression>
#include <QStringList>

#include <algorithm>
#include <array>

namespace postulant {
namespace {

constexpr size_t mostMemory = size_t(96) * 1024 * 1024;
constexpr std::chrono::milliseconds longestTime{250};
constexpr int mostBlocks = 20;
constexpr int mostBlockBytes = 512 * 1024;
constexpr int mostElements = 400;
constexpr int longestElement = 400;
constexpr int longestText = 20'000; // of the page; more is not near its title
constexpr int beforeTitle = 400;
constexpr int afterTitle = 1200;

QString attribute(const GumboElement& element, const char* name) {
    const GumboAttribute* found = gumbo_get_attribute(&element.attributes, name);
    return found != nullptr ? QString::fromUtf8(found->value).left(2000) : QString();
}

bool has(const GumboElement& element, const char* name) {
    return gumbo_get_attribute(&element.attributes, name) != nullptr;
}

bool isOneOf(GumboTag tag, std::initializer_list<GumboTag> tags) {
    return std::find(tags.begin(), tags.end(), tag) != tags.end();
}

// Words on what one applies with.
bool saysApply(const QString& text) {
    static const QRegularExpression words(
        QStringLiteral("\\b(apply|submit application|bewerben|postuler|solliciteren?|aplicar|inscribirme|candidar)"),
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    return text.size() < 80 && words.match(text).hasMatch();
}

class Reader {
public:
    PostingPage read(const GumboNode* root) {
        visit(root);
        const qsizetype title = m_title < 0 ? 0 : m_title;
        const qsizetype from = std::max<qsizetype>(0, title - beforeTitle);
        m_page.nearTitle = m_text.mid(from, title - from + afterTitle).simplified();
        if (!m_posting.isEmpty()) {
            m_page.microdata = m_posting;
        }
        return std::move(m_page);
    }

private:
    struct Open {
        const GumboNode* node = nullptr;
        unsigned next = 0;      // child
        qsizetype textAt = 0;   // where its text begins
        QString property;       // microdata: its itemprop, if it stands inside a JobPosting
        bool isThing = false;   // microdata: opened an item
        bool isPosting = false; // … and that is the JobPosting
    };

    // A stack of our own: a page may be nested deeper than the thread's stack.
    void visit(const GumboNode* root) {
        enter(root);
        while (!m_open.isEmpty()) {
            Open& top = m_open.last();
            const GumboElement& element = top.node->v.element;
            if (top.next >= element.children.length) {
                leave();
                continue;
            }
            const auto* child = static_cast<const GumboNode*>(element.children.data[top.next++]);
            if (child->type == GUMBO_NODE_ELEMENT) {
                enter(child);
            } else if (child->type == GUMBO_NODE_TEXT || child->type == GUMBO_NODE_WHITESPACE ||
                       child->type == GUMBO_NODE_CDATA) {
                add(child->v.text.text);
            }
        }
    }

    void enter(const GumboNode* node) {
        const GumboElement& element = node->v.element;
        if (element.tag == GUMBO_TAG_SCRIPT) {
            takeScript(element);
            return;
        }
        if (isOneOf(element.tag, {GUMBO_TAG_STYLE, GUMBO_TAG_TEMPLATE, GUMBO_TAG_NOSCRIPT, GUMBO_TAG_SVG}) ||
            has(element, "hidden")) {
            return;
        }
        m_text += u' ';
        if (m_title < 0 && isOneOf(element.tag, {GUMBO_TAG_H1, GUMBO_TAG_H2})) {
            m_title = m_text.size();
        }
        if (element.tag == GUMBO_TAG_INPUT) {
            const QString type = attribute(element, "type").toLower();
            m_page.hasApplyControl = m_page.hasApplyControl || type == QLatin1String("file") ||
                                     (type == QLatin1String("submit") && saysApply(attribute(element, "value")));
        }
        Open open;
        open.node = node;
        open.textAt = m_text.size();
        enterItem(element, open);
        m_open << open;
    }

    void leave() {
        const Open open = m_open.takeLast();
        const GumboElement& element = open.node->v.element;
        const QStringView text = QStringView(m_text).mid(open.textAt);
        const bool shortText = text.size() <= longestElement && m_text.size() < longestText;
        if (isOneOf(element.tag, {GUMBO_TAG_A, GUMBO_TAG_BUTTON}) && shortText) {
            m_page.hasApplyControl = m_page.hasApplyControl || saysApply(text.toString().simplified());
        }
        if (shortText && m_page.elements.size() < mostElements && has(element, "class")) {
            const QString plain = text.toString().simplified();
            if (!plain.isEmpty()) {
                m_page.elements.append({attribute(element, "class"), plain});
            }
        }
        if (!open.property.isEmpty() && !open.isThing) {
            const QString content = has(element, "content")    ? attribute(element, "content")
                                    : has(element, "datetime") ? attribute(element, "datetime")
                                                               : text.left(longestElement).toString();
            put(m_path + QStringList{open.property}, content.simplified());
        }
        if (open.isThing && !open.property.isEmpty()) {
            m_path.removeLast();
        }
        m_inPosting = m_inPosting && !open.isPosting;
        if (element.tag != GUMBO_TAG_SPAN && element.tag != GUMBO_TAG_A) {
            m_text += u' ';
        }
    }

    // Microdata: only the first JobPosting, and what lies inside it.
    void enterItem(const GumboElement& element, Open& open) {
        const bool isItem = has(element, "itemscope");
        if (!m_inPosting) {
            if (isItem && m_posting.isEmpty() &&
                attribute(element, "itemtype").endsWith(QLatin1String("/JobPosting"))) {
                m_inPosting = true;
                open.isThing = true;
                open.isPosting = true;
            }
            return;
        }
        open.property = attribute(element, "itemprop").section(u' ', 0, 0);
        open.isThing = isItem;
        if (isItem && !open.property.isEmpty()) {
            m_path << open.property;
        }
    }

    // First come, first kept. The path is at most as deep as the things we read.
    void put(const QStringList& path, const QString& value) {
        constexpr int deepest = 4;
        if (value.isEmpty() || path.size() > deepest || m_posting.size() > 50) {
            return;
        }
        m_posting = with(m_posting, path, value);
    }
    static QJsonObject with(QJsonObject object, const QStringList& path, const QString& value) {
        const QJsonValue there = object.value(path.first());
        if (path.size() == 1) {
            if (there.isUndefined()) {
                object.insert(path.first(), value);
            }
        } else if (there.isUndefined() || there.isObject()) {
            object.insert(path.first(), with(there.toObject(), path.mid(1), value));
        }
        return object;
    }

    void takeScript(const GumboElement& element) {
        const QString type = attribute(element, "type").section(u';', 0, 0).trimmed().toLower();
        if (type != QLatin1String("application/ld+json") || m_page.jsonLd.size() >= mostBlocks) {
            return;
        }
        QByteArray bytes;
        for (unsigned i = 0; i < element.children.length; ++i) {
            const auto* child = static_cast<const GumboNode*>(element.children.data[i]);
            if (child->type == GUMBO_NODE_TEXT || child->type == GUMBO_NODE_WHITESPACE) {
                bytes += child->v.text.text;
            }
        }
        if (bytes.size() <= mostBlockBytes) {
            m_page.jsonLd << bytes;
        }
    }

    void add(const char* text) {
        if (m_text.size() < longestText) {
            m_text += QString::fromUtf8(text).left(longestText - m_text.size());
        }
    }

    PostingPage m_page;
    QVector<Open> m_open;
    QString m_text;
    qsizetype m_title = -1; // where the first heading begins
    bool m_inPosting = false;
    QStringList m_path; // of the item we are in
    QJsonObject m_posting;
};

} // namespace

std::optional<PostingPage> readPostingPage(const QByteArray& html) {
    if (html.trimmed().isEmpty()) {
        return std::nullopt;
    }
    HtmlArena arena(mostMemory, longestTime);
    const GumboNode* root = arena.parse(html);
    return root != nullptr ? std::optional(Reader().read(root)) : std::nullopt;
}

} // namespace postulant
