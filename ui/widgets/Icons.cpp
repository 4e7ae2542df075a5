#include "ui/widgets/Icons.h"

#include "ui/widgets/AppStyle.h"

#include <QApplication>
#include <QDir>
#include <QFile>
#include <QIconEngine>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

#include <algorithm>
#include <array>
#include <functional>

// Outside every namespace: the macro declares a function of the resource compiler.
static void initIconResources() {
    Q_INIT_RESOURCE(resources);
}

namespace postulant::icons {

namespace {

QString fileOf(const QString& id) {
    static const bool ready = (initIconResources(), true);
    Q_UNUSED(ready)
    return QStringLiteral(":/postulant/icons/") + id + QStringLiteral(".svg");
}

QByteArray coloured(const QString& id, const QColor& color, const QColor& hole) {
    QFile file(fileOf(id));
    if (!file.open(QIODevice::ReadOnly)) {
        return {};
    }
    QByteArray text = file.readAll();
    text.replace("currentColor", color.name().toLatin1());
    text.replace("\"#FFFFFF\"", "\"" + hole.name().toLatin1() + "\"");
    return text;
}

struct ThemeName {
    const char* id;
    const char* name;
};

// Names of the Icon Naming Specification; the rest have no counterpart there and are always ours.
constexpr std::array themeNames{
    ThemeName{"list", "view-list-details"},
    ThemeName{"add", "document-new"},
    ThemeName{"review", "view-visible"},
    ThemeName{"profile", "user-identity"},
    ThemeName{"insights", "office-chart-bar"},
    ThemeName{"settings", "preferences-system"},
    ThemeName{"search", "edit-find"},
    ThemeName{"plus", "list-add"},
    ThemeName{"minus", "list-remove"},
    ThemeName{"pause", "media-playback-pause"},
    ThemeName{"play", "media-playback-start"},
    ThemeName{"stop", "media-playback-stop"},
    ThemeName{"retry", "view-refresh"},
    ThemeName{"external", "document-open-remote"},
    ThemeName{"folder", "folder-open"},
    ThemeName{"download", "document-save-as"},
    ThemeName{"upload", "document-send"},
    ThemeName{"paste", "edit-paste"},
    ThemeName{"copy", "edit-copy"},
    ThemeName{"bookmark", "user-bookmarks"},
    ThemeName{"link", "insert-link"},
    ThemeName{"trash", "edit-delete"},
    ThemeName{"draft", "document-edit"},
    ThemeName{"zoom", "zoom-in"},
    ThemeName{"image", "image-x-generic"},
    ThemeName{"film", "video-x-generic"},
    ThemeName{"doc", "x-office-document"},
    ThemeName{"mail", "mail-unread"},
    ThemeName{"key", "dialog-password"},
    ThemeName{"lock", "object-locked"},
    ThemeName{"shield", "security-high"},
    ThemeName{"server", "network-server"},
    ThemeName{"computer", "computer"},
    ThemeName{"timer", "appointment-soon"},
    ThemeName{"bell", "preferences-desktop-notification"},
    ThemeName{"info", "dialog-information"},
    ThemeName{"more", "open-menu-symbolic"},
    ThemeName{"down", "go-down"},
    ThemeName{"right", "go-next"},
    ThemeName{"left", "go-previous"},
};

QString themeName(const QString& id) {
    const auto* const found = std::find_if(themeNames.begin(), themeNames.end(),
                                           [&id](const ThemeName& entry) { return id == QLatin1String(entry.id); });
    return found == themeNames.end() ? QString() : QString::fromLatin1(found->name);
}

bool followsSystem() {
    const auto* own = qobject_cast<const AppStyle*>(QApplication::style());
    return own == nullptr || own->mode() == AppStyle::Mode::Following;
}

using ColorOf = std::function<QColor(const QPalette&, QPalette::ColorGroup)>;

class Engine final : public QIconEngine {
public:
    Engine(QString id, ColorOf color, bool mayFollow)
        : m_id(std::move(id))
        , m_color(std::move(color))
        , m_mayFollow(mayFollow) {}

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State state) override {
        const QIcon desktop = fromDesktop();
        if (!desktop.isNull()) {
            desktop.paint(painter, rect, Qt::AlignCenter, mode, state);
            return;
        }
        icons::paint(painter, rect, m_id, colorFor(mode), hole(mode));
    }

    QPixmap pixmap(const QSize& wanted, QIcon::Mode mode, QIcon::State state) override {
        const QIcon desktop = fromDesktop();
        if (!desktop.isNull()) {
            return desktop.pixmap(wanted, 1.0, mode, state);
        }
        return icons::pixmap(m_id, colorFor(mode), hole(mode), std::min(wanted.width(), wanted.height()), 1.0);
    }

    QSize actualSize(const QSize& wanted, QIcon::Mode, QIcon::State) override {
        const int side = std::min(wanted.width(), wanted.height());
        return {side, side};
    }

    QIconEngine* clone() const override { return new Engine(m_id, m_color, m_mayFollow); }
    QString key() const override { return QStringLiteral("postulant-") + m_id; }
    bool isNull() override { return !exists(m_id); }

private:
    QIcon fromDesktop() const {
        if (!m_mayFollow || !followsSystem()) {
            return {};
        }
        const QString name = themeName(m_id);
        return name.isEmpty() || !QIcon::hasThemeIcon(name) ? QIcon() : QIcon::fromTheme(name);
    }

    QColor colorFor(QIcon::Mode mode) const {
        const QPalette palette = QApplication::palette();
        if (mode == QIcon::Selected) {
            return palette.color(QPalette::Active, QPalette::HighlightedText);
        }
        return mode == QIcon::Disabled ? palette.color(QPalette::Disabled, QPalette::ButtonText)
                                       : m_color(palette, QPalette::Active);
    }

