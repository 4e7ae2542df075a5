#pragma once

#include <QListWidget>
#include <QString>

namespace postulant {

// The sections of a page at its leading side, 200 wide: icon and word. One tab stop; up and down choose.
class SectionList final : public QListWidget {
    Q_OBJECT
public:
    explicit SectionList(const QString& accessibleName, QWidget* parent = nullptr);

    void addSection(const QString& id, const QString& iconId, const QString& text);
    void setCurrentSection(const QString& id); // emits chosen() where it changes
    QString currentSection() const;

Q_SIGNALS:
    void chosen(const QString& id);

protected:
    void changeEvent(QEvent* event) override;

private:
    void recolour();
    bool m_colouring = false;
};

} // namespace postulant
