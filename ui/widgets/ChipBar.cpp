#include "ui/widgets/ChipBar.h"

#include "ui/widgets/Icons.h"
#include "ui/widgets/Painting.h"
#include "ui/widgets/Theme.h"

#include <QKeyEvent>
#include <QLocale>
#include <QMenu>
#include <QPainter>
#include <QStyle>

#include <algorithm>

namespace postulant {

namespace {

constexpr int side = 11; // room at both ends of a chip
constexpr int iconSide = 14;
constexpr int gap = 7;
constexpr int between = 6;

} // namespace

Chip::Chip(const QString& text, QWidget* parent)
    : QToolButton(parent) {
    setText(text);
    setCheckable(true);
    setAttribute(Qt::WA_Hover);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    updateWords();
}

void Chip::setMark(const QString& iconId) {
    m_iconId = iconId;
    m_state.reset();
    updateGeometry();
    update();
}

void Chip::setState(ApplicationState state, bool practice) {
    m_state = state;
    m_practice = practice;
    m_iconId = icons::stateId(state, practice);
    updateGeometry();
    update();
}

void Chip::setCount(std::optional<qint64> count) {
    if (count == m_count) {
        return;
    }
    m_count = count;
    updateWords();
    updateGeometry();
    update();
}

void Chip::setArrow(bool on) {
    m_arrow = on;
    updateGeometry();
}

void Chip::updateWords() {
    //: Name of a chip for screen readers: %1 the word, %2 how many
    setAccessibleName(m_count ? tr("%1, %2").arg(text(), QLocale().toString(*m_count)) : text());
}

QSize Chip::sizeHint() const {
    const QFontMetrics metrics(textFont(TextStyle::Base));
    int width = 2 * side + metrics.horizontalAdvance(text());
    if (!m_iconId.isEmpty()) {
        width += iconSide + gap;
    }
    if (m_count) {
        width += painting::figuresWidth(metrics, QLocale().toString(*m_count)) + gap;
    }
    if (m_arrow) {
        width += iconSide + gap;
    }
    return {width, std::max(size::chip, metrics.height() + 10)};
}

void Chip::changeEvent(QEvent* event) {
    QToolButton::changeEvent(event);
    if (event->type() == QEvent::ApplicationFontChange || event->type() == QEvent::StyleChange) {
        updateGeometry();
    }
}

void Chip::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const Theme theme = Theme::of(this);
    const bool checked = isChecked();
    const QPalette::ColorRole rest = underMouse() ? QPalette::Midlight : QPalette::Button;
    const QColor fill = checked ? theme.tokens().rowSelected : palette().color(QPalette::Active, rest);
    const QColor line = checked ? theme.tokens().focus : palette().color(QPalette::Active, QPalette::Mid);
    painting::roundedBox(&painter, rect(), fill, line, theme.isHighContrast() ? 2 : 1, size::radius);
    const auto visual = [this](int x, int width) {
        return QStyle::visualRect(layoutDirection(), rect(), QRect(x, 0, width, height()));
    };
    const QColor ink = theme.textOn(fill);
    painter.setFont(textFont(TextStyle::Base));
    int x = side;
    if (!m_iconId.isEmpty()) {
        const QColor color = m_state ? theme.stateColor(*m_state, fill, m_practice) : theme.secondaryOn(fill);
        icons::paint(&painter, visual(x, iconSide), m_iconId, color, fill);
        x += iconSide + gap;
    }
    painter.setPen(ink);
    const int word = painter.fontMetrics().horizontalAdvance(text());
    painter.drawText(visual(x, word + 1), Qt::AlignCenter | Qt::TextSingleLine, text());
    x += word + gap;
    if (m_count) {
        painter.setPen(theme.secondaryOn(fill));
        const QString number = QLocale().toString(*m_count);
        const int width = painting::figuresWidth(painter.fontMetrics(), number);
        painting::figures(&painter, visual(x, width), Qt::AlignLeft, number);
        x += width + gap;
    }
    if (m_arrow) {
        icons::paint(&painter, visual(x, iconSide), QStringLiteral("down"), ink, fill);
    }
}

