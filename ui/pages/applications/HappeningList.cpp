#include "ui/pages/applications/HappeningList.h"

#include "ui/pages/Dates.h"
#include "ui/widgets/Icons.h"
#include "ui/widgets/Label.h"
#include "ui/widgets/PictureLoader.h"
#include "ui/widgets/PictureView.h"

#include <QDir>
#include <QGridLayout>
#include <QPainter>

namespace postulant {
namespace {

constexpr int mostRows = 400;
constexpr int mostGridRows = 2000; // then the empty ones at the top are given up
constexpr QSize pictureSize(160, 100);

QWidget* withoutMargins(QWidget* parent, QVBoxLayout*& column) {
    auto* box = new QWidget(parent);
    column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, space::base);
    column->setSpacing(0);
    return box;
}

} // namespace

// The thread with its dot or icon.
class HappeningList::Mark final : public QWidget {
public:
    Mark(const Happening& one, bool first, QWidget* parent)
        : QWidget(parent)
        , m_icon(one.iconId)
        , m_now(one.weight == Happening::Weight::Now)
        , m_first(first) {
        setFixedWidth(20);
    }

protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const Theme theme = Theme::of(this);
        const QColor back = palette().color(QPalette::Window);
        const int middle = fontMetrics().height() / 2;
        painter.setPen(QPen(palette().color(QPalette::Mid), 1));
        painter.drawLine(width() / 2, m_first ? middle : 0, width() / 2, height());
        if (m_icon.isEmpty()) {
            painter.setPen(Qt::NoPen);
            painter.setBrush(palette().color(QPalette::Dark));
            painter.drawEllipse(QPointF(width() / 2.0, middle), 3.5, 3.5);
            return;
        }
        const QRect box(width() / 2 - 8, middle - 8, 16, 16);
        painter.fillRect(box, back);
        icons::paint(&painter, box, m_icon, m_now ? theme.toneColor(Tone::Info, back) : theme.secondaryOn(back), back);
    }

private:
    QString m_icon;
    bool m_now;
    bool m_first;
};

HappeningList::HappeningList(QWidget* parent)
    : QWidget(parent)
    , m_grid(new QGridLayout(this)) {
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(space::small);
    m_grid->setVerticalSpacing(0);
    m_grid->setColumnStretch(2, 1);
}

void HappeningList::setPictures(PictureSource* source, const QString& folder) {
    m_source = source;
    m_folder = folder;
}

void HappeningList::clear() {
    while (QLayoutItem* item = m_grid->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    m_shown.clear();
    m_earlier = nullptr;
    m_leftOut = 0;
    m_rows = 1;
}

void HappeningList::show(const QVector<Happening>& all, int most) {
    const int limit = most > 0 ? most : mostRows;
    const int leftOut = std::max(0, static_cast<int>(all.size()) - limit);
    const QVector<Happening> wanted = all.mid(leftOut);
    if (leftOut == m_leftOut && wanted == m_shown) {
        return;
    }
    const int gone = leftOut - m_leftOut; // from the top
    if (gone < 0 || gone > m_shown.size() || m_rows > mostGridRows) {
        clear();
    } else {
        dropFirst(gone);
    }
    tellLeftOut(leftOut);
    const auto [mine, theirs] = std::mismatch(m_shown.cbegin(), m_shown.cend(), wanted.cbegin(), wanted.cend());
    dropFrom(mine - m_shown.cbegin());
    for (qsizetype i = m_shown.size(); i < wanted.size(); ++i) {
        addRow(wanted.at(i), i == 0 && leftOut == 0);
    }
    m_shown = wanted;
}

void HappeningList::tellLeftOut(int count) {
    m_leftOut = count;
    if (count == 0) {
        return;
    }
    if (m_earlier == nullptr) {
        m_earlier = new Label({}, TextStyle::Small, Label::Ink::Secondary, this);
        m_earlier->setObjectName(QStringLiteral("happenings.earlier"));
        m_grid->addWidget(m_earlier, 0, 2);
    }
    m_earlier->setText(tr("%n earlier", nullptr, count));
}

// What stands above stays as it is.
void HappeningList::dropFrom(qsizetype index) {
    while (m_shown.size() > index) {
        dropRow(--m_rows);
        m_shown.removeLast();
    }
}

// Rows without anything take no room, so what stands below is not built again.
void HappeningList::dropFirst(int count) {
    for (int i = 0; i < count; ++i) {
        dropRow(m_rows - static_cast<int>(m_shown.size()));
        m_shown.removeFirst();
    }
}

void HappeningList::dropRow(int row) {
    for (int column = 0; column < 3; ++column) {
        if (QLayoutItem* item = m_grid->itemAtPosition(row, column)) {
            m_grid->removeItem(item);
            delete item->widget();
            delete item;
        }
    }
}

void HappeningList::addRow(const Happening& one, bool first) {
    auto* time = new Label(dates::timeWithSeconds(one.at), TextStyle::Small, Label::Ink::Secondary, this);
    time->setToolTip(dates::exact(one.at));
    QVBoxLayout* column = nullptr;
    QWidget* box = withoutMargins(this, column);
    auto* text = new Label(one.text, one.weight == Happening::Weight::Now ? TextStyle::BaseStrong : TextStyle::Base,
                           Label::Ink::Text, box);
    text->setWordWrap(true);
    text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    column->addWidget(text);
    if (!one.second.isEmpty()) {
        auto* second = new Label(one.second, TextStyle::Small, Label::Ink::Secondary, box);
        second->setWordWrap(true);
        second->setTextInteractionFlags(Qt::TextSelectableByMouse);
        column->addWidget(second);
    }
    if (m_source != nullptr && !one.picture.isEmpty()) {
        auto* picture = new PictureView(box);
        picture->setObjectName(QStringLiteral("timeline.picture"));
        picture->setSource(m_source);
        picture->setFixedSize(pictureSize);
        picture->setPicture(QDir(m_folder).filePath(one.picture), tr("The page after: %1").arg(one.text));
        connect(picture, &PictureView::activated, this, [this, path = one.picture] { Q_EMIT pictureWanted(path); });
        column->addSpacing(space::tiny);
        column->addWidget(picture);
    }
    m_grid->addWidget(time, m_rows, 0, Qt::AlignTop);
    m_grid->addWidget(new Mark(one, first, this), m_rows, 1);
    m_grid->addWidget(box, m_rows, 2, Qt::AlignTop);
    ++m_rows;
}

} // namespace postulant