    static QColor hole(QIcon::Mode mode) {
        return QApplication::palette().color(QPalette::Active,
                                             mode == QIcon::Selected ? QPalette::Highlight : QPalette::Base);
    }

    QString m_id;
    ColorOf m_color;
    bool m_mayFollow;
};

ColorOf role(QPalette::ColorRole wanted) {
    return [wanted](const QPalette& palette, QPalette::ColorGroup group) { return palette.color(group, wanted); };
}

} // namespace

QIcon icon(const QString& id, QPalette::ColorRole wanted) {
    return QIcon(new Engine(id, role(wanted), false));
}

QIcon secondary(const QString& id) {
    return QIcon(new Engine(
        id, [](const QPalette&, QPalette::ColorGroup) { return Theme::ofApplication().tokens().secondary; }, false));
}

QIcon tone(const QString& id, Tone tone) {
    return QIcon(new Engine(
        id,
        [tone](const QPalette& palette, QPalette::ColorGroup group) {
            return Theme::ofApplication().toneColor(tone, palette.color(group, QPalette::Base));
        },
        false));
}

QIcon action(const QString& id, QPalette::ColorRole wanted) {
    return QIcon(new Engine(id, role(wanted), true));
}

QIcon state(ApplicationState state, bool practice) {
    return QIcon(new Engine(
        stateId(state, practice),
        [state, practice](const QPalette& palette, QPalette::ColorGroup group) {
            return Theme::ofApplication().stateColor(state, palette.color(group, QPalette::Base), practice);
        },
        false));
}

QString stateId(ApplicationState state, bool practice) {
    if (practice) {
        return QStringLiteral("practice");
    }
    switch (state) {
    case ApplicationState::Draft:
        return QStringLiteral("draft");
    case ApplicationState::Review:
        return QStringLiteral("review");
    case ApplicationState::Queued:
        return QStringLiteral("queued");
    case ApplicationState::Submitting:
        return QStringLiteral("submitting");
    case ApplicationState::Running:
        return QStringLiteral("running");
    case ApplicationState::NeedsYou:
        return QStringLiteral("needsyou");
    case ApplicationState::NeedsChecking:
        return QStringLiteral("checking");
    case ApplicationState::AppliedConfirmed:
        return QStringLiteral("confirmed");
    case ApplicationState::AppliedClaimed:
        return QStringLiteral("claimed");
    case ApplicationState::Failed:
        return QStringLiteral("failed");
    case ApplicationState::Cancelled:
        return QStringLiteral("cancelled");
    }
    return QStringLiteral("info");
}

QString sentId(Sent sent) {
    switch (sent) {
    case Sent::No:
        return QStringLiteral("cancelled");
    case Sent::Yes:
        return QStringLiteral("submitting");
    case Sent::Unknown:
        return QStringLiteral("checking");
    }
    return QStringLiteral("checking");
}

QString toneId(Tone tone) {
    switch (tone) {
    case Tone::Good:
        return QStringLiteral("confirmed");
    case Tone::Info:
        return QStringLiteral("running");
    case Tone::Warn:
        return QStringLiteral("needsyou");
    case Tone::Check:
        return QStringLiteral("checking");
    case Tone::Bad:
        return QStringLiteral("failed");
    case Tone::Idle:
        return QStringLiteral("info");
    }
    return QStringLiteral("info");
}

QString verdictId(QStringView code) {
    if (code == u"new") {
        return QStringLiteral("new");
    }
    if (code == u"duplicate" || code == u"similar") {
        return QStringLiteral("dup");
    }
    if (code == u"closed") {
        return QStringLiteral("closed");
    }
    if (code == u"needs-account") {
        return QStringLiteral("key");
    }
    if (code == u"blocked") {
        return QStringLiteral("shield");
    }
    return code == u"not-a-posting" ? QStringLiteral("notposting") : QStringLiteral("info");
}

Tone verdictTone(QStringView code) {
    if (code == u"new") {
        return Tone::Info;
    }
    if (code == u"needs-account" || code == u"similar") {
        return Tone::Warn;
    }
    return code == u"not-a-posting" ? Tone::Bad : Tone::Idle;
}

bool exists(const QString& id) {
    return QFile::exists(fileOf(id));
}

QStringList ids() {
    QStringList found = QDir(QFileInfo(fileOf(QStringLiteral("info"))).path()).entryList({QStringLiteral("*.svg")});
    for (QString& name : found) {
        name.chop(4);
    }
    return found;
}

QPixmap pixmap(const QString& id, const QColor& color, const QColor& hole, int size, qreal devicePixelRatio) {
    const int side = std::max(1, qRound(size * devicePixelRatio));
    const QString key = QStringLiteral("postulant/%1/%2/%3/%4").arg(id, color.name(), hole.name()).arg(side);
    QPixmap picture;
    if (!QPixmapCache::find(key, &picture)) {
        QSvgRenderer renderer(coloured(id, color, hole));
        if (!renderer.isValid()) {
            return {};
        }
        picture = QPixmap(side, side);
        picture.fill(Qt::transparent);
        QPainter painter(&picture);
        renderer.render(&painter, QRectF(0, 0, side, side));
        painter.end();
        QPixmapCache::insert(key, picture);
    }
    picture.setDevicePixelRatio(devicePixelRatio);
    return picture;
}

void paint(QPainter* painter, const QRect& rect, const QString& id, const QColor& color, const QColor& hole) {
    const int side = std::min(rect.width(), rect.height());
    const QPixmap picture = pixmap(id, color, hole, side, painter->device()->devicePixelRatioF());
    painter->drawPixmap(rect.x() + (rect.width() - side) / 2, rect.y() + (rect.height() - side) / 2, picture);
}

} // namespace postulant::icons