ChipBar::ChipBar(QWidget* parent)
    : QWidget(parent)
    , m_more(new Chip(tr("More"), this))
    , m_menu(new QMenu(this)) {
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_more->setArrow(true);
    m_more->setMenu(m_menu);
    m_more->setPopupMode(QToolButton::InstantPopup);
    m_more->hide();
    connect(m_menu, &QMenu::aboutToShow, this, &ChipBar::fillMenu);
}

void ChipBar::setEntries(const QVector<Entry>& entries) {
    for (const Slot& slot : std::as_const(m_slots)) {
        delete slot.chip;
    }
    m_slots.clear();
    QWidget* before = nullptr;
    for (const Entry& entry : entries) {
        auto* chip = new Chip(entry.text, this);
        if (entry.state) {
            chip->setState(*entry.state);
        } else if (!entry.iconId.isEmpty()) {
            chip->setMark(entry.iconId);
        }
        chip->installEventFilter(this);
        connect(chip, &Chip::clicked, this, [this, id = entry.id] { choose(id); });
        if (before != nullptr) {
            setTabOrder(before, chip);
        }
        before = chip;
        m_slots.append({entry, chip, true});
    }
    if (before != nullptr) {
        setTabOrder(before, m_more);
    }
    setCurrent(entries.isEmpty() ? QString() : entries.first().id);
    updateGeometry();
}

void ChipBar::setCount(const QString& id, std::optional<qint64> count) {
    for (const Slot& slot : std::as_const(m_slots)) {
        if (slot.entry.id == id && slot.chip->count() != count) {
            slot.chip->setCount(count);
            arrange();
        }
    }
}

void ChipBar::setCurrent(const QString& id) {
    m_current = id;
    for (const Slot& slot : std::as_const(m_slots)) {
        const bool now = slot.entry.id == id;
        slot.chip->setChecked(now);
        slot.chip->setFocusPolicy(now ? Qt::StrongFocus : Qt::ClickFocus);
    }
    arrange();
}

void ChipBar::choose(const QString& id) {
    setCurrent(id);
    Q_EMIT chosen(id);
}

QStringList ChipBar::shownIds() const {
    QStringList ids;
    for (const Slot& slot : m_slots) {
        if (slot.shown) {
            ids.append(slot.entry.id);
        }
    }
    return ids;
}

QSize ChipBar::sizeHint() const {
    int width = 0;
    for (const Slot& slot : m_slots) {
        width += slot.entry.alwaysInMore ? 0 : slot.chip->sizeHint().width() + between;
    }
    return {width + m_more->sizeHint().width(), m_more->sizeHint().height()};
}

QSize ChipBar::minimumSizeHint() const {
    const int first = m_slots.isEmpty() ? 0 : m_slots.first().chip->sizeHint().width() + between;
    return {first + m_more->sizeHint().width(), m_more->sizeHint().height()};
}

int ChipBar::neededWidth() const {
    int width = 0;
    bool hidden = false;
    for (const Slot& slot : m_slots) {
        hidden = hidden || !slot.shown;
        width += slot.shown ? slot.chip->sizeHint().width() + between : 0;
    }
    return hidden ? width + m_more->sizeHint().width() : width - between;
}

// Decides what is shown: the one with the lowest `keep` goes first, among equals the last; the first chip stays.
void ChipBar::chooseShown() {
    for (Slot& slot : m_slots) {
        slot.shown = !slot.entry.alwaysInMore;
    }
    while (width() > 0 && neededWidth() > width()) {
        int victim = -1;
        for (int i = 1; i < m_slots.size(); ++i) {
            const bool earlier = victim < 0 || m_slots.at(i).entry.keep <= m_slots.at(victim).entry.keep;
            if (m_slots.at(i).shown && earlier) {
                victim = i;
            }
        }
        if (victim < 0) {
            return;
        }
        m_slots[victim].shown = false;
    }
}

