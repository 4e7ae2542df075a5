#pragma once

#include "domain/Options.h"
#include "ui/pages/settings/OptionWords.h"

#include <QHash>
#include <QWidget>

#include <optional>

namespace postulant {

class Clock;
class FormRows;

// Fields for options, made from optionSpecs() and their words: one section a group. It knows what is stored, what was
// changed, and what cannot be.
class OptionForm final : public QWidget {
    Q_OBJECT
public:
    OptionForm(const QVector<OptionGroup>& groups, const Clock& clock, QWidget* parent = nullptr);

    void setOptions(const Options& stored); // fields that were changed keep what stands in them
    void undoChanges();
    bool isChanged() const { return !changes().isEmpty(); }
    QHash<Option, QString> changes() const; // as optionText() stores them; empty for what is wrong
    QString problem() const;                // the first field that cannot be stored: its label; empty: none
    QWidget* field(Option option) const { return m_fields.value(option); }

Q_SIGNALS:
    void changed();

protected:
    bool eventFilter(QObject* object, QEvent* event) override;

private:
    QWidget* makeField(const OptionSpec& spec, const OptionWords& words);
    std::optional<QString> read(const OptionSpec& spec) const; // nullopt: wrong
    void show(const OptionSpec& spec, const Options& options);
    void edited();

    const Clock& m_clock;
    FormRows* m_rows;
    Options m_stored;
    QHash<Option, QWidget*> m_fields;
    bool m_showing = false;
};

} // namespace postulant
