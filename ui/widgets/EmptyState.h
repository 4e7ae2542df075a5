#pragma once

#include <QString>
#include <QVector>
#include <QWidget>

class QHBoxLayout;
class QPushButton;

namespace postulant {

class Label;

// Said where a list or page is empty: an icon of 24, one heading, one sentence, at most two buttons (the first is the
// primary one), at the upper third.
class EmptyState final : public QWidget {
    Q_OBJECT
public:
    struct Button {
        QString id;
        QString text;
        QString iconId{};
        bool primary = false;
    };

    explicit EmptyState(QWidget* parent = nullptr);

    void setContent(const QString& iconId, const QString& heading, const QString& sentence,
                    const QVector<Button>& buttons = {});

Q_SIGNALS:
    void triggered(const QString& id);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_iconId;
    QWidget* m_icon;
    Label* m_heading;
    Label* m_sentence;
    QHBoxLayout* m_buttons;
    QVector<QPushButton*> m_made;
};

} // namespace postulant