void ChipBar::arrange() {
    chooseShown();
    updateMore();
    int x = 0;
    const auto put = [this, &x](Chip* chip) {
        const QSize wanted = chip->sizeHint();
        chip->setGeometry(QStyle::visualRect(layoutDirection(), rect(), QRect(QPoint(x, 0), wanted)));
        chip->show();
        x += wanted.width() + between;
    };
    bool hidden = false;
    for (const Slot& slot : std::as_const(m_slots)) {
        if (slot.shown) {
            put(slot.chip);
        } else {
            slot.chip->hide();
            hidden = true;
        }
    }
    if (hidden) {
        put(m_more);
    } else {
        m_more->hide();
    }
}

// More shows what is chosen inside it, so that the bar always says which filter is on.
void ChipBar::updateMore() {
    m_more->setText(tr("More"));
    m_more->setMark({});
    m_more->setCount(std::nullopt);
    m_more->setChecked(false);
    for (const Slot& slot : std::as_const(m_slots)) {
        if (!slot.shown && slot.entry.id == m_current) {
            m_more->setText(slot.entry.text);
            m_more->setChecked(true);
            m_more->setCount(slot.chip->count());
            if (slot.entry.state) {
                m_more->setState(*slot.entry.state);
            } else {
                m_more->setMark(slot.entry.iconId);
            }
        }
    }
    m_more->setAccessibleDescription(tr("More filters"));
}

void ChipBar::fillMenu() {
    m_menu->clear();
    for (const Slot& slot : std::as_const(m_slots)) {
        if (slot.shown) {
            continue;
        }
        const QString text = slot.chip->count() ? tr("%1 (%2)", "a filter and how many rows it has")
                                                      .arg(slot.entry.text, QLocale().toString(*slot.chip->count()))
                                                : slot.entry.text;
        QAction* action = m_menu->addAction(text);
        if (slot.entry.state) {
            action->setIcon(icons::state(*slot.entry.state));
        } else if (!slot.entry.iconId.isEmpty()) {
            action->setIcon(icons::secondary(slot.entry.iconId));
        }
        connect(action, &QAction::triggered, this, [this, id = slot.entry.id] { choose(id); });
    }
}

void ChipBar::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    arrange();
}

void ChipBar::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::ApplicationFontChange || event->type() == QEvent::StyleChange ||
        event->type() == QEvent::LayoutDirectionChange) {
        updateGeometry();
        arrange();
    }
}

bool ChipBar::eventFilter(QObject* object, QEvent* event) {
    if (event->type() != QEvent::KeyPress) {
        return QWidget::eventFilter(object, event);
    }
    QVector<Slot> shown;
    std::copy_if(m_slots.begin(), m_slots.end(), std::back_inserter(shown),
                 [](const Slot& slot) { return slot.shown; });
    const int last = static_cast<int>(shown.size()) - 1;
    const auto at =
        std::find_if(shown.begin(), shown.end(), [object](const Slot& slot) { return slot.chip == object; });
    if (at == shown.end()) {
        return false;
    }
    int target = static_cast<int>(at - shown.begin());
    const int forward = isRightToLeft() ? -1 : 1;
    switch (static_cast<QKeyEvent*>(event)->key()) {
    case Qt::Key_Right:
        target += forward;
        break;
    case Qt::Key_Left:
        target -= forward;
        break;
    case Qt::Key_Home:
        target = 0;
        break;
    case Qt::Key_End:
        target = last;
        break;
    default:
        return false;
    }
    const Slot& slot = shown.at(std::clamp(target, 0, last));
    choose(slot.entry.id);
    slot.chip->setFocus(Qt::TabFocusReason);
    return true;
}

} // namespace postulant
