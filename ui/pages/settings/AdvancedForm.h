#pragma once

#include "domain/ConnectionOptions.h"

#include <QHash>
#include <QWidget>

class QToolButton;

namespace postulant {

class FormRows;

// What can be set for a connection beyond address, key and limits: a part that is folded away, with one field for each
// option that the chosen dialect listens to. Options with a form of their own (Kind::Json, or without words in
// ConnectionOptionWords) are not here. A secret is shown as dots; a line that still shows them keeps its value.
class AdvancedForm final : public QWidget {
    Q_OBJECT
public:
    explicit AdvancedForm(QWidget* parent = nullptr);

    void setLabelWidth(int pixels);
    int widestLabel() const;
    void setOptions(const ConnectionOptions& stored); // what stands in the fields is replaced
    void setDialect(const QString& name);             // fields of other dialects keep what stands in them, unseen
    // The options of the dialect as they stand in the fields; the others, and what is wrong, stay as they are.
    void putInto(ConnectionOptions& options) const;
    bool hasWrong() const { return !problem().isEmpty(); }
    QString problem() const; // one sentence about the first field that cannot be stored; empty: none
    bool isUnfolded() const;
    void setUnfolded(bool on);

Q_SIGNALS:
    void changed();

private:
    QWidget* makeField(const ConnectionOptionSpec& spec);
    bool listens(ConnectionOption option) const { return m_listens.contains(option); }
    QString written(const ConnectionOptionSpec& spec) const;
    QString shown(const ConnectionOptionSpec& spec) const;
    void show(const ConnectionOptionSpec& spec);
    void edited(const ConnectionOptionSpec& spec);
    void refresh();

    QToolButton* m_fold;
    FormRows* m_rows;
    ConnectionOptions m_stored;
    QHash<ConnectionOption, QWidget*> m_fields;
    QVector<ConnectionOption> m_listens;
    bool m_showing = false;
};

} // namespace postulant
