#include "ui/widgets/CheckList.h"

#include "ui/widgets/Icons.h"
#include "ui/widgets/Label.h"
#include "ui/widgets/Words.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QStyle>
#include <QVBoxLayout>

namespace postulant {

namespace {

struct MarkRow {
    const char* iconId;
    Tone tone;
};

MarkRow rowOf(CheckList::Mark mark) {
    switch (mark) {
    case CheckList::Mark::Passed:
        return {"check", Tone::Good};
    case CheckList::Mark::LookAt:
        return {"needsyou", Tone::Warn};
    case CheckList::Mark::Refused:
        return {"failed", Tone::Bad};
    case CheckList::Mark::Unknown:
        return {"checking", Tone::Check};
    case CheckList::Mark::Waiting:
        return {"queued", Tone::Idle};
    case CheckList::Mark::Note:
        return {"info", Tone::Idle};
    }
    return {"info", Tone::Idle};
}

constexpr int keyWidth = 84;

} // namespace

class CheckList::Line final : public QWidget {
public:
    explicit Line(QWidget* parent)
        : QWidget(parent)
        , m_text(new Label({}, TextStyle::Base, Label::Ink::Text, this))
        , m_sentence(new Label({}, TextStyle::Base, Label::Ink::Text, this))
        , m_remark(new Label({}, TextStyle::Small, Label::Ink::Secondary, this)) {
        auto* row = new QHBoxLayout(this);
        row->setContentsMargins(0, 4, 0, 5);
        row->setSpacing(space::base);
        row->addSpacing(size::icon + space::base);
        m_sentence->setWordWrap(true);
        row->addWidget(m_text, 0, Qt::AlignTop);
        row->addWidget(m_sentence, 1);
        row->addWidget(m_remark, 0, Qt::AlignTop);
    }

    void show(const Row& row) {
        m_mark = row.mark;
        const bool keyed = !row.sentence.isEmpty();
        m_text->setTextStyle(keyed ? TextStyle::BaseStrong : TextStyle::Base);
        m_text->setMinimumWidth(keyed ? keyWidth : 0);
        m_text->setWordWrap(!keyed);
        static_cast<QHBoxLayout*>(layout())->setStretchFactor(m_text, keyed ? 0 : 1);
        m_text->setText(words::cut(row.text));
        m_sentence->setText(words::cut(row.sentence));
        m_sentence->setVisible(keyed);
        m_remark->setText(words::cut(row.remark, 60));
        m_remark->setVisible(!row.remark.isEmpty());
        //: A line of a check for screen readers: %1 the result ("passed"), %2 what was checked
        m_text->setAccessibleName(CheckList::tr("%1: %2").arg(word(row.mark), row.text));
        update();
    }

protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        const MarkRow mark = rowOf(m_mark);
        const QColor background = palette().color(backgroundRole());
        const int line = fontMetrics().height();
        const QRect place(0, 4 + (line - size::icon) / 2, size::icon, size::icon);
        icons::paint(&painter, QStyle::visualRect(layoutDirection(), rect(), place), QLatin1String(mark.iconId),
                     Theme::of(this).toneColor(mark.tone, background), background);
    }

private:
    Label* m_text;
    Label* m_sentence;
    Label* m_remark;
    Mark m_mark = Mark::Note;
};

CheckList::CheckList(QWidget* parent)
    : QWidget(parent)
    , m_column(new QVBoxLayout(this)) {
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(0);
}

void CheckList::setRows(const QVector<Row>& rows) {
    while (m_lines.size() > rows.size()) {
        delete m_lines.takeLast();
        m_rows.removeLast();
    }
    for (int i = 0; i < rows.size(); ++i) {
        if (i < m_lines.size()) {
            setRow(i, rows.at(i));
        } else {
            addRow(rows.at(i));
        }
    }
}

void CheckList::setRow(int index, const Row& row) {
    if (index >= 0 && index < m_rows.size()) {
        m_rows[index] = row;
        m_lines.at(index)->show(row);
    }
}

void CheckList::addRow(const Row& row) {
    auto* line = new Line(this);
    line->show(row);
    m_column->addWidget(line);
    line->setVisible(true);
    m_rows.append(row);
    m_lines.append(line);
}

QString CheckList::word(Mark mark) {
    switch (mark) {
    //: Result of a check
    case Mark::Passed:
        return tr("passed");
    case Mark::LookAt:
        return tr("look at");
    case Mark::Refused:
        return tr("refused");
    case Mark::Unknown:
        return tr("not known");
    case Mark::Waiting:
        return tr("waiting");
    case Mark::Note:
        return tr("note");
    }
    return {};
}

} // namespace postulant
