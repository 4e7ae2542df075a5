#include "ui/widgets/SearchField.h"

#include "ui/widgets/Icons.h"
#include "ui/widgets/Theme.h"

#include <QAction>
#include <QApplication>
#include <QKeyEvent>
#include <QTimer>

namespace postulant {

SearchField::SearchField(const QString& placeholder, QWidget* parent)
    : QLineEdit(parent)
    , m_wait(new QTimer(this)) {
    setPlaceholderText(placeholder);
    setAccessibleName(placeholder);
    setMaxLength(300);
    setClearButtonEnabled(true);
    addAction(icons::action(QStringLiteral("search"), QPalette::Text), LeadingPosition);
    if (auto* clearAction = findChild<QAction*>(QStringLiteral("_q_qlineeditclearaction"))) {
        clearAction->setIcon(icons::secondary(QStringLiteral("cross")));
        clearAction->setToolTip(tr("Clear"));
    }
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    m_wait->setSingleShot(true);
    m_wait->setInterval(150);
    connect(m_wait, &QTimer::timeout, this, &SearchField::tell);
    connect(this, &QLineEdit::textChanged, this, [this](const QString& text) {
        if (text.isEmpty()) {
            tell();
        } else {
            m_wait->start();
        }
    });
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget* old, QWidget* now) {
        if (now == this && old != nullptr) {
            m_before = old;
        }
    });
    connect(this, &QLineEdit::returnPressed, this, &SearchField::tell);
}

QSize SearchField::sizeHint() const {
    return {m_width, QLineEdit::sizeHint().height()};
}

void SearchField::adaptTo(int windowWidth) {
    m_width = windowWidth < breakpoint::narrow ? 220 : 300;
    updateGeometry();
}

void SearchField::tell() {
    m_wait->stop();
    const QString now = text().trimmed();
    if (now != m_told) {
        m_told = now;
        Q_EMIT searchChanged(now);
    }
}

void SearchField::focusInEvent(QFocusEvent* event) {
    if (event->reason() == Qt::ShortcutFocusReason) {
        selectAll();
    }
    QLineEdit::focusInEvent(event);
}

void SearchField::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape) {
        if (!text().isEmpty()) {
            clear();
            event->accept();
            return;
        }
        if (m_before != nullptr && m_before->isVisible()) {
            m_before->setFocus(Qt::OtherFocusReason);
            event->accept();
            return;
        }
    }
    QLineEdit::keyPressEvent(event);
}

} // namespace postulant
